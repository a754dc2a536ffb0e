package org.kursktimeline.analysis;

import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.TableFormat;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.format.FileHeaders;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.read.ListAnswer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a grouped timeline in the format asked for. */
@Component
public class GroupedAnswer {

    private final GroupedTimeline timeline;
    private final Entities entities;
    private final JsonMapper json;

    GroupedAnswer(GroupedTimeline timeline, Entities entities, JsonMapper json) {
        this.timeline = timeline;
        this.entities = entities;
        this.json = json;
    }

    /** Reads and writes it; the parameters have been checked. */
    public ListAnswer.Made read(TimelineQuery query, GroupRequest request, QueryParams params, TableFormat format) {
        var places = params.all(TimelineFilter.PLACE).stream()
                .filter(value -> !value.startsWith("!"))
                .flatMap(value -> entities.find(value).stream())
                .toList();
        boolean csv = format.isCsv();
        var buckets = timeline.read(query, csv ? request.whole() : request, places);
        var position = buckets.groups().position();
        if (csv) {
            return new ListAnswer.Made(
                    position,
                    FileHeaders.of(query, format.format(), position.edition()),
                    BucketCsv.of(buckets.items(), request, format));
        }
        return ListAnswer.Made.json(
                position,
                json.writeValueAsBytes(TimelineView.of(buckets)),
                buckets.groups().total() > 0);
    }
}
