package org.kursktimeline.analysis;

import org.kursktimeline.core.QueryParams;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.read.ListAnswer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a grouped timeline in the format asked for. */
@Component
public class GroupedAnswer {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");

    private final GroupedTimeline timeline;
    private final Entities entities;
    private final JsonMapper json;

    GroupedAnswer(GroupedTimeline timeline, Entities entities, JsonMapper json) {
        this.timeline = timeline;
        this.entities = entities;
        this.json = json;
    }

    /** Reads and writes it; the parameters have been checked. */
    public ListAnswer.Made read(TimelineQuery query, GroupRequest request, QueryParams params) {
        var places = params.all(TimelineFilter.PLACE).stream()
                .filter(value -> !value.startsWith("!"))
                .flatMap(value -> entities.find(value).stream())
                .toList();
        var buckets = timeline.read(query, request, places);
        var position = buckets.groups().position();
        return request.csv()
                ? new ListAnswer.Made(position, CSV, BucketCsv.of(buckets.items(), request))
                : new ListAnswer.Made(
                        position, MediaType.APPLICATION_JSON, json.writeValueAsBytes(TimelineView.of(buckets)));
    }
}
