package org.kursktimeline.journal.web;

import org.kursktimeline.journal.Written;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers to writes. */
public final class Replies {

    private Replies() {}

    /** Begins the answer; one that repeats an earlier one says so in {@code Idempotency-Replayed}. */
    public static ResponseEntity.BodyBuilder to(Written<?> written, HttpStatus status) {
        var reply = ResponseEntity.status(status);
        return written.replayed() ? reply.header("Idempotency-Replayed", "true") : reply;
    }
}
