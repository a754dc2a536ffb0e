package org.kursktimeline.article;

import java.util.Optional;

/**
 * A text in which runs of white space are one space and quotation marks are all alike, with the way back.
 *
 * @param text the folded text
 * @param origin for each of its characters and its end, the index in the text as it stood
 */
record LooseText(String text, int[] origin) {

    private static final String QUOTES = "\"'`´‘’‚‛“”„‟«»‹›";

    /** A part of the text as it stood, in UTF-16 units. */
    record Part(int from, int to) {}

    static LooseText of(String text) {
        var folded = new StringBuilder(text.length());
        var origin = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
                continue;
            }
            origin[folded.length()] = i;
            folded.append(space ? ' ' : QUOTES.indexOf(c) >= 0 ? '\'' : c);
        }
        origin[folded.length()] = text.length();
        return new LooseText(folded.toString(), origin);
    }

    /** Finds the first place of another text in this one; empty when there is none, or nothing to look for. */
    Optional<Part> find(LooseText sought) {
        var words = sought.text.strip();
        return words.isEmpty()
                ? Optional.empty()
                : Places.of(words, text, 1).stream()
                        .findFirst()
                        .map(at -> new Part(origin[at], origin[at + words.length() - 1] + 1));
    }
}
