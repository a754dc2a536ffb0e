package org.kursktimeline.timeline.moment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.kursktimeline.core.TimeBound;
import org.kursktimeline.journal.Position;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads of which moment a request asks: {@code known_at} and {@code as_of}, a day standing for its end in UTC, a
 * release for its position.
 */
@Component
public class MomentReader {

    private static final String BY_THEN = """
            SELECT last.position, last.recorded_at,
              coalesce((SELECT max(recorded_at) FROM change) > :at, false) AS settled
            FROM (VALUES (1)) AS one
            LEFT JOIN LATERAL (
              SELECT position, recorded_at FROM change WHERE recorded_at <= :at ORDER BY recorded_at DESC, position DESC LIMIT 1
            ) AS last ON true
            """;

    private static final String RELEASE = "release:";

    private final JdbcClient jdbc;
    private final ReleaseTable releases;

    MomentReader(@Qualifier("reader") JdbcClient jdbc, ReleaseTable releases) {
        this.jdbc = jdbc;
        this.releases = releases;
    }

    /** Faults go to the parameters; what is at fault counts as not given. */
    public Moment read(QueryParams params) {
        boolean release = params.all(TimelineClock.AS_OF).stream().anyMatch(text -> text.startsWith(RELEASE));
        var recorded = (release
                        ? release(params)
                        : params.time(TimelineClock.AS_OF)
                                .map(MomentReader::last)
                                .map(this::recorded))
                .orElse(null);
        return new Moment(
                recorded,
                params.time(TimelineClock.KNOWN_AT).map(MomentReader::last).orElse(null));
    }

    private Optional<Moment.Recorded> release(QueryParams params) {
        return params.one(TimelineClock.AS_OF).flatMap(text -> {
            var name = text.substring(RELEASE.length());
            var found = Text.isStorable(name) ? releases.position(name) : Optional.<Position>empty();
            if (found.isEmpty()) {
                params.isKnown(
                        TimelineClock.AS_OF,
                        text,
                        releases.names().stream().map(RELEASE::concat).toList());
            }
            return found.map(position -> new Moment.Recorded(position, true));
        });
    }

    /** What had been recorded by then. */
    Moment.Recorded recorded(Instant at) {
        return jdbc.sql(BY_THEN)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Moment.Recorded(
                        position(row.getLong("position"), row.getObject("recorded_at", OffsetDateTime.class), at),
                        row.getBoolean("settled")))
                .single();
    }

    /** Before the first write the asked instant itself is all that there is to say. */
    private static Position position(long number, @Nullable OffsetDateTime recordedAt, Instant asked) {
        return new Position(number, recordedAt == null ? asked : recordedAt.toInstant());
    }

    private static Instant last(TimeBound bound) {
        return bound instanceof TimeBound.Days
                ? bound.endInstant().minus(1, ChronoUnit.MICROS)
                : bound.endInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
