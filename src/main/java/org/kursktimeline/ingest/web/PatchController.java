package org.kursktimeline.ingest.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.JsonBody;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.BodyExample;
import org.kursktimeline.core.web.ETags;
import org.kursktimeline.ingest.EventInput;
import org.kursktimeline.ingest.EventPatch;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.timeline.entry.RecordedEvents;
import org.kursktimeline.timeline.moment.Audiences;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Corrects what is stated of an event. */
@RestController
@Tag(name = "Editing")
class PatchController {

    private final EventPatch patches;
    private final RecordedEvents recorded;
    private final Audiences audiences;

    PatchController(EventPatch patches, RecordedEvents recorded, Audiences audiences) {
        this.audiences = audiences;
        this.patches = patches;
        this.recorded = recorded;
    }

    @PatchMapping("/v1/events/{id}")
    @Operation(summary = "Change what is stated of an event, by JSON Merge Patch with a reason")
    @BodyExample(
            record = EventInput.class,
            without = {"ref", "status", "match", "claims"},
            patch = true,
            file = "event-patch.json")
    @Answer(file = "answer-event.json")
    ResponseEntity<byte[]> patch(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            WriteRequest request,
            JsonBody body) {
        audiences.requireShown(id, request.actor());
        int revision = patches.apply(request, id, body.tree(), current -> ETags.requireMatch(ifMatch, current));
        return ResponseEntity.ok()
                .eTag(ETags.of(revision))
                .contentType(MediaType.APPLICATION_JSON)
                .body(recorded.at(id, revision));
    }
}
