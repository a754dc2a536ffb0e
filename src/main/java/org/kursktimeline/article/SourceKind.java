package org.kursktimeline.article;

import com.fasterxml.jackson.annotation.JsonValue;
import org.kursktimeline.core.Coded;

/** What a source is. */
public enum SourceKind implements Coded {
    WIRE,
    NEWSPAPER,
    BROADCASTER,
    GOVERNMENT,
    MILITARY,
    NGO,
    IGO,
    COURT,
    TELEGRAM_CHANNEL,
    OSINT,
    THINK_TANK,
    DATASET,
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
