package org.kursktimeline.ingest;

import java.util.List;
import java.util.UUID;

/**
 * What became of claims that were added to an event.
 *
 * @param claims ids of the claims that were stored; those that the event had already are left out
 * @param revision of the event afterwards
 */
public record ClaimsResult(List<UUID> claims, int revision) {}
