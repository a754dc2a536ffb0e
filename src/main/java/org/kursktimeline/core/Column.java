package org.kursktimeline.core;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One column of a CSV table: a member of the row, named after its path.
 *
 * @param name as in the header line; the path with {@code _} for each step
 * @param hxl the column's tag (hxlstandard.org, 1.1); empty where it has none
 */
public record Column(String name, String hxl, JsonPointer pointer) {

    /** What stands between the values of a list in one field. */
    public static final String SEPARATOR = "|";

    /** Reads a table of columns: on each line the path of a member, and after a space its HXL tag if it has one. */
    public static List<Column> table(String lines) {
        return lines.lines().map(String::strip).map(Column::of).toList();
    }

    private static Column of(String line) {
        var words = line.split(" +", 2);
        return new Column(
                words[0].replace('/', '_'), words.length > 1 ? words[1] : "", JsonPointer.compile("/" + words[0]));
    }

    /** The field of a row; {@link Field#NONE} when the row has no such member. */
    Field of(JsonNode row) {
        var value = row.at(pointer);
        if (value.isNumber()) {
            return Field.plain(value.decimalValue().toPlainString());
        } else if (value.isBoolean()) {
            return Field.plain(value.asString());
        } else if (value.isArray()) {
            return value.isEmpty() ? Field.NONE : Field.text(joined(value));
        }
        return value.isString() ? Field.text(value.asString()) : Field.NONE;
    }

    /** Things in a list go by their slug. */
    private static String joined(JsonNode list) {
        return list.valueStream()
                .map(one -> one.isObject() ? one.path("slug").asString("") : one.asString(""))
                .collect(Collectors.joining(SEPARATOR));
    }
}
