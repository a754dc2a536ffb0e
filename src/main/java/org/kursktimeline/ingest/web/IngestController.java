package org.kursktimeline.ingest.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.JsonBody;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.BodyExample;
import org.kursktimeline.ingest.ArticleIngest;
import org.kursktimeline.ingest.ArticleInput;
import org.kursktimeline.ingest.ClaimIngest;
import org.kursktimeline.ingest.ClaimsInput;
import org.kursktimeline.ingest.ClaimsResult;
import org.kursktimeline.ingest.EventsInput;
import org.kursktimeline.ingest.IngestResult;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.journal.web.Replies;
import org.kursktimeline.timeline.moment.Audiences;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes articles, events and claims in. */
@RestController
@Tag(name = "Ingestion", description = "Put in articles with their events, claims and figures")
class IngestController {

    private final ArticleIngest articles;
    private final ClaimIngest claims;
    private final Audiences audiences;

    IngestController(ArticleIngest articles, ClaimIngest claims, Audiences audiences) {
        this.audiences = audiences;
        this.articles = articles;
        this.claims = claims;
    }

    @PostMapping("/v1/articles")
    @Operation(summary = "Store an article with its events, claims and figures")
    @BodyExample(record = ArticleInput.class, file = "article.json")
    @Answer(status = {201, 200})
    ResponseEntity<IngestResult> post(WriteRequest request, JsonBody body) {
        var faults = new Faults();
        var written = articles.post(request, body.read(ArticleInput.class, faults), faults);
        var result = written.result();
        return Replies.to(written, result.result().equals("created") ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/v1/articles/" + result.id()))
                .body(result);
    }

    @PostMapping("/v1/articles/{id}/events")
    @Operation(summary = "Add events to a stored article")
    @BodyExample(record = EventsInput.class, file = "events.json")
    @Answer(status = 201)
    ResponseEntity<EventsResult> addEvents(@PathVariable UUID id, WriteRequest request, JsonBody body) {
        var faults = new Faults();
        var written = articles.addEvents(request, id, body.read(EventsInput.class, faults), faults);
        return Replies.to(written, HttpStatus.CREATED)
                .body(new EventsResult(written.result().events()));
    }

    @PostMapping("/v1/events/{id}/claims")
    @Operation(summary = "Add one more article's claims to an event")
    @BodyExample(record = ClaimsInput.class, file = "claims.json")
    @Answer(status = 201)
    ResponseEntity<ClaimsResult> addClaims(@PathVariable UUID id, WriteRequest request, JsonBody body) {
        var faults = new Faults();
        audiences.requireShown(id, request.actor());
        var written = claims.add(request, id, body.read(ClaimsInput.class, faults), faults);
        return Replies.to(written, HttpStatus.CREATED).body(written.result());
    }
}
