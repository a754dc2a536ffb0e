package org.kursktimeline.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a source is. */
public enum SourceKind {
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

    /** The word in requests, answers and the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(SourceKind::code).toList();
    }

    static SourceKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
