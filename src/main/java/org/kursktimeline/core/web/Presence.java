package org.kursktimeline.core.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Tells whether who asked is still there while a request waits for its answer: a server notices no earlier than it
 * writes.
 */
public final class Presence extends ValveBase {

    private static final String ATTRIBUTE = Presence.class.getName();

    Presence() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var connection = request.getCoyoteRequest();
        request.setAttribute(ATTRIBUTE, (BooleanSupplier) () -> isAtEnd(connection));
        getNext().invoke(request, response);
    }

    /**
     * Whether the caller has closed the connection, or his side of it. To be asked by one thread at a time, and only
     * while nobody else handles the request; false where the server cannot tell.
     */
    public static BooleanSupplier hasLeft(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof BooleanSupplier ended ? ended : () -> false;
    }

    /**
     * Tomcat tells of the end as of one byte that has come in, however often it is asked. What comes of the next
     * request is told of once: it is kept for that request, and nothing more is read until then.
     */
    private static boolean isAtEnd(org.apache.coyote.Request connection) {
        boolean something = reads(connection);
        return something && reads(connection);
    }

    /** Reads what has come in, without waiting; tells whether there was something. */
    private static boolean reads(org.apache.coyote.Request connection) {
        connection.action(ActionCode.AVAILABLE, true);
        return connection.getAvailable() > 0;
    }
}
