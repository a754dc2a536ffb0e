package org.kursktimeline.facts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kursktimeline.core.Verification;

/**
 * All that is known of one event, from which its entries are derived.
 *
 * @param status draft, published, retracted, rejected or merged
 * @param verdict what an editor set: confirmed or retracted; empty otherwise
 * @param claims at least one, in the order in which they were stored
 */
public record EventFacts(
        UUID id, String status, EventStatement statement, Optional<Verification> verdict, List<ClaimFacts> claims) {}
