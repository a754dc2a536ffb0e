package org.kursktimeline.timeline.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kursktimeline.core.EventCounts;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.kursktimeline.timeline.entry.KeyShares;
import org.kursktimeline.timeline.filter.Marks;
import org.kursktimeline.timeline.moment.Audiences;
import org.kursktimeline.timeline.moment.Moment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts published events that everyone may see by their keys. Those of the most frequent keys, which the server's own
 * statistics name, are not counted one by one.
 */
@Component
class EntryCounts implements EventCounts {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int SAMPLED = 12_500;

    /** Where statistics that lag behind still put subjects in order. */
    private static final int KNOWN_FROM = 100;

    /** Each by itself: the database looks at no more of an entry than it needs to count it. */
    private static final String EACH = String.join(
            "\n",
            "SELECT subject.key, counted.events FROM unnest(:subjects) AS subject(key) CROSS JOIN LATERAL (",
            "SELECT count(*) AS events FROM entry e",
            "WHERE e.keys @> ARRAY[subject.key] AND e.status = 'published' AND",
            Moment.PRESENT);

    private static final String OF_EACH = " HAVING count(*) > 0) AS counted";

    private static final String SAMPLE = String.join(
            "\n",
            "SELECT number AS key, count(*) AS events FROM entry e CROSS JOIN LATERAL unnest(e.keys) AS number",
            "WHERE number = ANY(:subjects) AND e.keys && CAST(:subjects AS int[]) AND e.status = 'published' AND",
            Marks.IN_PARTS,
            "AND",
            Moment.PRESENT);

    private static final String OF_SAMPLE = " GROUP BY key";

    private final JdbcClient jdbc;
    private final KeyNumbers numbers;
    private final KeyShares shares;
    private final Audiences audiences;
    private final int exactUpTo;
    private final int knownFrom;
    private final Cache<Asked, Integer> estimates =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();

    @Autowired
    EntryCounts(@Qualifier("reader") JdbcClient jdbc, KeyNumbers numbers, KeyShares shares, Audiences audiences) {
        this(jdbc, numbers, shares, audiences, EXACT_UP_TO, KNOWN_FROM);
    }

    EntryCounts(
            JdbcClient jdbc, KeyNumbers numbers, KeyShares shares, Audiences audiences, int exactUpTo, int knownFrom) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.shares = shares;
        this.audiences = audiences;
        this.exactUpTo = exactUpTo;
        this.knownFrom = knownFrom;
    }

    @Override
    public Map<UUID, Integer> count(String key, Collection<UUID> subjects) {
        return ofEach(key, subjects, this::counts);
    }

    @Override
    public Map<UUID, Integer> about(String key, Collection<UUID> subjects) {
        return ofEach(key, subjects, this::about);
    }

    private Map<UUID, Integer> ofEach(
            String key, Collection<UUID> subjects, Function<Integer[], Map<Integer, Integer>> counting) {
        var wanted = subjects.stream().distinct().toList();
        var keys = numbers.of(wanted.stream().map(id -> key + ":" + id).toList());
        var counts = counting.apply(keys);
        return IntStream.range(0, keys.length)
                .filter(i -> counts.containsKey(keys[i]))
                .boxed()
                .collect(Collectors.toMap(wanted::get, i -> counts.getOrDefault(keys[i], 0)));
    }

    /** What the statistics know has many events, give or take a few; what they do not know is soon counted. */
    private Map<Integer, Integer> about(Integer[] keys) {
        var about = new HashMap<Integer, Integer>();
        for (int key : keys) {
            long known = shares.about(key);
            if (known > knownFrom) {
                about.put(key, (int) Math.min(Integer.MAX_VALUE, known));
            }
        }
        about.putAll(counted(EACH, OF_EACH, without(about, keys), Map.of()));
        return about;
    }

    /** A key as it was counted without the sources that were withheld then: one restricted since is in no estimate. */
    private record Asked(List<String> withheld, int key) {}

    private Map<Integer, Integer> counts(Integer[] keys) {
        var withheld = audiences.everyone().withheld();
        var counts = new HashMap<Integer, Integer>();
        for (int key : keys) {
            Optional.ofNullable(estimates.getIfPresent(new Asked(withheld, key)))
                    .ifPresent(count -> counts.put(key, count));
        }
        var estimated = estimated(without(counts, keys));
        estimated.forEach((key, count) -> estimates.put(new Asked(withheld, key), count));
        counts.putAll(estimated);
        counts.putAll(counted(EACH, OF_EACH, without(counts, keys), Map.of()));
        return counts;
    }

    private static Integer[] without(Map<Integer, Integer> known, Integer[] keys) {
        return Arrays.stream(keys).filter(key -> !known.containsKey(key)).toArray(Integer[]::new);
    }

    private Map<Integer, Integer> estimated(Integer[] keys) {
        var frequent =
                Arrays.stream(keys).filter(key -> shares.about(key) > exactUpTo).toArray(Integer[]::new);
        if (frequent.length == 0) {
            return Map.of();
        }
        int share = Samples.share(SAMPLED, shares.all());
        var sampled = counted(SAMPLE, OF_SAMPLE, frequent, Map.of("parts", Marks.parts(share)));
        sampled.replaceAll((key, count) -> rounded(Samples.scaled(count, share)));
        sampled.values().removeIf(count -> count <= exactUpTo);
        return sampled;
    }

    /** To two digits. */
    private static int rounded(long estimate) {
        return new BigDecimal(estimate).round(new MathContext(2)).intValueExact();
    }

    private Map<Integer, Integer> counted(String sql, String end, Integer[] keys, Map<String, Object> bound) {
        if (keys.length == 0) {
            return Map.of();
        }
        var everyone = audiences.everyone();
        return jdbc
                .sql(sql + everyone.and(Moment.NOW) + end)
                .params(everyone.binds())
                .params(bound)
                .param("subjects", keys)
                .query((row, n) -> Map.entry(row.getInt("key"), row.getInt("events")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
