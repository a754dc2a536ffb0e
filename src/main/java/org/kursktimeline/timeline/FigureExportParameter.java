package org.kursktimeline.timeline;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.Usage;

/** In which format figures are answered: those of the parameters of {@link ExportParameter} that fit them. */
public enum FigureExportParameter implements EnumParameter {
    FORMAT(Usage.one(
            "json (the default, in pages), or an export of all that the filters find, or of limit rows: csv or ndjson."
                    + " Goes before Accept.",
            "csv")),
    HXL(ExportParameter.HXL.usage()),
    CSV(ExportParameter.CSV.usage());

    private final Usage usage;

    FigureExportParameter(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
