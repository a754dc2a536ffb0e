package org.kursktimeline.format.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.kursktimeline.core.Actor;
import org.springframework.http.HttpHeaders;

/** One request and its answer. */
record Exchange(Actor actor, HttpServletRequest request, HttpServletResponse response) {

    /** What the caller has already; nothing of a posted question, whose answer nobody keeps (RFC 9110, 13.1.2). */
    List<String> ifNoneMatch() {
        return request.getMethod().equals("POST")
                ? List.of()
                : Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH));
    }

    /** Tells whether the caller wants the headers alone. */
    boolean isHead() {
        return request.getMethod().equals("HEAD");
    }
}
