package org.kursktimeline.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Who stands behind a claim: its claimant, else the agency it is attributed to, else the owner group or source of the
 * root article.
 *
 * @param key this origin; a later figure of the same key replaces an earlier one in the estimate
 * @param marks whom it belongs to: an owner group, the root of an affiliation; its key is always one. Origins that
 *     share a mark do not corroborate, dispute or contradict each other
 */
public record Origin(String key, Set<String> marks) {

    public Origin {
        var all = new HashSet<>(marks);
        all.add(key);
        marks = Set.copyOf(all);
    }

    boolean isIndependentOf(Origin other) {
        return Collections.disjoint(marks, other.marks);
    }

    /** How many of them are independent: those that share a mark, or are linked by others that do, are one. */
    static int independent(Collection<Origin> origins) {
        var groups = new ArrayList<Set<String>>();
        for (var origin : origins) {
            var linked = groups.stream()
                    .filter(group -> !Collections.disjoint(group, origin.marks))
                    .toList();
            var group = new HashSet<>(origin.marks);
            linked.forEach(group::addAll);
            groups.removeAll(linked);
            groups.add(group);
        }
        return groups.size();
    }
}
