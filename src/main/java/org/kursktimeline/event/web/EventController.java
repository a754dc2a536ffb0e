package org.kursktimeline.event.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.JsonBody;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.BodyExample;
import org.kursktimeline.core.web.ETags;
import org.kursktimeline.event.EventEditor;
import org.kursktimeline.event.EventEditor.Verb;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.journal.web.Replies;
import org.kursktimeline.timeline.entry.RecordedEvents;
import org.kursktimeline.timeline.moment.Audiences;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The editorial life of an event: publish, retract, confirm. */
@RestController
@Tag(name = "Editing", description = "Change, publish, confirm and retract events")
class EventController {

    private final EventEditor editor;
    private final RecordedEvents recorded;
    private final Audiences audiences;

    EventController(EventEditor editor, RecordedEvents recorded, Audiences audiences) {
        this.audiences = audiences;
        this.editor = editor;
        this.recorded = recorded;
    }

    @PostMapping("/v1/events/{id}/publish")
    @Operation(summary = "Make a draft, or an event that was withdrawn, public")
    @BodyExample(record = ReasonBody.class, file = "reason.json")
    @Answer(file = "answer-event.json")
    ResponseEntity<byte[]> publish(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            WriteRequest request,
            JsonBody body) {
        return edit(Verb.PUBLISH, id, ifMatch, request, body);
    }

    @PostMapping("/v1/events/{id}/retract")
    @Operation(summary = "Withdraw an event; it stays readable with its history")
    @BodyExample(record = ReasonBody.class, file = "reason.json")
    @Answer(file = "answer-event.json")
    ResponseEntity<byte[]> retract(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            WriteRequest request,
            JsonBody body) {
        return edit(Verb.RETRACT, id, ifMatch, request, body);
    }

    @PostMapping("/v1/events/{id}/confirm")
    @Operation(summary = "Confirm an event by the editor's word")
    @BodyExample(record = ReasonBody.class, file = "reason.json")
    @Answer(file = "answer-event.json")
    ResponseEntity<byte[]> confirm(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            WriteRequest request,
            JsonBody body) {
        return edit(Verb.CONFIRM, id, ifMatch, request, body);
    }

    private ResponseEntity<byte[]> edit(
            Verb verb, UUID id, @Nullable String ifMatch, WriteRequest request, JsonBody body) {
        var faults = new Faults();
        var reason = body.read(ReasonBody.class, faults);
        faults.throwIfAny();
        audiences.requireShown(id, request.actor());
        var written = editor.edit(
                verb, request.because(reason.reason()), id, revision -> ETags.requireMatch(ifMatch, revision));
        int revision = written.result();
        return Replies.to(written, HttpStatus.OK)
                .eTag(ETags.of(revision))
                .contentType(MediaType.APPLICATION_JSON)
                .body(recorded.at(id, revision));
    }
}
