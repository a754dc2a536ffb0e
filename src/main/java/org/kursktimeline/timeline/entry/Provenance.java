package org.kursktimeline.timeline.entry;

import java.util.Set;
import org.kursktimeline.evidence.Origin;

/**
 * Where a claim comes from.
 *
 * @param keys what that rests on beyond the claim's own keys: {@code origin:<entity>}, {@code agency:<folded name>};
 *     when one of these changes the claim may come from elsewhere
 */
record Provenance(Origin origin, Set<String> keys) {}
