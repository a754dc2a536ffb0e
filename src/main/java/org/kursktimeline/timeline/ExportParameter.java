package org.kursktimeline.timeline;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.Usage;
import org.kursktimeline.core.web.TableParameter;

/** In which format events are answered. */
public enum ExportParameter implements EnumParameter {
    FORMAT(Usage.one(
            "json (the default, in pages), or an export of all that the filters find, or of limit rows: csv, ndjson or"
                    + " geojson. Goes before Accept.",
            "csv")),
    LAYOUT(Usage.one(
            "With format=csv, what a row is: events (the default), figures, claims, participants, sources (an article"
                    + " and its source), or acled (an event in ACLED's 31 columns).",
            "claims")),
    HXL(Usage.one("With format=csv: true puts the columns' HXL tags into the second line.", "true")),
    CSV(TableParameter.CSV.usage());

    private final Usage usage;

    ExportParameter(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
