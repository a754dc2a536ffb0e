package org.kursktimeline.core;

import java.util.Optional;

/** A right that an API key carries. */
public enum Scope implements Coded {
    EVENTS_WRITE("events:write"),
    ARTICLES_READ_BODY("articles:read_body"),
    SOURCES_RESTRICTED("sources:restricted"),
    EVENTS_REVIEW("events:review"),
    OPS_READ("ops:read"),
    /** Includes all others. */
    ADMIN("admin");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** The scope's name in requests, answers and keys. */
    @Override
    public String code() {
        return code;
    }

    /** Finds a scope by its code; empty when there is none. */
    public static Optional<Scope> find(String code) {
        return Coded.find(Scope.class, code);
    }
}
