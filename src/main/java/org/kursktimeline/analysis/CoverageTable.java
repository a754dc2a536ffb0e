package org.kursktimeline.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kursktimeline.core.Column;
import org.kursktimeline.core.CsvLines;
import org.kursktimeline.core.web.TableFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Coverage as a table: a line a bucket, or a line a source with how long it has been silent. */
@Component
public class CoverageTable {

    private static final List<String> COUNTS = List.of("articles", "claims", "events");

    private static final List<Column> SOURCES = Column.table("""
            slug
            name
            articles
            first_seen
            last_seen
            silent_days
            silent
            """);

    private final JsonMapper json;

    CoverageTable(JsonMapper json) {
        this.json = json;
    }

    /**
     * The table, UTF-8.
     *
     * @param groups the words of {@code group_by}, which are the first columns of buckets
     */
    public byte[] of(CoverageView view, Set<String> groups, CoverageLayout layout, TableFormat wanted) {
        return switch (layout) {
            case BUCKETS -> CsvLines.file(columns(groups), view.items().stream().map(this::bucket), wanted.raw());
            case SOURCES ->
                CsvLines.file(
                        SOURCES,
                        view.sources().stream().map(source -> json.<ObjectNode>valueToTree(source)),
                        wanted.raw());
        };
    }

    private static List<Column> columns(Set<String> groups) {
        var keys = CoverageParameter.time(groups).stream();
        var source = groups.contains("source") ? Stream.of("source") : Stream.<String>empty();
        return Column.table(String.join(
                "\n",
                Stream.of(keys, source, COUNTS.stream()).flatMap(names -> names).toList()));
    }

    private ObjectNode bucket(CoverageView.Item item) {
        ObjectNode row = json.valueToTree(item);
        item.key().forEach(row::put);
        return row;
    }
}
