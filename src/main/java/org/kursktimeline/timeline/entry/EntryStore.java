package org.kursktimeline.timeline.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.journal.Position;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The table of entries, written in the writer's transaction; what is in it is never edited, only superseded. */
@Component
class EntryStore {

    private static final OffsetDateTime NEVER = OffsetDateTime.MAX;
    private static final OffsetDateTime ALWAYS = OffsetDateTime.MIN;

    private static final String END = """
            UPDATE entry SET superseded = :position
            WHERE event_id = :event AND superseded = 9223372036854775807 AND reported = ANY(:reported::timestamptz[])
            """;

    private static final String INSERT = """
            INSERT INTO entry (event_id, recorded, reported, reported_until, revision, recorded_at, status,
              starts_at, ends_at, first_day, last_day, edtf, lasted, when_rank, where_rank, lat, lon, origins,
              confidence, first_reported, keys, figures, search, document, claims, format)
            VALUES (:event, :position, :reported, :until, :revision, :recorded_at, :status,
              :starts_at, :ends_at, coalesce(:first_day::date, '-infinity'), coalesce(:last_day::date, 'infinity'),
              :edtf, :lasted, :when_rank, :where_rank, :lat::float8, :lon::float8, :origins, :confidence::float8,
              :first_reported, :keys, :figures::jsonb,
              setweight(to_tsvector('english', :title), 'A') || setweight(to_tsvector('english', :subject), 'B')
                || setweight(to_tsvector('english', :quotes), 'C') || to_tsvector('english', :articles),
              :document, :claims, :format)
            """;

    private final NamedParameterJdbcOperations batch;
    private final KeyNumbers numbers;

    EntryStore(NamedParameterJdbcOperations batch, KeyNumbers numbers) {
        this.batch = batch;
        this.numbers = numbers;
    }

    /** A new revision of an event: what of its open entries ends, and what is put beside the rest. */
    record NewState(UUID event, int revision, Difference difference) {}

    void supersede(List<NewState> states, Position position) {
        var ended = states.stream()
                .filter(state -> !state.difference().superseded().isEmpty())
                .map(state -> end(state, position))
                .toArray(SqlParameterSource[]::new);
        if (ended.length > 0) {
            batch.batchUpdate(END, ended);
        }
        insert(states, position);
    }

    private void insert(List<NewState> states, Position position) {
        var keys = numbers.ofEach(states.stream()
                .flatMap(state -> state.difference().inserted().stream())
                .flatMap(entry -> entry.keys().stream())
                .collect(Collectors.toSet()));
        var inserted = states.stream()
                .flatMap(
                        state -> state.difference().inserted().stream().map(entry -> row(state, entry, position, keys)))
                .toArray(SqlParameterSource[]::new);
        if (inserted.length > 0) {
            batch.batchUpdate(INSERT, inserted);
        }
    }

    private static SqlParameterSource end(NewState state, Position position) {
        return new MapSqlParameterSource()
                .addValue("position", position.number())
                .addValue("event", state.event())
                .addValue(
                        "reported",
                        state.difference().superseded().stream()
                                .map(Object::toString)
                                .toArray(String[]::new));
    }

    private static SqlParameterSource row(NewState state, Entry entry, Position position, Map<String, Integer> keys) {
        var columns = entry.columns();
        return new MapSqlParameterSource()
                .addValue("event", state.event())
                .addValue("position", position.number())
                .addValue("reported", utc(entry.reported()))
                .addValue("until", entry.reportedUntil() == null ? NEVER : utc(entry.reportedUntil()))
                .addValue("revision", state.revision())
                .addValue("recorded_at", utc(position.recordedAt()))
                .addValue("status", entry.status())
                .addValue("starts_at", columns.startsAt() == null ? ALWAYS : utc(columns.startsAt()))
                .addValue("ends_at", columns.endsAt() == null ? NEVER : utc(columns.endsAt()))
                .addValue("first_day", text(columns.firstDay()))
                .addValue("last_day", text(columns.lastDay()))
                .addValue("edtf", columns.edtf())
                .addValue("lasted", columns.lasted())
                .addValue("when_rank", columns.whenRank())
                .addValue("where_rank", columns.whereRank())
                .addValue("lat", columns.lat())
                .addValue("lon", columns.lon())
                .addValue("origins", columns.origins())
                .addValue("confidence", columns.confidence())
                .addValue("first_reported", utc(columns.firstReported()))
                .addValue("keys", entry.keys().stream().map(keys::get).toArray(Integer[]::new))
                .addValue("figures", entry.figures())
                .addValue("title", entry.search().title())
                .addValue("subject", entry.search().subject())
                .addValue("quotes", entry.search().quotes())
                .addValue("articles", entry.search().articles())
                .addValue("document", entry.document())
                .addValue("claims", entry.claims())
                .addValue("format", DocumentFormat.CURRENT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
