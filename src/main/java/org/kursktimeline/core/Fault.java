package org.kursktimeline.core;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where in the body (RFC 6901), null for a parameter
 * @param parameter the query parameter or header, null for a body
 * @param code stable name of the kind of fault, e.g. {@code quote-not-in-body}
 * @param detail what is wrong and what to write instead
 */
public record Fault(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

    /** A fault in the body at the pointer. */
    public static Fault at(String pointer, String code, String detail) {
        return new Fault(pointer, null, code, detail);
    }

    /** A fault of a query parameter or header. */
    public static Fault of(String parameter, String code, String detail) {
        return new Fault(null, parameter, code, detail);
    }
}
