package org.kursktimeline.timeline.change;

import java.util.List;
import org.kursktimeline.journal.ChangeToken;
import org.kursktimeline.journal.Position;

/**
 * A page of changes.
 *
 * @param items UTF-8 JSON, in the order of their positions
 * @param token what to go on from
 * @param more whether there may be others already
 * @param seen the last position that the page's reader saw
 */
public record ChangesPage(List<byte[]> items, ChangeToken token, boolean more, Position seen) {

    /** Tells whether there is nothing to tell yet, so that one may wait. */
    public boolean isBare() {
        return items.isEmpty() && !more;
    }
}
