package org.kursktimeline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Tells reads from writes: by the method, but for a question that is posted since it is too long for an address. */
final class Reads {

    /** Where a question is posted. */
    static final String QUESTION = "/v1/events/query";

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private Reads() {}

    /** Whether the request, once sent with that method, stores nothing. */
    static boolean isRead(HttpServletRequest request, String method) {
        return METHODS.contains(method) || method.equals("POST") && isQuestion(request);
    }

    /** Whether the address is that of posted questions. */
    static boolean isQuestion(HttpServletRequest request) {
        return request.getRequestURI().equals(QUESTION);
    }
}
