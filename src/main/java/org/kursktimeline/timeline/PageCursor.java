package org.kursktimeline.timeline;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.Usage;

/** What the links of a posted question carry in the address: the filters stand in the body, which is posted again. */
public enum PageCursor implements EnumParameter {
    CURSOR;

    @Override
    public Usage usage() {
        return Usage.one(
                "Where the page begins or ends, as in next or prev of another page; it may stand in the body instead.");
    }
}
