package org.kursktimeline.core;

/**
 * What a first start stores before the service answers of the timeline: a part of it would be told as if it were all.
 */
public interface Groundwork {

    /** Whether some of it is still to be stored, and will be by this start. */
    boolean isMissing();
}
