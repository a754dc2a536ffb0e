package org.kursktimeline.format.web;

import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.format.CsvShape;
import org.kursktimeline.format.Layout;
import org.kursktimeline.timeline.Exports;
import org.kursktimeline.timeline.FoundFigure;
import org.kursktimeline.timeline.TimelineQuery;
import org.springframework.http.ResponseEntity;

/**
 * One export of one request.
 *
 * @param shape of a CSV file; without meaning for other formats
 */
record HttpExport(ExportWriter writer, OutputFormat format, CsvShape shape, Exchange exchange)
        implements Exports.Export {

    @Override
    public @Nullable ResponseEntity<byte[]> events(TimelineQuery query) throws IOException {
        return writer.events(query, needed(query), this);
    }

    @Override
    public @Nullable ResponseEntity<byte[]> figures(TimelineQuery query, Function<FoundFigure, byte[]> json)
            throws IOException {
        var figures = new CsvShape(Layout.FIGURES, shape.hxl(), shape.raw());
        return writer.figures(query, json, new HttpExport(writer, format, figures, exchange));
    }

    /** The question with what the format must see of each event. */
    private TimelineQuery needed(TimelineQuery query) {
        return switch (format) {
            case CSV -> query.showing(shape.layout().needs());
            case GEOJSON -> query.showingAlso("id", "where");
            default -> query;
        };
    }
}
