package org.kursktimeline.format.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.format.CsvShape;
import org.kursktimeline.format.Layout;
import org.kursktimeline.timeline.ExportParameter;
import org.kursktimeline.timeline.Exports;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerMapping;

/** Finds which format a request wants. */
@Component
class ExportsOverHttp implements Exports {

    private static final CsvShape NONE = new CsvShape(Layout.EVENTS, false, false);

    private final WantedFormat wanted = new WantedFormat();
    private final ExportWriter writer;

    ExportsOverHttp(ExportWriter writer) {
        this.writer = writer;
    }

    @Override
    public Optional<Export> asked(
            QueryParams params, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        params.word(ExportParameter.FORMAT, OutputFormat.codes());
        var format = format(request);
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

    private OutputFormat format(HttpServletRequest request) {
        try {
            return OutputFormat.choose(wanted.resolveMediaTypes(new ServletWebRequest(request)), spoken(request));
        } catch (HttpMediaTypeNotAcceptableException notRouted) {
            throw new IllegalStateException(notRouted);
        }
    }

    @SuppressWarnings("unchecked")
    private static Collection<MediaType> spoken(HttpServletRequest request) {
        var spoken = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        return spoken == null ? List.of() : (Collection<MediaType>) spoken;
    }
}
