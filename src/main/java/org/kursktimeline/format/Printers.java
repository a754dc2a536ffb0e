package org.kursktimeline.format;

import java.io.OutputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.kursktimeline.core.Edition;
import org.kursktimeline.timeline.SourceTerms;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Makes a printer for each file. */
@Component
public class Printers {

    private final JsonMapper json;
    private final ObjectReader exact;
    private final Acled acled;

    Printers(JsonMapper json, Acled acled) {
        this.json = json;
        this.exact = json.reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.acled = acled;
    }

    /** Events or figures, a line each. */
    public Printer ndjson(OutputStream out) {
        return new NdjsonPrinter(out);
    }

    /** Events as features. */
    public Printer geoJson(OutputStream out, Edition edition) {
        return new GeoJsonPrinter(out, json, edition);
    }

    /**
     * Events with their claims and figures, in the rows of the layout.
     *
     * @param terms of the sources, by slug
     */
    public Printer csv(OutputStream out, CsvShape shape, Map<String, SourceTerms> terms) {
        var rows = new LayoutRows(terms, acled);
        return new CsvPrinter(out, shape, exact, event -> rows.of(shape.layout(), event));
    }

    /** Figures that were found for themselves; the shape's layout is {@link Layout#FIGURES}. */
    public Printer csvOfFigures(OutputStream out, CsvShape shape, Map<String, SourceTerms> terms) {
        var rows = new LayoutRows(terms, acled);
        return new CsvPrinter(out, shape, exact, figure -> Stream.of(rows.figure(figure)));
    }
}
