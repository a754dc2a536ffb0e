package org.kursktimeline.timeline.moment;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.Usage;

/** How the list of releases is cut. */
public enum ReleaseParameter implements EnumParameter {
    LIMIT(PageLimit.usage("Releases", "10")),
    CURSOR(Usage.CURSOR);

    private final Usage usage;

    ReleaseParameter(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
