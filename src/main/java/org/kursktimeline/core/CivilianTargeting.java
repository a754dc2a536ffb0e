package org.kursktimeline.core;

/** Whether an event was aimed at civilians. */
public enum CivilianTargeting implements Coded {
    /** They were the target. */
    MAIN,
    /** They were hit beside the target. */
    INCIDENTAL,
    NONE,
    UNKNOWN
}
