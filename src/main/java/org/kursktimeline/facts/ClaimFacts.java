package org.kursktimeline.facts;

import java.util.UUID;

/**
 * A stored claim.
 *
 * @param textKind whose words the version is that its quote was checked against: {@code original}, {@code translation}
 *     or {@code paraphrase}
 * @param articleChanged true when its quote is gone from the article's newest version
 */
public record ClaimFacts(UUID id, ClaimStatement statement, String textKind, boolean articleChanged) {}
