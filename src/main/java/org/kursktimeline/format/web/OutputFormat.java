package org.kursktimeline.format.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kursktimeline.timeline.Exports;
import org.springframework.http.MediaType;

/** The formats in which lists are answered, the usual one first. */
enum OutputFormat {
    JSON(MediaType.APPLICATION_JSON_VALUE, ""),
    CSV(Exports.CSV, ";header=present;charset=UTF-8"),
    NDJSON(Exports.NDJSON, ""),
    GEOJSON(Exports.GEOJSON, "");

    private final MediaType type;
    private final String parameters;

    OutputFormat(String type, String parameters) {
        this.type = MediaType.parseMediaType(type);
        this.parameters = parameters;
    }

    /** The word in the parameter {@code format}, and the ending of a file's name. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    MediaType type() {
        return type;
    }

    /** What a file of it is labelled with. */
    String contentType() {
        return type + parameters;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(OutputFormat::code).toList();
    }

    /** Finds a format by its word. */
    static Optional<OutputFormat> find(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    /**
     * The format to answer in.
     *
     * @param accepted what the caller takes, the most wanted first
     * @param spoken what the endpoint can answer
     */
    static OutputFormat choose(List<MediaType> accepted, Collection<MediaType> spoken) {
        return accepted.stream()
                .flatMap(wanted -> Arrays.stream(values())
                        .filter(format -> wanted.includes(format.type))
                        .filter(format -> spoken.stream().anyMatch(format.type::equalsTypeAndSubtype)))
                .findFirst()
                .orElse(JSON);
    }
}
