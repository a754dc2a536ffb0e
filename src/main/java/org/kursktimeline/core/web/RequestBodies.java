package org.kursktimeline.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.kursktimeline.core.JsonBody;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads the body of a request, once and never beyond the limit; the same bytes are answered when asked again. */
@Component
public class RequestBodies {

    private static final String BYTES = RequestBodies.class.getName() + ".bytes";
    private static final MediaType MERGE_PATCH = MediaType.parseMediaType("application/merge-patch+json");
    /**
     * How much of a body that is too large is read away, so that a client that does not listen yet hears the answer.
     */
    private static final int DRAINED_TIMES_LIMIT = 4;

    private final long limit;

    RequestBodies(Limits limits) {
        this.limit = limits.body().toBytes();
    }

    /**
     * The body, parsed.
     *
     * @throws ProblemException 415 for another content type or encoding, 413 beyond the limit, 400 when it is not JSON
     */
    public JsonBody json(HttpServletRequest request) {
        checkType(request);
        return JsonBody.parse(bytes(request));
    }

    /**
     * The body as it came; empty when there is none.
     *
     * @throws ProblemException 413 beyond the limit, 400 when it breaks off
     */
    public byte[] bytes(HttpServletRequest request) {
        if (request.getAttribute(BYTES) instanceof byte[] known) {
            return known;
        }
        var bytes = read(request);
        request.setAttribute(BYTES, bytes);
        return bytes;
    }

    private static void checkType(HttpServletRequest request) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("the body must not be compressed (Content-Encoding)");
        }
        var type = request.getContentType();
        if (type == null) {
            throw unsupported("the request has no Content-Type; send application/json");
        }
        try {
            checkType(MediaType.parseMediaType(type), request.getMethod().equals("PATCH"));
        } catch (IllegalArgumentException notAType) {
            throw unsupported("the Content-Type cannot be read; send application/json");
        }
    }

    private static void checkType(MediaType type, boolean patch) {
        if (!type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                && !(patch && type.equalsTypeAndSubtype(MERGE_PATCH))) {
            throw unsupported(
                    "the Content-Type must be application/json" + (patch ? " or application/merge-patch+json" : ""));
        }
        var charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw unsupported("the body must be UTF-8");
        }
    }

    private byte[] read(HttpServletRequest request) {
        try (var in = request.getInputStream()) {
            if (request.getContentLengthLong() > limit) {
                throw tooLarge(request, in);
            }
            return read(request, in);
        } catch (IOException brokenOff) {
            throw hasStopped(brokenOff)
                    ? new ProblemException(ProblemType.REQUEST_TIMEOUT, "the body stopped before its end")
                    : new ProblemException(ProblemType.BAD_REQUEST, "the body broke off before its end");
        }
    }

    private static boolean hasStopped(IOException brokenOff) {
        return brokenOff instanceof SocketTimeoutException || brokenOff.getCause() instanceof SocketTimeoutException;
    }

    private byte[] read(HttpServletRequest request, InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (bytes.size() + (long) n > limit) {
                throw tooLarge(request, in);
            }
            bytes.write(buffer, 0, n);
        }
        return bytes.toByteArray();
    }

    private ProblemException tooLarge(HttpServletRequest request, InputStream in) throws IOException {
        if (request.getHeader(HttpHeaders.EXPECT) == null
                && request.getContentLengthLong() <= limit * DRAINED_TIMES_LIMIT) {
            drain(in);
        }
        return new ProblemException(
                ProblemType.BODY_TOO_LARGE, "the body is larger than " + limit + " bytes (kursk.limits.body)");
    }

    private void drain(InputStream in) throws IOException {
        var buffer = new byte[8192];
        long left = limit * DRAINED_TIMES_LIMIT;
        for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
            left -= n;
        }
    }

    private static ProblemException unsupported(String detail) {
        return new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
    }
}
