package org.kursktimeline.core;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Writes rows as RFC 4180 in UTF-8: texts in quotation marks, numbers and booleans without, nothing where nothing is
 * known.
 */
public final class CsvLines {

    private final CsvWriter csv;
    private final List<Column> columns;
    private final boolean raw;
    private final Quotes quotes = new Quotes();

    /**
     * Writes lines of these columns.
     *
     * @param raw whether texts stand as they are, also those that a spreadsheet would take for formulas
     */
    public CsvLines(OutputStream out, List<Column> columns, boolean raw) {
        this.csv = CsvWriter.builder()
                .quoteStrategy(quotes)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
        this.columns = columns;
        this.raw = raw;
    }

    /**
     * A whole table: one header line, then the rows.
     *
     * @param raw as above
     * @param hxl whether the columns' HXL tags are the second line
     */
    public static byte[] file(List<Column> columns, Stream<? extends JsonNode> rows, boolean raw, boolean hxl) {
        var out = new ByteArrayOutputStream();
        try {
            var lines = new CsvLines(out, columns, raw);
            lines.header();
            if (hxl) {
                lines.tags();
            }
            rows.forEach(lines::row);
            lines.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        return out.toByteArray();
    }

    /** Writes the line of the columns' names. */
    public void header() {
        write(columns.stream().map(Column::name).map(Field::plain).toList());
    }

    /** Writes the line of their HXL tags. */
    public void tags() {
        write(columns.stream().map(Column::hxl).map(Field::plain).toList());
    }

    /** Writes the line of a row. */
    public void row(JsonNode row) {
        write(columns.stream()
                .map(column -> column.of(row))
                .map(field -> raw ? field : field.guarded())
                .toList());
    }

    /** Hands on what is written. */
    public void flush() throws IOException {
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
