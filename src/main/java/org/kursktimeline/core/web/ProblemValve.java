package org.kursktimeline.core.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the server refuses before any code of ours sees it, such as a request line that is not HTTP. Tomcat
 * makes it by its name, hence public.
 */
public class ProblemValve extends ErrorReportValve {

    private final ProblemWriter writer = new ProblemWriter();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var writable = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
        if (writable.get()) {
            write(request, response, thrown);
        }
    }

    private void write(Request request, Response response, @Nullable Throwable thrown) {
        try {
            int status = isTurnedAway(request, response) ? 503 : response.getStatus();
            writer.write(
                    request,
                    response,
                    thrown == null || status < 500 ? Problems.ofStatus(status) : Problems.of(thrown));
            response.finishResponse();
        } catch (IOException clientLeft) {
            getContainer().getLogger().debug("no one to report a problem to", clientLeft);
        }
    }

    /**
     * Whether the service was told to stop while the request's first line was read. Tomcat then refuses it by 503,
     * reads no header of it, and makes the refusal a 400 since it finds no Host: a caller would not repeat what was
     * never looked at.
     */
    private static boolean isTurnedAway(Request request, Response response) {
        return response.getStatus() == 400
                && request.getCoyoteRequest().getMimeHeaders().size() == 0
                && request.getConnector().getProtocolHandler() instanceof AbstractProtocol<?> protocol
                && protocol.isPaused();
    }
}
