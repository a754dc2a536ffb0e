package org.kursktimeline.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import org.kursktimeline.core.Coded;

/** How a name matched what was asked for. */
public enum MatchedBy implements Coded {
    /** The same spelling, case and marks aside. */
    EXACT,
    /** The same name in another script or by another habit of transliteration or declension. */
    TRANSLITERATION,
    /** The name begins with what was asked for. */
    PREFIX,
    /** Words that are alike. */
    SIMILARITY;

    @JsonValue
    @Override
    public String code() {
        return Coded.super.code();
    }
}
