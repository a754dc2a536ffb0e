package org.kursktimeline.core.web;

import java.util.Locale;
import org.kursktimeline.core.QueryParameter;

/** In which format a list is answered that is JSON or a table. */
public enum TableParameter implements QueryParameter {
    FORMAT("csv", "json (the default) or csv, the same in a table; also by Accept: text/csv."),
    CSV(
            "raw",
            "With format=csv: raw leaves texts as they are. Else one that a spreadsheet would take for a formula has an"
                    + " apostrophe in front, and its line breaks are spaces.");

    private final String example;
    private final String description;

    TableParameter(String example, String description) {
        this.example = example;
        this.description = description;
    }

    @Override
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public String example() {
        return example;
    }
}
