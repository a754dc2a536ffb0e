package org.kursktimeline.analysis;

import java.util.List;
import java.util.Set;
import org.kursktimeline.core.Column;
import org.kursktimeline.core.CsvLines;
import org.kursktimeline.core.web.TableFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Coverage as a table: a line a bucket, or a line a source with how long it has been silent. */
@Component
public class CoverageTable {

    private static final String COUNTS = """
            articles #indicator+articles+num
            claims #indicator+claims+num
            events #indicator+events+num
            """;

    private static final List<Column> SOURCES = Column.table("""
            slug #org+source+code
            name #org+source+name
            articles #indicator+articles+num
            first_seen #date+first
            last_seen #date+last
            silent_days #indicator+silent+num
            silent #status+silent
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
            case BUCKETS ->
                CsvLines.file(columns(groups), view.items().stream().map(this::bucket), wanted.raw(), wanted.hxl());
            case SOURCES ->
                CsvLines.file(
                        SOURCES,
                        view.sources().stream().map(source -> json.<ObjectNode>valueToTree(source)),
                        wanted.raw(),
                        wanted.hxl());
        };
    }

    private static List<Column> columns(Set<String> groups) {
        var keys = CoverageParameter.time(groups).map(unit -> unit + " #date+" + unit + "\n");
        return Column.table(keys.orElse("") + (groups.contains("source") ? "source #org+source+code\n" : "") + COUNTS);
    }

    private ObjectNode bucket(CoverageView.Item item) {
        ObjectNode row = json.valueToTree(item);
        item.key().forEach(row::put);
        return row;
    }
}
