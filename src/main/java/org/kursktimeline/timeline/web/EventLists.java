package org.kursktimeline.timeline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.timeline.Exports;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.read.ListAnswer;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers the events that a question finds: a page of JSON, or an export. */
@Component
class EventLists {

    private final TimelineQueries queries;
    private final Exports exports;
    private final ListAnswer answer;
    private final Timeline timeline;

    EventLists(TimelineQueries queries, Exports exports, ListAnswer answer, Timeline timeline) {
        this.queries = queries;
        this.exports = exports;
        this.answer = answer;
        this.timeline = timeline;
    }

    /**
     * Of all events.
     *
     * @return null when an export was written
     * @throws IOException when its caller went away
     */
    @Nullable ResponseEntity<byte[]> answer(
            QueryParams params, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return within(UnaryOperator.identity()).answer(params, actor, request, response);
    }

    /** Of those events alone to which the question is narrowed. */
    Within within(UnaryOperator<TimelineQuery> narrowed) {
        return (params, actor, request, response) -> {
            var path = request.getRequestURI();
            var export = exports.asked(params, actor, request, response);
            if (export.isPresent()) {
                return export.get().events(narrowed.apply(queries.whole(path, params, actor)));
            }
            return answer.list(
                    narrowed.apply(queries.read(path, params, actor)), ifNoneMatch(request), timeline::events);
        };
    }

    /** The same as {@link EventLists#answer}. */
    interface Within {

        @Nullable ResponseEntity<byte[]> answer(
                QueryParams params, Actor actor, HttpServletRequest request, HttpServletResponse response)
                throws IOException;
    }

    /** What is asked by a body is not the answer of an address, so it has no tag to be known by. */
    private static List<String> ifNoneMatch(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())
                ? Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH))
                : List.of();
    }
}
