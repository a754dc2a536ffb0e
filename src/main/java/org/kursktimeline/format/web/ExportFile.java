package org.kursktimeline.format.web;

import java.io.OutputStream;
import java.util.Map;
import org.kursktimeline.core.Edition;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.format.Printer;
import org.kursktimeline.format.Printers;
import org.kursktimeline.timeline.SourceTerms;

/** A file about to be printed. */
record ExportFile(HttpExport export, Edition edition, OutputStream out) {

    Printer printer(Printers printers, Map<String, SourceTerms> terms) {
        return switch (export.format()) {
            case CSV -> printers.csv(out, export.shape(), terms);
            case GEOJSON -> printers.geoJson(out, edition);
            default -> printers.ndjson(out);
        };
    }

    Printer printerOfFigures(Printers printers, Map<String, SourceTerms> terms) {
        return export.format() == OutputFormat.CSV
                ? printers.csvOfFigures(out, export.shape(), terms)
                : printers.ndjson(out);
    }
}
