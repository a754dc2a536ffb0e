package org.kursktimeline.timeline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.Presence;
import org.kursktimeline.core.web.QueryExample;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.change.Changes;
import org.kursktimeline.timeline.change.ChangesAnswer;
import org.kursktimeline.timeline.change.ChangesPage;
import org.kursktimeline.timeline.change.ChangesParameter;
import org.kursktimeline.timeline.change.ChangesWatch;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Reads what changed, so that a copy stays in step. */
@RestController
@Tag(name = "Timeline")
class ChangesController {

    /** Longer than anyone may wait. */
    private static final long PATIENCE_MILLIS = 90_000;

    private final TimelineQueries queries;
    private final Changes changes;
    private final ChangesWatch watch;
    private final ChangesAnswer answer;

    ChangesController(TimelineQueries queries, Changes changes, ChangesWatch watch, ChangesAnswer answer) {
        this.queries = queries;
        this.changes = changes;
        this.watch = watch;
        this.answer = answer;
    }

    @GetMapping(path = "/v1/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    @QueryParameters({TimelineFilter.class, ChangesParameter.class})
    @QueryExample("since=0&limit=5")
    @Operation(
            summary = "Read what changed since a token, in the order of commits",
            description =
                    "One item for each write and event, to a reader who keeps what matches the filters: changed,"
                            + " retracted, merged (into another), erased, or left (it matched before and does not any more). The"
                            + " event stands in the item when it matches as changed; without it, drop it. Keep change_token with"
                            + " what you keep and send it as since next; go on at once while more is true. A token that is too"
                            + " old or of another history is answered 410: begin anew. wait=30s answers when something changes.")
    @Answer(file = "answer-changes.json")
    DeferredResult<ResponseEntity<byte[]>> changes(
            QueryParams params,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        var since = ChangesParameter.since(params);
        var wait = ChangesParameter.wait(params);
        var query = queries.shared(request.getRequestURI(), params, actor);
        var known = wait.isZero()
                ? answer.notModified(query, headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH))
                : Optional.<ResponseEntity<byte[]>>empty();
        var result = new DeferredResult<ResponseEntity<byte[]>>(PATIENCE_MILLIS);
        known.ifPresentOrElse(result::setResult, () -> {
            var page = changes.page(query, since);
            if (page.isBare() && !wait.isZero()) {
                answerLater(result, query, next(query, page, wait, caller(actor, request), response));
            } else {
                result.setResult(answer.of(page, query));
            }
        });
        return result;
    }

    private CompletableFuture<ChangesPage> next(
            TimelineQuery query,
            ChangesPage page,
            Duration wait,
            ChangesWatch.Caller caller,
            HttpServletResponse response) {
        try {
            return watch.next(query, page, wait, caller);
        } catch (ProblemException tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            throw tooMany;
        }
    }

    private void answerLater(
            DeferredResult<ResponseEntity<byte[]>> result, TimelineQuery query, CompletableFuture<ChangesPage> next) {
        result.onCompletion(() -> next.cancel(false));
        next.whenComplete((page, failure) -> {
            if (failure == null) {
                result.setResult(answer.of(page, query));
            } else {
                result.setErrorResult(failure);
            }
        });
    }

    private static ChangesWatch.Caller caller(Actor actor, HttpServletRequest request) {
        return new ChangesWatch.Caller(
                actor.equals(Actor.ANONYMOUS) ? request.getRemoteAddr() : actor.id(), Presence.hasLeft(request));
    }
}
