package org.kursktimeline.timeline;

import java.util.Locale;
import org.kursktimeline.core.QueryParameter;

/** In which format events are answered. */
public enum ExportParameter implements QueryParameter {
    FORMAT(
            "csv",
            "json (the default, in pages), or an export of all that the filters find, or of limit rows: csv, ndjson or"
                    + " geojson. Goes before Accept."),
    LAYOUT(
            "claims",
            "With format=csv, what a row is: events (the default), figures, claims, participants, sources (an article"
                    + " and its source), or acled (an event in ACLED's 31 columns)."),
    HXL("true", "With format=csv: true puts the columns' HXL tags into the second line."),
    CSV(
            "raw",
            "With format=csv: raw leaves texts as they are. Else one that a spreadsheet would take for a formula has an"
                    + " apostrophe in front, and its line breaks are spaces.");

    private final String example;
    private final String description;

    ExportParameter(String example, String description) {
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
