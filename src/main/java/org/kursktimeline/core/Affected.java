package org.kursktimeline.core;

/** What an event may have hit, after the sectors of ACLED and HXL. */
public enum Affected implements Coded {
    RESIDENTIAL,
    HEALTH,
    EDUCATION,
    ENERGY,
    TRANSPORT,
    CULTURAL,
    INDUSTRIAL,
    AGRICULTURAL,
    RELIGIOUS,
    HUMANITARIAN,
    GOVERNMENT,
    MILITARY,
    PRISON,
    NUCLEAR
}
