package org.kursktimeline.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * RFC 4180: a header line, then a line a row; texts in quotation marks, numbers and booleans without, nothing where
 * nothing is known.
 */
final class CsvPrinter implements Printer {

    private final CsvWriter csv;
    private final CsvShape shape;
    private final ObjectReader reader;
    private final Function<ObjectNode, Stream<ObjectNode>> rows;
    private final Quotes quotes = new Quotes();

    /**
     * @param reader reads JSON and keeps decimal numbers as written
     * @param rows of the layout, made of one item
     */
    CsvPrinter(OutputStream out, CsvShape shape, ObjectReader reader, Function<ObjectNode, Stream<ObjectNode>> rows) {
        this.csv = CsvWriter.builder()
                .quoteStrategy(quotes)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
        this.shape = shape;
        this.reader = reader;
        this.rows = rows;
    }

    @Override
    public void begin() {
        var columns = shape.layout().columns();
        write(columns.stream().map(Column::name).map(Field::plain).toList());
        if (shape.hxl()) {
            write(columns.stream().map(Column::hxl).map(Field::plain).toList());
        }
    }

    @Override
    public long print(byte[] json, long most) {
        var lines = rows.apply((ObjectNode) reader.readTree(json)).limit(most).toList();
        lines.forEach(row -> write(shape.layout().columns().stream()
                .map(column -> column.of(row))
                .map(field -> shape.raw() ? field : field.guarded())
                .toList()));
        return lines.size();
    }

    @Override
    public void end(long rows) throws IOException {
        csv.flush();
    }

    private void write(List<Field> fields) {
        var line = csv.writeRecord();
        for (var field : fields) {
            quotes.next = field.isText();
            line.writeField(field.value());
        }
        line.endRecord();
    }

    /** Quotes what is text, whatever is in it. */
    private static final class Quotes implements QuoteStrategy {

        private boolean next;

        @Override
        public boolean quoteEmpty(int line, int field) {
            return next;
        }

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return next;
        }
    }
}
