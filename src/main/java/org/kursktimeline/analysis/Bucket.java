package org.kursktimeline.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The events that have the same key; members that were not asked for are left out.
 *
 * @param key by dimension, as asked: a unit of time, a slug or a code; null where the events have none
 * @param top the best evidenced events, at most three: those of most origins, of these the newest
 * @param figures what the events' own figures add up to
 * @param latest of what does not add up the last value of each speaker
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bucket(
        @Nullable Map<String, @Nullable String> key,
        @Nullable Long count,
        @Nullable List<Top> top,
        @Nullable List<FigureSum> figures,
        @Nullable List<LatestFigure> latest) {

    /** One of its events. */
    public record Top(UUID id, String title) {}
}
