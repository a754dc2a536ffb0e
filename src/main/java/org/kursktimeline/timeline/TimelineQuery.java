package org.kursktimeline.timeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Carrier;
import org.kursktimeline.core.Cut;
import org.kursktimeline.core.Links;
import org.kursktimeline.core.Mark;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.web.ETags;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.entry.EventParts;
import org.kursktimeline.timeline.filter.Condition;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.moment.Audience;
import org.kursktimeline.timeline.moment.Moment;
import org.springframework.http.CacheControl;

/**
 * One checked question to the timeline. Made by {@link TimelineQueries} alone.
 *
 * @param request what was asked, for links, cursors and tags
 * @param conditions all must hold
 * @param moment of which moment it asks
 * @param audience to whom its answer goes; not a filter, so that no facet and no hint leaves it out
 * @param page how the answer is cut
 * @param parts what each event shows
 */
public record TimelineQuery(
        Request request, List<Condition> conditions, Moment moment, Audience audience, Page page, EventParts parts) {

    /** How a list is cut: {@code mark} is null for the first page. */
    public record Page(Sort sort, int limit, @Nullable Mark<Keyset> mark, Count.Mode count) {}

    /** The same question about the events of one entity, in any role, as claimant or as place. */
    public TimelineQuery ofEntity(UUID entity) {
        return about(TimelineFilter.ENTITY, List.of("entity:" + entity));
    }

    /** The same question about the events that an article reports. */
    public TimelineQuery ofArticle(UUID article) {
        return about(TimelineFilter.ARTICLE, List.of("article:" + article));
    }

    /** The same question about events of one of the types, or of what lies below them. */
    public TimelineQuery ofTypes(List<String> types) {
        return about(
                TimelineFilter.TYPE, types.stream().map(type -> "type:" + type).toList());
    }

    /** The same question, each event shown whole with its claims. */
    public TimelineQuery withClaims() {
        return new TimelineQuery(
                request, conditions, moment, audience, page, new EventParts(Set.of(), Set.of(EventParts.Part.CLAIMS)));
    }

    /** The same question with so many rows on its first and only page. */
    public TimelineQuery upTo(int rows) {
        return new TimelineQuery(
                request, conditions, moment, audience, new Page(page.sort(), rows, null, Count.Mode.NONE), parts);
    }

    /** The same question without what the filters ask for, nor what {@code x_all} does for a filter {@code x}. */
    public TimelineQuery without(TimelineFilter... filters) {
        var names = Stream.of(filters)
                .flatMap(filter -> Stream.of(filter.parameter(), filter.parameter() + "_all"))
                .toList();
        return with(conditions.stream()
                .filter(condition -> !names.contains(condition.parameter().parameter()))
                .toList());
    }

    /** The most rows wanted. */
    public int limit() {
        return page.limit();
    }

    /** The values of a parameter as they were given; empty when it was not. */
    public List<String> given(QueryParameter parameter) {
        return request.values().getOrDefault(parameter.parameter(), List.of());
    }

    /** The same question, told in other words. */
    TimelineQuery asked(Request other) {
        return new TimelineQuery(other, conditions, moment, audience, page, parts);
    }

    /** The same question with all members of each event and a part added. */
    public TimelineQuery showing(EventParts.Part added) {
        return new TimelineQuery(request, conditions, moment, audience, page, new EventParts(Set.of(), Set.of(added)));
    }

    /** The address at which the same is asked, with some parameters set, ASCII; empty for what is asked in a body. */
    public Optional<String> addressWith(Map<String, String> changed) {
        return hasAddress() ? Optional.of(request.address(changed)) : Optional.empty();
    }

    /** Where it stands. */
    public Carrier carrier() {
        return request.carrier();
    }

    /** Tells whether all of it stands in an address, where it can be asked again. */
    public boolean hasAddress() {
        return request.carrier() == Carrier.ADDRESS;
    }

    /** The position that its answer would speak of when it was read, if nothing was written since. */
    public Position seen() {
        return moment.recorded() == null ? audience.seen() : moment.recorded().position();
    }

    /** How its answer may be kept. */
    public CacheControl caching() {
        return audience.caching(moment);
    }

    /** The weak tag of the answer that shows a position to its audience. */
    public String tag(String token, String format) {
        return ETags.ofAnswer(token, request.wholeDigest() + audience.mark() + "-" + format);
    }

    /** The same question with these members shown too where members were chosen. */
    public TimelineQuery showingAlso(String... members) {
        if (parts.fields().isEmpty()) {
            return this;
        }
        var fields = new LinkedHashSet<>(parts.fields());
        fields.addAll(List.of(members));
        return new TimelineQuery(request, conditions, moment, audience, page, new EventParts(fields, parts.include()));
    }

    /** Tells whether it is sorted by time and begins at a time. */
    public boolean beginsInTime() {
        return page.sort().isByTime()
                && conditions.stream().anyMatch(condition -> condition.parameter() == TimelineFilter.FROM);
    }

    /** Tells whether nearly each event of its time matches: nothing else is asked for. */
    public boolean isOfAll() {
        return conditions.stream().map(Condition::parameter).allMatch(this::leavesNearlyAll);
    }

    private boolean leavesNearlyAll(QueryParameter parameter) {
        return parameter == TimelineFilter.FROM
                || parameter == TimelineFilter.TO
                || parameter == TimelineFilter.STATUS && !request.values().containsKey(parameter.parameter());
    }

    private TimelineQuery about(TimelineFilter filter, List<String> keys) {
        var all = new ArrayList<>(conditions);
        all.add(Condition.onEntry(
                filter, "e.keys && CAST(:subject AS int[])", Map.of("subject", new Condition.Keys(keys))));
        return with(all);
    }

    /** The same question under other conditions. */
    public TimelineQuery with(List<Condition> others) {
        return new TimelineQuery(request, List.copyOf(others), moment, audience, page, parts);
    }

    /** The same question of another moment. */
    public TimelineQuery at(Moment other) {
        return new TimelineQuery(request, conditions, other, audience, page, parts);
    }

    /** The pages around one of the same question. */
    public Links links(Cut<Keyset> cut) {
        var asked = page.mark() == null ? null : page.mark().as(Keyset::keys);
        return Links.around(cut, asked, Keyset::keys, request::at);
    }
}
