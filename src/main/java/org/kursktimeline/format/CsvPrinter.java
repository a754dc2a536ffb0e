package org.kursktimeline.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kursktimeline.core.CsvLines;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** A header line, then a line a row. */
final class CsvPrinter implements Printer {

    private final CsvLines lines;
    private final CsvShape shape;
    private final ObjectReader reader;
    private final Function<ObjectNode, Stream<ObjectNode>> rows;

    /**
     * Prints to a stream.
     *
     * @param reader reads JSON and keeps decimal numbers as written
     * @param rows of the layout, made of one item
     */
    CsvPrinter(OutputStream out, CsvShape shape, ObjectReader reader, Function<ObjectNode, Stream<ObjectNode>> rows) {
        this.lines = new CsvLines(out, shape.layout().columns(), shape.raw());
        this.shape = shape;
        this.reader = reader;
        this.rows = rows;
    }

    @Override
    public void begin() {
        lines.header();
        if (shape.hxl()) {
            lines.tags();
        }
    }

    @Override
    public long print(byte[] json, long most) {
        var found = rows.apply((ObjectNode) reader.readTree(json)).limit(most).toList();
        found.forEach(lines::row);
        return found.size();
    }

    @Override
    public void end(long rows) throws IOException {
        lines.flush();
    }
}
