package org.kursktimeline.analysis;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.group.Dimension;
import org.kursktimeline.timeline.group.EntryGroups;
import org.kursktimeline.timeline.group.Grouping;
import org.kursktimeline.timeline.group.Groupings;
import org.kursktimeline.timeline.group.Groups;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.stereotype.Service;

/** The timeline in buckets: how many events, which stand out, and what their figures come to where adding is right. */
@Service
public class GroupedTimeline {

    /** The most buckets of one answer, empty ones included. */
    public static final int MOST = 10_000;

    private static final Comparator<List<@Nullable String>> ORDER = GroupedTimeline::compare;

    private final EntryGroups groups;
    private final Groupings groupings;
    private final BucketFigures figures;
    private final Timeline timeline;

    GroupedTimeline(EntryGroups groups, Groupings groupings, BucketFigures figures, Timeline timeline) {
        this.timeline = timeline;
        this.groups = groups;
        this.groupings = groupings;
        this.figures = figures;
    }

    /**
     * Buckets in the order of their keys, null last, and what they were read from.
     *
     * @param leftOut members of a bucket that so many events have not
     * @param groups with how many events there are in all, and the position that was seen
     */
    public record Buckets(List<Bucket> items, List<String> leftOut, Groups groups) {}

    /**
     * Reads it.
     *
     * @param asked the places that a filter asks for; their buckets are of places inside or around them
     * @throws ProblemException 400 when there are more than {@link #MOST} buckets
     */
    public Buckets read(TimelineQuery query, GroupRequest request, Collection<EntityView> asked) {
        var found = found(query, request, asked);
        var counts = new TreeMap<List<@Nullable String>, Long>(ORDER);
        found.counts().forEach(count -> counts.put(count.key(), count.events()));
        check(counts.size());
        if (request.zeros()) {
            addZeros(counts, request);
        }
        return found.total() > request.costlyUpTo()
                ? new Buckets(buckets(counts, found, request.withoutCostly()), GroupRequest.COSTLY, found)
                : new Buckets(buckets(counts, found, request), List.of(), found);
    }

    /**
     * What keys stand for is looked up before the counts are read. Where a new key came between the two, the same is
     * asked of the last write before a second look-up, which knows all keys of that time.
     */
    private Groups found(TimelineQuery query, GroupRequest request, Collection<EntityView> asked) {
        var wanted = new EntryGroups.Wanted(
                MOST, request.wants("top"), request.wants("figures"), request.wants("latest"), request.costlyUpTo());
        return groups.read(query, prepared(request, asked), wanted).orElseGet(() -> {
            var before = query.at(query.moment().asOf(timeline.seen(query.moment())));
            return groups.read(before, prepared(request, asked), wanted).orElseThrow();
        });
    }

    private Grouping prepared(GroupRequest request, Collection<EntityView> asked) {
        return groupings.of(request.dimensions(), request.zone(), request.placeLevel(), asked);
    }

    /** Each unit of time of the range with each combination of the other keys that occurs. */
    private static void addZeros(TreeMap<List<@Nullable String>, Long> counts, GroupRequest request) {
        int time = request.time().orElseThrow();
        var occurring = counts.keySet().stream()
                .map(key -> key.get(time))
                .filter(text -> text != null)
                .toList();
        var units = new TimeUnits(request.dimensions().get(time), request.zone())
                .between(request.from(), request.to(), occurring, MOST + 1);
        var others = counts.keySet().stream().map(key -> with(key, time, null)).collect(Collectors.toSet());
        check((long) units.size() * others.size());
        others.forEach(key -> units.forEach(unit -> counts.putIfAbsent(with(key, time, unit), 0L)));
        check(counts.size());
    }

    private static List<@Nullable String> with(List<@Nullable String> key, int at, @Nullable String value) {
        var other = new ArrayList<>(key);
        other.set(at, value);
        return other;
    }

    private List<Bucket> buckets(Map<List<@Nullable String>, Long> counts, Groups found, GroupRequest request) {
        var top = found.top().stream().collect(Collectors.groupingBy(Groups.Top::key));
        var told = found.figures().stream().collect(Collectors.groupingBy(Groups.Figures::key));
        return counts.entrySet().stream()
                .map(entry -> {
                    var figuresOf = told.getOrDefault(entry.getKey(), List.of());
                    return new Bucket(
                            request.wants("key") ? named(request, entry.getKey()) : null,
                            request.wants("count") ? entry.getValue() : null,
                            request.wants("top") ? top(top.getOrDefault(entry.getKey(), List.of())) : null,
                            request.wants("figures") ? figures.sums(figuresOf, place(request, entry.getKey())) : null,
                            request.wants("latest") ? figures.latest(figuresOf) : null);
                })
                .toList();
    }

    private static @Nullable String place(GroupRequest request, List<@Nullable String> key) {
        int at = request.dimensions().indexOf(Dimension.PLACE);
        return at < 0 ? null : key.get(at);
    }

    private static List<Bucket.Top> top(List<Groups.Top> events) {
        return events.stream()
                .map(event -> new Bucket.Top(event.id(), event.title()))
                .toList();
    }

    private static Map<String, @Nullable String> named(GroupRequest request, List<@Nullable String> key) {
        var named = new LinkedHashMap<String, @Nullable String>();
        for (int n = 0; n < key.size(); n++) {
            named.put(request.dimensions().get(n).code(), key.get(n));
        }
        return named;
    }

    private static int compare(List<@Nullable String> one, List<@Nullable String> other) {
        Comparator<@Nullable String> order = nullsLast(naturalOrder());
        for (int n = 0; n < one.size(); n++) {
            int compared = order.compare(one.get(n), other.get(n));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static void check(long buckets) {
        if (buckets > MOST) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    Fault.of(
                            GroupParameter.GROUP_BY.parameter(),
                            "too-many-buckets",
                            "there are more than " + MOST
                                    + " buckets; take a shorter time by from and to, a coarser unit of time"
                                    + " or place_level, fewer dimensions, or narrow place, type or entity"));
        }
    }
}
