package org.kursktimeline.facts;

import java.util.UUID;

/**
 * A stored claim.
 *
 * @param articleChanged true when its quote is gone from the article's newest version
 */
public record ClaimFacts(UUID id, ClaimStatement statement, boolean articleChanged) {}
