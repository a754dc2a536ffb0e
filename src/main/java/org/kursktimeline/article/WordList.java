package org.kursktimeline.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of words that comes with the service.
 *
 * @param words lower case
 * @param beginnings lower case; whatever begins like one is in the list too
 */
record WordList(Set<String> words, Set<String> beginnings) {

    /** Reads a file of this package: a word a line, a beginning ends in an asterisk, {@code #} begins a comment. */
    static WordList load(String file) {
        try (var in = WordList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
            return new WordList(
                    lines.stream().filter(line -> !line.endsWith("*")).collect(Collectors.toUnmodifiableSet()),
                    lines.stream()
                            .filter(line -> line.endsWith("*"))
                            .map(line -> line.substring(0, line.length() - 1))
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return words.contains(lower) || beginnings.stream().anyMatch(lower::startsWith);
    }
}
