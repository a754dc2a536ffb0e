package org.kursktimeline.core;

import java.util.Optional;

/** What of an event a claim speaks about; sides mostly agree that something happened and differ on the rest. */
public enum About implements Coded {
    OCCURRENCE,
    ATTRIBUTION,
    FIGURE,
    TIME,
    PLACE,
    TARGET,
    WEAPON;

    /** Finds one by its code; empty when there is none. */
    public static Optional<About> find(String code) {
        return Coded.find(About.class, code);
    }
}
