package org.kursktimeline.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.kursktimeline.core.Column;
import org.kursktimeline.core.CsvLines;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.core.web.TableFormat;
import org.kursktimeline.format.FileHeaders;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.Listing;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.read.ListAnswer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the timeline comes to, as tables whose columns are named after the members of the JSON. */
@Component
public class AnalysisTables {

    private static final List<Column> SERIES = Column.table("""
            claimant/slug
            claimant/name
            source/slug
            source/name
            metric
            group
            object
            scope
            reference_date
            since
            low
            best
            high
            qualifier
            stance
            place
            superseded
            reported_at
            figure
            claim
            event
            article/id
            article/url
            article/title
            article/text_kind
            """);

    private static final List<Column> CONTROL = Column.table("""
            place/slug
            place/name
            by/slug
            by/name
            by/kind
            from
            to
            value
            holder/slug
            holder/name
            claims
            events
            """);

    private static final List<Column> FACETS = Column.table("""
            facet
            value
            label
            kind
            parent
            count
            exact
            """);

    private final JsonMapper json;
    private final ObjectReader exact;

    AnalysisTables(JsonMapper json) {
        this.json = json;
        this.exact = json.reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** A line a point: who speaks and of what, then what the point says. */
    public ListAnswer.Made series(TimelineQuery query, Listing<byte[]> series, TableFormat wanted) {
        var rows = series.items().stream().map(exact::readTree).flatMap(AnalysisTables::points);
        return made(query, series.position(), CsvLines.file(SERIES, rows, wanted.raw()));
    }

    /** A line a step. */
    public ListAnswer.Made control(TimelineQuery query, Listing<byte[]> steps, TableFormat wanted) {
        var rows = steps.items().stream().map(exact::readTree);
        return made(query, steps.position(), CsvLines.file(CONTROL, rows, wanted.raw()));
    }

    /** A line a value of a facet. */
    public ListAnswer.Made facets(TimelineQuery query, Facets.Read read, TableFormat wanted) {
        var view = read.view();
        var rows = view.facets().entrySet().stream()
                .flatMap(facet -> facet.getValue().stream()
                        .map(value -> json.<ObjectNode>valueToTree(value)
                                .put("facet", facet.getKey())
                                .put("exact", !view.estimated().containsKey(facet.getKey()))));
        return made(query, read.answers().position(), CsvLines.file(FACETS, rows, wanted.raw()));
    }

    private static Stream<JsonNode> points(JsonNode series) {
        return series.path("points").valueStream().map(point -> {
            var row = (ObjectNode) point;
            series.properties().stream()
                    .filter(member -> !member.getKey().equals("points"))
                    .forEach(member -> row.set(member.getKey(), member.getValue()));
            return row;
        });
    }

    private static ListAnswer.Made made(TimelineQuery query, Position seen, byte[] file) {
        return new ListAnswer.Made(seen, FileHeaders.of(query, OutputFormat.CSV, seen.edition()), file);
    }
}
