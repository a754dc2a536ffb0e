package org.kursktimeline.analysis;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to hold a place, by whose word, from when to when.
 *
 * @param by who is quoted, else the source that says so in its own voice
 * @param from EDTF; when it begins
 * @param to EDTF; when the same origin's next step begins; null for its last
 * @param value {@code held_by}, {@code contested} or {@code unknown}
 * @param holder null unless held by somebody
 * @param claims ids of the claims that it rests on
 * @param events ids of the events that they are about
 */
public record ControlView(
        Named place,
        Speaker by,
        String from,
        @Nullable String to,
        String value,
        @Nullable Named holder,
        List<UUID> claims,
        List<UUID> events) {

    /** Something with a slug. */
    public record Named(String slug, String name) {}

    /**
     * Whose word it is; a source and an entity may have one slug.
     *
     * @param kind {@code source}, or the kind of the entity that is quoted
     */
    public record Speaker(String slug, String name, String kind) {}
}
