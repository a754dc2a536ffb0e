package org.kursktimeline.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The passage that a claim rests on.
 *
 * @param text as it stands in the article
 * @param start first code point in the body; null when there was no body to find it in
 * @param end code point after the last
 * @param checked true when the text was found in the stored body
 */
@Embeddable
public record Quote(
        @Column(name = "quote") String text,
        @Column(name = "quote_start") @Nullable Integer start,
        @Column(name = "quote_end") @Nullable Integer end,
        @Column(name = "quote_checked") boolean checked) {}
