package org.kursktimeline.core.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Text;

/** Reads the query of an address without forgiving anything: percent-encoded UTF-8 or a fault. */
final class QueryString {

    private QueryString() {}

    /** The decoded values by name, in the order given; what cannot be decoded is a fault and left out. */
    static Map<String, List<String>> parse(@Nullable String query, Faults faults) {
        var values = new LinkedHashMap<String, List<String>>();
        if (query != null) {
            for (var pair : query.split("&")) {
                if (!pair.isEmpty()) {
                    add(pair, values, faults);
                }
            }
        }
        return values;
    }

    private static void add(String pair, Map<String, List<String>> values, Faults faults) {
        int equals = pair.indexOf('=');
        var name = decode(equals < 0 ? pair : pair.substring(0, equals));
        var value = decode(equals < 0 ? "" : pair.substring(equals + 1));
        if (name.isPresent() && value.isPresent()) {
            values.computeIfAbsent(name.get(), n -> new ArrayList<>()).add(value.get());
        } else {
            faults.parameter(
                    Text.shortened(name.orElse("")),
                    "not-percent-encoded",
                    "the query is not percent-encoded UTF-8 without NUL; let your client encode it"
                            + " (curl -G --data-urlencode)");
        }
    }

    private static Optional<String> decode(String encoded) {
        var bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int value = c == '%' ? hex(encoded, i) : c == '+' ? ' ' : c;
            if (value <= 0 || (c > 126)) {
                return Optional.empty();
            }
            i += c == '%' ? 2 : 0;
            bytes.put((byte) value);
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** The value of the two digits after the percent sign; -1 when they are none. */
    private static int hex(String text, int percent) {
        int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 2), 16) : -1;
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
