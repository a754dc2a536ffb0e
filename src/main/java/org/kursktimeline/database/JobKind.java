package org.kursktimeline.database;

import java.util.Locale;

/** What sorts of work outlast a request. */
public enum JobKind {
    /** Events are derived anew, since something below them has changed. */
    REFRESH;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
