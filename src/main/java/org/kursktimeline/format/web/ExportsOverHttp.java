package org.kursktimeline.format.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.core.web.WantedFormat;
import org.kursktimeline.format.CsvShape;
import org.kursktimeline.format.Layout;
import org.kursktimeline.timeline.ExportParameter;
import org.kursktimeline.timeline.Exports;
import org.springframework.stereotype.Component;

/** Finds which format a request wants. */
@Component
class ExportsOverHttp implements Exports {

    private static final CsvShape NONE = new CsvShape(Layout.EVENTS, false, false);

    private final ExportWriter writer;

    ExportsOverHttp(ExportWriter writer) {
        this.writer = writer;
    }

    @Override
    public Optional<Export> asked(
            QueryParams params, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var format = WantedFormat.read(params, ExportParameter.FORMAT, request);
        var shape = NONE;
        if (format == OutputFormat.CSV) {
            shape = CsvParameters.read(params);
        } else {
            CsvParameters.refuse(params);
        }
        return format == OutputFormat.JSON
                ? Optional.empty()
                : Optional.of(new HttpExport(writer, format, shape, new Exchange(actor, request, response)));
    }
}
