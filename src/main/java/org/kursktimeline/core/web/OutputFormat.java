package org.kursktimeline.core.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.kursktimeline.core.Coded;
import org.springframework.http.MediaType;

/**
 * The formats in which lists are answered, the usual one first. The code is the word in the parameter {@code format},
 * and the ending of a file's name.
 */
public enum OutputFormat implements Coded {
    JSON(MediaType.APPLICATION_JSON_VALUE, ""),
    CSV(OutputFormat.TEXT_CSV, ";header=present;charset=UTF-8"),
    NDJSON(OutputFormat.APPLICATION_NDJSON, ""),
    GEOJSON(OutputFormat.APPLICATION_GEOJSON, "");

    /** Comma-separated values, RFC 4180. */
    public static final String TEXT_CSV = "text/csv";

    /** A JSON document a line. */
    public static final String APPLICATION_NDJSON = "application/x-ndjson";

    /** GeoJSON, RFC 7946. */
    public static final String APPLICATION_GEOJSON = "application/geo+json";

    private final MediaType type;
    private final String parameters;

    OutputFormat(String type, String parameters) {
        this.type = MediaType.parseMediaType(type);
        this.parameters = parameters;
    }

    /** Its media type, without parameters. */
    public MediaType type() {
        return type;
    }

    /** What an answer in it is labelled with. */
    public String contentType() {
        return type + parameters;
    }

    /**
     * Tells whether the range asks for one of the formats as it is not answered, e.g. CSV without a header line (RFC
     * 4180: {@code header=absent}) or in another charset.
     */
    static boolean isOtherwise(MediaType range) {
        return Arrays.stream(values())
                .filter(format -> format.type.equalsTypeAndSubtype(range))
                .anyMatch(format -> format.differs(range));
    }

    /**
     * The range without parameters that the format does not have. JSON has none: a charset there has no effect (RFC
     * 8259, 11), and a caller who sends one reads JSON as it is, in UTF-8, rather than nothing. RFC 9110 (12.5.1)
     * leaves it to the server to disregard what it cannot serve.
     */
    static MediaType withoutEffect(MediaType range) {
        return Arrays.stream(values())
                .filter(format -> format.parameters.isEmpty() && format.type.equalsTypeAndSubtype(range))
                .findFirst()
                .map(format -> format.type.copyQualityValue(range))
                .orElse(range);
    }

    private boolean differs(MediaType range) {
        return MediaType.parseMediaType(contentType()).getParameters().entrySet().stream()
                .anyMatch(own -> {
                    var asked = range.getParameter(own.getKey());
                    return asked != null && !asked.replace("\"", "").equalsIgnoreCase(own.getValue());
                });
    }

    /** The words of those formats that are among what an endpoint speaks. */
    static List<String> codes(Collection<MediaType> spoken) {
        return Arrays.stream(values())
                .filter(format -> format.isAmong(spoken))
                .map(OutputFormat::code)
                .toList();
    }

    /**
     * The format to answer in.
     *
     * @param accepted what the caller takes, the most wanted first, refusals left out
     * @param spoken what the endpoint can answer
     */
    static OutputFormat choose(List<MediaType> accepted, Collection<MediaType> spoken) {
        return accepted.stream()
                .flatMap(wanted -> Arrays.stream(values())
                        .filter(format -> wanted.includes(format.type))
                        .filter(format -> format.isAmong(spoken)))
                .findFirst()
                .orElse(JSON);
    }

    private boolean isAmong(Collection<MediaType> spoken) {
        return spoken.stream().anyMatch(type::equalsTypeAndSubtype);
    }
}
