package org.kursktimeline.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.access.ApiKeyView;
import org.kursktimeline.access.ApiKeys;
import org.kursktimeline.access.NewApiKey;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.JsonBody;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.BodyExample;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.journal.web.Replies;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API keys, for the scope {@code admin}. */
@RestController
@Tag(name = "Administration")
@RequestMapping("/v1/api-keys")
class ApiKeyController {

    private final ApiKeys keys;
    private final Clock clock;

    ApiKeyController(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Operation(
            summary = "Makes an API key",
            description = "The key stands in this answer only. A repetition under the same Idempotency-Key is answered"
                    + " without it.")
    @PostMapping
    @BodyExample(record = NewApiKey.class, file = "api-key.json")
    @Answer(status = 201)
    ResponseEntity<ApiKeyView> create(JsonBody body, WriteRequest request) {
        var faults = new Faults();
        var wanted = body.read(NewApiKey.class, faults);
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(clock.instant())) {
            faults.at("/expires_at", "out-of-range", "'expires_at' is in the past");
        }
        faults.throwIfAny();
        var written = keys.create(request, wanted);
        return Replies.to(written, HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(written.result());
    }

    @Operation(summary = "Lists the API keys that are not revoked, newest first")
    @GetMapping
    KeyList all() {
        return new KeyList(keys.all(), null, null);
    }

    @Operation(summary = "Revokes an API key, with effect from the next request")
    @DeleteMapping("/{id}")
    @Answer(status = 204)
    ResponseEntity<Void> revoke(@PathVariable String id, WriteRequest request) {
        keys.revoke(request, id);
        return ResponseEntity.noContent().build();
    }

    /** All keys on one page: there are never many. */
    record KeyList(
            List<ApiKeyView> items,
            @Nullable String next,
            @Nullable String prev) {}
}
