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
            claimant/slug #org+claimant+code
            claimant/name #org+claimant+name
            source/slug #org+source+code
            source/name #org+source+name
            metric #indicator+code
            group #affected+group
            object #indicator+object
            scope #indicator+scope
            reference_date #date+reference
            since #date+since
            low #indicator+min+num
            best #indicator+best+num
            high #indicator+max+num
            qualifier #indicator+qualifier
            stance #status+stance
            place #loc+code
            superseded #status+superseded
            reported_at #date+reported
            figure #indicator+id
            claim #meta+claim+id
            event #event+id
            article/id #meta+article+id
            article/url #meta+url+article
            article/title #meta+article+title
            article/text_kind #meta+article+words
            """);

    private static final List<Column> CONTROL = Column.table("""
            place/slug #loc+code
            place/name #loc+name
            by/slug #org+claimant+code
            by/name #org+claimant+name
            by/kind #org+claimant+type
            from #date+start
            to #date+end
            value #status+control
            holder/slug #actor+holder+code
            holder/name #actor+holder+name
            claims #meta+claim+id
            events #event+id
            """);

    private static final List<Column> FACETS = Column.table("""
            facet #meta+facet
            value #indicator+code
            label #indicator+name
            kind #indicator+type
            parent #indicator+code+parent
            count #indicator+events+num
            exact #status+exact
            values #meta+facet+values+num
            total #meta+events+total+num
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
        return made(query, series.position(), CsvLines.file(SERIES, rows, wanted.raw(), wanted.hxl()));
    }

    /** A line a step. */
    public ListAnswer.Made control(TimelineQuery query, Listing<byte[]> steps, TableFormat wanted) {
        var rows = steps.items().stream().map(exact::readTree);
        return made(query, steps.position(), CsvLines.file(CONTROL, rows, wanted.raw(), wanted.hxl()));
    }

    /** A line a value of a facet; how many values the facet has, and how many events match, stand in each. */
    public ListAnswer.Made facets(TimelineQuery query, Facets.Read read, TableFormat wanted) {
        var view = read.view();
        var rows = view.facets().entrySet().stream()
                .flatMap(facet -> facet.getValue().stream()
                        .map(value -> json.<ObjectNode>valueToTree(value)
                                .put("facet", facet.getKey())
                                .put("exact", !view.estimated().containsKey(facet.getKey()))
                                .put("values", view.values().get(facet.getKey()))
                                .put("total", view.total())));
        return made(query, read.answers().position(), CsvLines.file(FACETS, rows, wanted.raw(), wanted.hxl()));
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
