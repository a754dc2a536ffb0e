package org.kursktimeline.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import org.kursktimeline.core.Coded;

/** What sort of thing an entity is. */
public enum EntityKind implements Coded {
    PERSON,
    PLACE,
    ORGANISATION,
    UNIT,
    WEAPON,
    OTHER;

    @JsonValue
    @Override
    public String code() {
        return Coded.super.code();
    }
}
