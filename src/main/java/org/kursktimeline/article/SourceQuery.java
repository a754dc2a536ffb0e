package org.kursktimeline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which sources are asked for.
 *
 * @param kinds any of them; all when empty
 * @param countries any of them; all when empty
 * @param words a part of the name, case and white space apart; null for any
 */
public record SourceQuery(
        List<String> kinds,
        List<String> countries,
        @Nullable String words) {}
