package org.kursktimeline.database;

import org.kursktimeline.core.Coded;

/** What sorts of work outlast a request. */
public enum JobKind implements Coded {
    /** Events are derived anew, since something below them has changed. */
    REFRESH
}
