package org.kursktimeline.timeline;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kursktimeline.core.Carrier;
import org.kursktimeline.core.Cursor;
import org.kursktimeline.core.Mark;
import org.springframework.web.util.UriUtils;

/**
 * What was asked: a path and its parameters in the order given.
 *
 * @param values decoded values by parameter
 * @param carrier where they stood: what stood in a body is not repeated in an address
 */
record Request(String path, Map<String, List<String>> values, Carrier carrier) {

    /** What may differ between the pages of one walk. */
    private static final Set<String> FREE = Set.of("cursor", "limit", "fields", "include", "count");

    /** The address of the page at the mark. */
    String at(Mark<List<String>> mark) {
        return address(Map.of(TimelineShape.CURSOR.parameter(), Mark.cursor(mark, digest())));
    }

    /** The address at which the same is asked with some parameters set; what stood in a body is not repeated. */
    String address(Map<String, String> changed) {
        var all = new LinkedHashMap<>(carrier == Carrier.ADDRESS ? values : Map.of());
        changed.forEach((name, value) -> all.put(name, List.of(value)));
        return path + "?" + query(all);
    }

    /** What a cursor belongs to: path, filters and order. */
    String digest() {
        var fixed = new LinkedHashMap<>(values);
        fixed.keySet().removeAll(FREE);
        return Cursor.digest(onPath(fixed));
    }

    /** All that decides the answer but the data. */
    String wholeDigest() {
        return Cursor.digestInOrder(onPath(values));
    }

    private Map<String, List<String>> onPath(Map<String, List<String>> parameters) {
        var all = new LinkedHashMap<>(parameters);
        all.put("", List.of(path));
        return all;
    }

    private static String query(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
