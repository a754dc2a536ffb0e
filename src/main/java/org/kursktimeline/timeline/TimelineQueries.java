package org.kursktimeline.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.FigureScope;
import org.kursktimeline.core.Mark;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.timeline.entry.EventParts;
import org.kursktimeline.timeline.filter.Condition;
import org.kursktimeline.timeline.filter.FigureFilter;
import org.kursktimeline.timeline.filter.FilterReader;
import org.kursktimeline.timeline.filter.StatusFilter;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.moment.Audience;
import org.kursktimeline.timeline.moment.Audiences;
import org.kursktimeline.timeline.moment.Moment;
import org.kursktimeline.timeline.moment.MomentReader;
import org.springframework.stereotype.Service;

/** Makes checked questions of parameters: all faults of a request are told at once. */
@Service
public class TimelineQueries {

    private final List<FilterReader> filters;
    private final MomentReader moments;
    private final Audiences audiences;

    TimelineQueries(List<FilterReader> filters, MomentReader moments, Audiences audiences) {
        this.filters = filters;
        this.moments = moments;
        this.audiences = audiences;
    }

    /**
     * Reads filters and shape; parameters that the endpoint does not declare are simply absent. The answer is for the
     * actor: who may read sources that are not to be redistributed is shown events that rest on them.
     *
     * @param path of the request, for links
     * @throws ProblemException 400 with every fault; 403 when a status needs a scope; 400 cursor-invalid or
     *     cursor-mismatch
     */
    public TimelineQuery read(String path, QueryParams params, Actor actor) {
        return read(path, params, actor, audiences.of(actor));
    }

    /**
     * Reads a question whose answer is passed on, such as changes: whoever asks, it is made for everyone.
     *
     * @throws ProblemException as {@link #read}
     */
    public TimelineQuery shared(String path, QueryParams params, Actor actor) {
        return read(path, params, actor, audiences.everyone());
    }

    /**
     * Reads a question whose answer is read, or passed on.
     *
     * @param passedOn whether it is a file, which goes from hand to hand
     * @throws ProblemException as {@link #read}
     */
    public TimelineQuery read(String path, QueryParams params, Actor actor, boolean passedOn) {
        return passedOn ? shared(path, params, actor) : read(path, params, actor);
    }

    private TimelineQuery read(String path, QueryParams params, Actor actor, Audience audience) {
        var conditions = Stream.concat(filters.stream().flatMap(filter -> filter.read(params).stream()), scope(params))
                .toList();
        var moment = moments.read(params);
        var sort = sort(params);
        int limit = PageLimit.read(params, TimelineShape.LIMIT);
        var count = params.word(TimelineShape.COUNT, Count.Mode.class).orElse(Count.Mode.NONE);
        var parts = parts(params);
        var cursor = params.one(TimelineShape.CURSOR);
        params.check();
        StatusFilter.check(params, actor);
        var request = new Request(path, params.values(), params.carrier());
        var mark = cursor.map(text -> Mark.read(text, request.digest()).as(Keyset::read))
                .orElse(null);
        return new TimelineQuery(
                request, conditions, moment, audience, new TimelineQuery.Page(sort, limit, mark, count), parts);
    }

    /**
     * Reads a question that is answered whole: without {@code limit} all that it finds, else the first so many rows. It
     * has no pages, so {@code cursor} and {@code count} are faults. Its answer is passed on, so it is made for
     * everyone.
     *
     * @throws ProblemException as {@link #read}
     */
    public TimelineQuery whole(String path, QueryParams params, Actor actor) {
        for (var ofPages : List.of(TimelineShape.CURSOR, TimelineShape.COUNT)) {
            if (!params.all(ofPages).isEmpty()) {
                params.faults()
                        .parameter(
                                ofPages.parameter(),
                                "pages-only",
                                "'" + ofPages.parameter() + "' goes with pages of JSON; an export is whole");
            }
        }
        int rows = params.integer(TimelineShape.LIMIT, Integer.MAX_VALUE);
        return shared(path, params.without(TimelineShape.LIMIT).without(TimelineShape.CURSOR), actor)
                .upTo(rows)
                .asked(new Request(path, params.values(), params.carrier()));
    }

    /**
     * Reads what a single event shows: with its claims when nobody says otherwise.
     *
     * @throws ProblemException 400 with every fault
     */
    public EventParts one(QueryParams params) {
        var parts = parts(params);
        params.check();
        return parts.fields().isEmpty() && parts.include().isEmpty()
                ? new EventParts(Set.of(), EnumSet.of(EventParts.Part.CLAIMS))
                : parts;
    }

    /**
     * Reads of which moment a single event is shown.
     *
     * @throws ProblemException 400 with every fault
     */
    public Moment moment(QueryParams params) {
        var moment = moments.read(params);
        params.check();
        return moment;
    }

    private static Sort sort(QueryParams params) {
        var sort = params.word(TimelineShape.SORT, Sort.class).orElse(Sort.TIME_DOWN);
        if (sort == Sort.RELEVANCE && params.all(TimelineFilter.Q).isEmpty()) {
            fault(
                    params,
                    "needs-q",
                    "'relevance' tells how well an event answers 'q'; give q, or sort by time or recorded");
        } else if (sort == Sort.DISTANCE && params.all(TimelineFilter.NEAR).isEmpty()) {
            fault(params, "needs-near", "'distance' is that from 'near'; give near, or sort by time or recorded");
        }
        return sort;
    }

    private static void fault(QueryParams params, String code, String detail) {
        params.faults().parameter(TimelineShape.SORT.parameter(), code, detail);
    }

    private static EventParts parts(QueryParams params) {
        return new EventParts(
                params.words(TimelineShape.FIELDS, EventParts.MEMBERS),
                params.words(TimelineShape.INCLUDE, EventParts.Part.class));
    }

    private static Stream<Condition> scope(QueryParams params) {
        return params
                .word(FigureFilter.SCOPE, Coded.codes(FigureScope.class))
                .map(scope ->
                        Condition.onFigure(FigureFilter.SCOPE, "f.figure ->> 'scope' = :scope", Map.of("scope", scope)))
                .stream();
    }
}
