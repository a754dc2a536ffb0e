package org.kursktimeline.core.web;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kursktimeline.core.Column;
import org.kursktimeline.core.CsvLines;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers as tables: a row is what stands in the JSON, its columns are members of it. */
@Component
public class Tables {

    private final JsonMapper json;

    Tables(JsonMapper json) {
        this.json = json;
    }

    /** A table of records, a line each. */
    public byte[] of(List<Column> columns, Collection<?> records, TableFormat wanted) {
        return of(columns, records, wanted, row -> row);
    }

    /**
     * The same, its rows told otherwise than in the JSON.
     *
     * @param told what is changed of a row, so that each of its columns has a value that fits a field
     */
    public byte[] of(List<Column> columns, Collection<?> records, TableFormat wanted, UnaryOperator<ObjectNode> told) {
        return CsvLines.file(
                columns,
                records.stream().map(record -> told.apply(json.<ObjectNode>valueToTree(record))),
                wanted.raw(),
                wanted.hxl());
    }
}
