package org.kursktimeline.timeline;

import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;

/** What the links of a posted question carry in the address: the filters stand in the body, which is posted again. */
public enum PageCursor implements QueryParameter {
    CURSOR;

    @Override
    public String parameter() {
        return TimelineShape.CURSOR.parameter();
    }

    @Override
    public String description() {
        return "Where the page begins or ends, as in next or prev of another page; it may stand in the body instead.";
    }

    @Override
    public @Nullable String example() {
        return null;
    }
}
