package org.kursktimeline.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of an article that was put.
 *
 * @param body the text of the newest version, for quote checks; null when none was ever given
 */
public record StoredArticle(
        ArticleView article, Result result, @Nullable String body) {

    /** What the put did. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED;

        /** The word in answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
