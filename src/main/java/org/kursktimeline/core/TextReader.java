package org.kursktimeline.core;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON string, as text or as something written as text.
 *
 * @param conversion makes the value; throws {@link NotReadable} when the text is of another form
 */
record TextReader(Constraints constraints, Function<String, Object> conversion, String expected)
        implements ValueReader {

    /** The text is not of the form needed. */
    static final class NotReadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;

        /**
         * Says why.
         *
         * @param detail goes on after the name of the value, e.g. {@code has no offset}
         */
        NotReadable(String code, String detail) {
            super(detail, null, false, false);
            this.code = code;
        }
    }

    @Override
    public @Nullable Object read(JsonNode node, Spot spot) {
        if (!node.isString()) {
            return wrongType(node, spot);
        }
        var text = node.stringValue();
        if (!constraints.allow(text, spot)) {
            return null;
        }
        try {
            return conversion.apply(text);
        } catch (NotReadable notReadable) {
            spot.fault(notReadable.code, spot.name() + " " + notReadable.getMessage());
            return null;
        }
    }
}
