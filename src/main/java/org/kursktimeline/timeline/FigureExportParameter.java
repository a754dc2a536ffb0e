package org.kursktimeline.timeline;

import java.util.Locale;
import org.kursktimeline.core.QueryParameter;

/** In which format figures are answered: those of the parameters of {@link ExportParameter} that fit them. */
public enum FigureExportParameter implements QueryParameter {
    FORMAT("json (the default, in pages), or an export of all that the filters find, or of limit rows: csv or ndjson."
            + " Goes before Accept."),
    HXL(ExportParameter.HXL.description()),
    CSV(ExportParameter.CSV.description());

    private final String description;

    FigureExportParameter(String description) {
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
        return this == FORMAT ? "csv" : this == HXL ? "true" : "raw";
    }
}
