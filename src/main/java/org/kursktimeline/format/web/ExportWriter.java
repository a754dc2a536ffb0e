package org.kursktimeline.format.web;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Edition;
import org.kursktimeline.core.ExportTurns;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.format.FileHeaders;
import org.kursktimeline.format.Printer;
import org.kursktimeline.format.Printers;
import org.kursktimeline.timeline.FoundFigure;
import org.kursktimeline.timeline.Selection;
import org.kursktimeline.timeline.SourceTerms;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.read.ListAnswer;
import org.kursktimeline.timeline.read.Selections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Writes a selection to the caller as it is read. Whatever goes wrong after the first byte is thrown on, so that the
 * server cuts the connection and no caller takes a part for the whole.
 */
@Component
class ExportWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWriter.class);

    private final Selections selections;
    private final ListAnswer answer;
    private final Printers printers;
    private final ExportTurns turns;
    private final ExportProperties properties;

    ExportWriter(
            Selections selections,
            ListAnswer answer,
            Printers printers,
            ExportTurns turns,
            ExportProperties properties) {
        this.selections = selections;
        this.answer = answer;
        this.printers = printers;
        this.turns = turns;
        this.properties = properties;
    }

    /**
     * Writes the events that a question finds; as {@link HttpExport#events}.
     *
     * @param needed the question with what must be seen of each event
     */
    @Nullable ResponseEntity<byte[]> events(TimelineQuery query, TimelineQuery needed, HttpExport export) throws IOException {
        return write(
                query,
                export,
                terms -> selections.events(needed, found -> {
                    var file = open(found, query, export);
                    if (!export.exchange().isHead()) {
                        print(found.rows(), Function.identity(), query.limit(), file.printer(printers, terms));
                    }
                }));
    }

    @Nullable ResponseEntity<byte[]> figures(TimelineQuery query, Function<FoundFigure, byte[]> json, HttpExport export)
            throws IOException {
        return write(
                query,
                export,
                terms -> selections.figures(query, found -> {
                    var file = open(found, query, export);
                    if (!export.exchange().isHead()) {
                        print(found.rows(), json, query.limit(), file.printerOfFigures(printers, terms));
                    }
                }));
    }

    /** Reads a selection and writes it. */
    @FunctionalInterface
    private interface Writing {

        void write(Map<String, SourceTerms> terms) throws IOException;
    }

    private @Nullable ResponseEntity<byte[]> write(TimelineQuery query, HttpExport export, Writing writing)
            throws IOException {
        var exchange = export.exchange();
        var fresh = answer.notModified(
                query, exchange.ifNoneMatch(), export.format().code());
        if (fresh.isPresent()) {
            return fresh.get();
        }
        try (var turn = turns.take(exchange.actor(), exchange.request().getRemoteAddr())) {
            var terms = export.format() == OutputFormat.CSV ? selections.terms() : Map.<String, SourceTerms>of();
            writing.write(terms);
        } catch (RuntimeException broken) {
            if (exchange.response().isCommitted()) {
                LOG.warn(
                        "An export of {} broke off: {}",
                        exchange.request().getRequestURI(),
                        broken.getClass().getSimpleName());
            }
            throw broken;
        }
        return null;
    }

    private ExportFile open(Selection<?> found, TimelineQuery query, HttpExport export) throws IOException {
        var response = export.exchange().response();
        var edition = new Edition(found.asOf(), found.changeToken());
        FileHeaders.of(query, export.format(), edition)
                .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var out = new PacedOutput(response.getOutputStream(), properties, System::nanoTime);
        return new ExportFile(export, edition, out);
    }

    private static <T> void print(Iterator<T> rows, Function<T, byte[]> json, long most, Printer printer)
            throws IOException {
        long printed = 0;
        printer.begin();
        while (printed < most && rows.hasNext()) {
            printed += printer.print(json.apply(rows.next()), most - printed);
        }
        printer.end(printed);
    }
}
