package bench.news;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** Rows in the text format of COPY. */
public final class CopyText {

    private final StringBuilder text = new StringBuilder(1 << 16);

    /** Adds a row; null is NULL, a collection an array of words without commas, quotes and braces. */
    public void row(Object... values) {
        for (int n = 0; n < values.length; n++) {
            text.append(n == 0 ? "" : "\t");
            append(values[n]);
        }
        text.append('\n');
    }

    private void append(Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof Collection<?> list) {
            text.append(list.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")));
        } else if (value instanceof Instant instant) {
            text.append(instant.equals(Instant.MAX) ? "infinity" : instant.equals(Instant.MIN) ? "-infinity" : instant);
        } else {
            escape(value.toString());
        }
    }

    private void escape(String value) {
        for (int n = 0; n < value.length(); n++) {
            char c = value.charAt(n);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    void clear() {
        text.setLength(0);
    }
}
