package org.kursktimeline.timeline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.JsonBody;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.BodyExample;
import org.kursktimeline.core.web.ETags;
import org.kursktimeline.journal.Page;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.journal.web.Replies;
import org.kursktimeline.journal.web.Walk;
import org.kursktimeline.timeline.moment.NewRelease;
import org.kursktimeline.timeline.moment.Release;
import org.kursktimeline.timeline.moment.ReleaseParameter;
import org.kursktimeline.timeline.moment.Releases;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Named states of the timeline. */
@RestController
@Tag(name = "Timeline")
@RequestMapping("/v1/releases")
class ReleaseController {

    private final Releases releases;

    ReleaseController(Releases releases) {
        this.releases = releases;
    }

    @GetMapping
    @QueryParameters(ReleaseParameter.class)
    @Operation(
            summary = "List releases, that of the newest state first",
            description = "A release is a state of the timeline under a name; as_of=release:<name> reads it.")
    ResponseEntity<Page<Release>> list(QueryParams params, HttpServletRequest request) {
        int limit = PageLimit.read(params, ReleaseParameter.LIMIT);
        var walk = Walk.of(request, params, ReleaseParameter.CURSOR);
        params.check();
        var seen = releases.latest();
        var found = releases.page(walk.mark(ReleaseController::place), limit);
        var items = found.items().stream().map(Releases.Placed::release).toList();
        return walk.answer(Page.of(items, walk.links(found, ReleaseController::keys), seen));
    }

    @GetMapping("/{name}")
    @Operation(
            summary = "Read what a release holds, and its checksum",
            description =
                    "The checksum is the SHA-256 of its published events as JSON with their claims, a line each, in"
                            + " the order of their ids: what /v1/events?as_of=release:<name>&include=claims lists.")
    ResponseEntity<Release> one(@Parameter(description = "Name of the release") @PathVariable String name) {
        var release = Optional.of(name)
                .filter(Text::isStorable)
                .flatMap(releases::find)
                .orElseThrow(() -> ProblemException.none("release", name));
        return answer(ResponseEntity.ok().cacheControl(CacheControl.noCache()), release);
    }

    @PostMapping
    @Operation(
            summary = "Give a state of the timeline a name for good",
            description = "The state of as_of, or of the last write without it. A release is never moved or renamed.")
    @BodyExample(record = NewRelease.class, file = "release.json")
    @Answer(status = 201)
    ResponseEntity<Release> make(WriteRequest request, JsonBody body) {
        var faults = new Faults();
        var written = releases.make(request, body.read(NewRelease.class, faults), faults);
        var made = written.result();
        return answer(
                Replies.to(written, HttpStatus.CREATED).location(URI.create("/v1/releases/" + made.name())), made);
    }

    private static ResponseEntity<Release> answer(ResponseEntity.BodyBuilder reply, Release release) {
        return reply.eTag(ETags.of(1, release)).body(release);
    }

    private static Releases.Place place(List<String> keys) {
        return new Releases.Place(Long.parseLong(keys.get(0)), keys.get(1));
    }

    private static List<String> keys(Releases.Placed one) {
        return List.of(Long.toString(one.place().position()), one.place().name());
    }
}
