package org.kursktimeline.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped sample and the reference data that it leans on, read as plain files. */
final class SampleFiles {

    static final Path REFERENCE = Path.of("db", "reference");
    private static final Path SAMPLE = Path.of("db", "sample");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SampleFiles() {}

    /** An article with the name of its file, for messages. */
    record Article(String file, JsonNode json) {

        String url() {
            return json.path("url").asString("");
        }

        String body() {
            return json.path("body").asString("");
        }

        List<JsonNode> events() {
            return list(json.path("events"));
        }

        List<JsonNode> claims() {
            return events().stream()
                    .flatMap(event -> list(event.path("claims")).stream())
                    .toList();
        }

        List<JsonNode> figures() {
            return claims().stream()
                    .flatMap(claim -> list(claim.path("figures")).stream())
                    .toList();
        }

        /** The three digits that its name begins with; a second version has those of its first. */
        String number() {
            return file.substring(0, 3);
        }

        /** Whether it is the later text of an article that another file has. */
        boolean isSecondVersion() {
            return file.charAt(3) == 'b';
        }

        Instant retrievedAt() {
            return OffsetDateTime.parse(json.path("retrieved_at").asString()).toInstant();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** All articles, by file name. */
    static List<Article> articles() {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new Article(file.getFileName().toString(), json(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files whose day of publication the README calls inferred. */
    static Set<String> numbersOfInferredDays() {
        return section("Dates")
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(2, 5))
                .collect(Collectors.toSet());
    }

    /** The rows of the table under a heading of the README: what stands in their first column in backquotes. */
    static List<String> table(String heading) {
        return section(heading)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
    }

    private static String section(String heading) {
        var text = text(SAMPLE.resolve("README.md"));
        int begin = text.indexOf("\n## " + heading + "\n");
        if (begin < 0) {
            throw new IllegalStateException("the README of the sample has no heading " + heading);
        }
        int end = text.indexOf("\n## ", begin + 1);
        return text.substring(begin, end < 0 ? text.length() : end);
    }

    /** One JSON document of a file; fails on bad UTF-8 and on duplicate keys. */
    static JsonNode json(Path file) {
        return JSON.readTree(text(file));
    }

    /** The JSON documents of a file that has one a line. */
    static List<JsonNode> jsonLines(Path file) {
        return text(file).lines().map(JSON::readTree).toList();
    }

    /** The values of one column of a file of {@code db/reference}. */
    static Set<String> column(String file, String column) {
        try (var records = CsvReader.builder().ofNamedCsvRecord(text(REFERENCE.resolve(file)))) {
            return records.stream().map(record -> record.getField(column)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The elements of an array; none where there is no array. */
    static List<JsonNode> list(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new IllegalStateException(file + " is not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
