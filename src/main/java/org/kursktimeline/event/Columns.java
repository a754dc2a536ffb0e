package org.kursktimeline.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of one row, by their names in the table; those that are not set are null there. */
final class Columns {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Sets a column, unless the value is null. */
    Columns with(String column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value);
        }
        return this;
    }

    Map<String, Object> values() {
        return values;
    }
}
