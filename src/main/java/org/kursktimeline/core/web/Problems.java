package org.kursktimeline.core.web;

import java.util.List;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says which problem an exception is to the caller; never lets its message, class or SQL out. */
final class Problems {

    private static final int DEEPEST = 20;

    private Problems() {}

    /** The problem; {@link ProblemType#INTERNAL_ERROR} for whatever is not known. */
    static ProblemException of(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth++ < DEEPEST; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            } else if (cause instanceof RequestRejectedException) {
                return new ProblemException(
                        ProblemType.BAD_REQUEST, "the address or a header holds what HTTP does not allow");
            }
        }
        return DatabaseProblems.of(thrown).orElseGet(() -> ofSpring(thrown));
    }

    private static ProblemException ofSpring(Throwable thrown) {
        if (thrown instanceof HttpRequestMethodNotSupportedException method) {
            return new ProblemException(ProblemType.METHOD_NOT_ALLOWED, detail(method));
        } else if (thrown instanceof HttpMediaTypeNotAcceptableException accept) {
            return new ProblemException(ProblemType.NOT_ACCEPTABLE, formats(accept.getSupportedMediaTypes()));
        } else if (thrown instanceof MethodArgumentTypeMismatchException) {
            return ofStatus(404);
        } else if (thrown instanceof ServletRequestBindingException) {
            return new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "a parameter is missing",
                    List.of(Fault.of("", "missing", "a parameter or header that the request needs is missing")));
        }
        return ofStatus(
                thrown instanceof ErrorResponse response
                        ? response.getStatusCode().value()
                        : 500);
    }

    private static String formats(List<MediaType> spoken) {
        boolean csv = spoken.stream().anyMatch(OutputFormat.CSV.type()::equalsTypeAndSubtype);
        return "the formats here are " + StringUtils.collectionToCommaDelimitedString(spoken)
                + (csv ? "; CSV is answered as " + OutputFormat.CSV.contentType() : "");
    }

    private static String detail(HttpRequestMethodNotSupportedException method) {
        var allowed = method.getSupportedMethods();
        return method.getMethod() + " is not possible here"
                + (allowed == null || allowed.length == 0 ? "" : "; possible is " + String.join(", ", allowed));
    }

    /** The problem of a bare HTTP status, as the server and libraries set it. */
    static ProblemException ofStatus(int status) {
        return switch (status) {
            case 401 -> new ProblemException(ProblemType.UNAUTHENTICATED, "send an API key as Authorization: Bearer");
            case 403 -> new ProblemException(ProblemType.FORBIDDEN, "the request is not allowed");
            case 404 ->
                new ProblemException(
                        ProblemType.NOT_FOUND, "there is nothing under this address; /v3/api-docs lists what there is");
            case 405 -> new ProblemException(ProblemType.METHOD_NOT_ALLOWED, "this method is not possible here");
            case 406 -> new ProblemException(ProblemType.NOT_ACCEPTABLE, "the format asked for is not spoken here");
            case 413 -> new ProblemException(ProblemType.BODY_TOO_LARGE, "the body is too large");
            case 415 ->
                new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "the Content-Type must be application/json");
            case 429 ->
                new ProblemException(ProblemType.TOO_MANY_REQUESTS, "too many requests; wait as Retry-After says");
            case 503 -> new ProblemException(ProblemType.UNAVAILABLE, "not available for the moment; try again");
            case 501, 505 -> badRequest();
            default ->
                status >= 400 && status < 500
                        ? badRequest()
                        : new ProblemException(
                                ProblemType.INTERNAL_ERROR,
                                "the service failed; the trace id finds the fault in its log");
        };
    }

    private static ProblemException badRequest() {
        return new ProblemException(
                ProblemType.BAD_REQUEST,
                "the request line, a header or the address is not valid HTTP, or longer than 8 KB;"
                        + " percent-encode what is not plain ASCII");
    }
}
