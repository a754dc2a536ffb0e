package org.kursktimeline.core;

import java.util.Locale;

/** Every kind of problem document the service answers with; each has a page under {@code /problems/{slug}}. */
public enum ProblemType {
    INVALID_REQUEST(
            422,
            "The request has faults",
            "The body was read, but parts of it cannot be accepted. Every fault is listed with its JSON pointer. Nothing was stored."),
    INVALID_PARAMETER(
            400,
            "A parameter has a fault",
            "A query parameter is unknown, has an unknown value or contradicts another. Every fault is listed with its parameter."),
    MALFORMED_BODY(
            400,
            "The body is not well-formed JSON",
            "The body could not be parsed: syntax, character encoding, duplicate keys or nesting beyond the limit."),
    BODY_TOO_LARGE(413, "The body is too large", "The body exceeds kursk.limits.body. Split the request."),
    BAD_REQUEST(400, "The request cannot be read", "The request line, a header or the address is not valid HTTP."),
    CURSOR_INVALID(
            400,
            "The cursor is not valid",
            "The cursor was altered or cut, or another version of the service made it. Take next or prev of another page, as it stands, or begin anew without it."),
    CURSOR_MISMATCH(
            400,
            "The cursor belongs to another request",
            "A cursor goes with the filters and the sort of the request that made it."),
    KEY_IN_QUERY(
            400,
            "A key does not belong in the address",
            "Send the key as Authorization: Bearer or X-API-Key; addresses are logged."),
    UNAUTHENTICATED(401, "A key is needed", "The request has no API key, or one that is not valid."),
    FORBIDDEN(403, "The key lacks a scope", "The key is valid but does not hold the scope that the request needs."),
    CROSS_SITE_WRITE(
            403,
            "Pages of other sites may read only",
            "A browser asked on behalf of another site's page whether it may write. Writes do not come from pages."),
    NOT_FOUND(404, "Not found", "There is nothing under this address."),
    METHOD_NOT_ALLOWED(
            405, "Method not allowed", "The address exists but not with this method; Allow lists those it has."),
    NOT_ACCEPTABLE(406, "No such format here", "The endpoint does not speak the format asked for."),
    REQUEST_TIMEOUT(408, "The request stopped", "Nothing more came of the request for seconds. Send it again."),
    CONFLICT(409, "Conflict with the current state", "The request contradicts what is stored."),
    GONE(410, "Erased", "It was erased for a legal reason; a tombstone is left."),
    TOKEN_EXPIRED(
            410,
            "The change token no longer holds",
            "The token is older than changes are told here, or of another history: the database was restored, or is not the one that gave the token. Begin anew with since=0."),
    PRECONDITION_FAILED(
            412,
            "Changed in the meantime",
            "If-Match does not name the current revision. Read it again, then repeat the change."),
    UNSUPPORTED_MEDIA_TYPE(415, "Content type not supported", "Send the body as application/json in UTF-8."),
    IDEMPOTENCY_MISMATCH(
            422,
            "The idempotency key was used for another request",
            "An Idempotency-Key goes with one request body. Use a new key."),
    QUERY_TOO_COSTLY(
            422,
            "The question is too costly",
            "Answering would take longer than kursk.database.statement-timeout. Narrow the question: a shorter time, a place, a type, fewer words in q, fewer dimensions or facets."),
    PRECONDITION_REQUIRED(428, "If-Match is needed", "Send the ETag of the event that you read as If-Match."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as Retry-After says."),
    INTERNAL_ERROR(500, "The service failed", "A fault of the service; the trace id finds it in the log."),
    UNAVAILABLE(
            503,
            "Not available for the moment",
            "The database cannot be reached or is busy. Try again as Retry-After says."),
    STARTING(
            503,
            "The service is starting",
            "What belongs to its first start, e.g. the sample timeline, is still being stored; an answer would tell a part of it as if it were all. Try again as Retry-After says, or wait until /actuator/health/readiness answers 200.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** A few words for people, the same for every problem of the type. */
    public String title() {
        return title;
    }

    /** What it means, for its page under {@code /problems}. */
    public String explanation() {
        return explanation;
    }

    /** The last part of the type's address, e.g. {@code invalid-request}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
