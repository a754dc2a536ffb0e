package org.kursktimeline.timeline.entry;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kursktimeline.journal.Position;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of entries, written in the writer's transaction; what is in it is never edited, only superseded. */
@Component
class EntryStore {

    private static final String END = """
            UPDATE entry SET superseded = :position
            WHERE event_id = :event AND superseded = 9223372036854775807 AND reported = ANY(:reported::timestamptz[])
            """;

    /**
     * Gives numbers to keys that have none, which needs the lock that orders writes, and inserts the entries; says the
     * numbers. All parts see the tables as they were before. The subselects keep the values from the planner, which
     * would else plan anew for each number of them.
     */
    private static final String INSERT = """
            WITH wanted AS MATERIALIZED (
              SELECT key, n FROM unnest((SELECT CAST(:keys AS text[]))) WITH ORDINALITY AS one (key, n)),
            given AS (
              INSERT INTO entry_key (key)
              SELECT wanted.key FROM wanted
              WHERE NOT EXISTS (SELECT 1 FROM entry_key AS known WHERE known.key = wanted.key)
              ORDER BY wanted.key
              RETURNING id, key),
            number AS MATERIALIZED (
              SELECT wanted.n, known.id, wanted.key FROM wanted JOIN entry_key AS known ON known.key = wanted.key
              UNION ALL
              SELECT wanted.n, given.id, given.key FROM wanted JOIN given ON given.key = wanted.key),
            stored AS (
              INSERT INTO entry (event_id, recorded, reported, reported_until, revision, recorded_at, status,
                starts_at, ends_at, first_day, last_day, edtf, lasted, when_rank, where_rank, lat, lon, origins,
                confidence, first_reported, keys, figures, search, document, claims, format)
              SELECT event, :position, CAST(reported AS timestamptz), CAST(until AS timestamptz), revision, :recorded_at,
                status, CAST(starts_at AS timestamptz), CAST(ends_at AS timestamptz), CAST(first_day AS date),
                CAST(last_day AS date), edtf, lasted, when_rank, where_rank, lat, lon, origins, confidence,
                CAST(first_reported AS timestamptz),
                CAST(known_keys AS int[])
                  || ARRAY(SELECT id FROM number WHERE n = ANY(CAST(unknown_keys AS int[])) ORDER BY n),
                CAST(figures AS jsonb),
                setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', subject), 'B')
                  || setweight(to_tsvector('english', quotes), 'C') || to_tsvector('english', articles),
                document, claims, :format
              FROM unnest((SELECT CAST(:events AS uuid[])), (SELECT CAST(:revisions AS int[])),
                (SELECT CAST(:known_keys AS text[])), (SELECT CAST(:unknown_keys AS text[])),
                (SELECT CAST(:reported AS text[])), (SELECT CAST(:until AS text[])), (SELECT CAST(:statuses AS text[])),
                (SELECT CAST(:documents AS text[])), (SELECT CAST(:claims AS text[])), (SELECT CAST(:figures AS text[])),
                (SELECT CAST(:titles AS text[])), (SELECT CAST(:subjects AS text[])), (SELECT CAST(:quotes AS text[])),
                (SELECT CAST(:articles AS text[])), (SELECT CAST(:starts_at AS text[])), (SELECT CAST(:ends_at AS text[])),
                (SELECT CAST(:first_day AS text[])), (SELECT CAST(:last_day AS text[])), (SELECT CAST(:edtf AS text[])),
                (SELECT CAST(:lasted AS boolean[])), (SELECT CAST(:when_rank AS int[])), (SELECT CAST(:where_rank AS int[])),
                (SELECT CAST(:lat AS float8[])), (SELECT CAST(:lon AS float8[])), (SELECT CAST(:origins AS int[])),
                (SELECT CAST(:confidence AS float8[])), (SELECT CAST(:first_reported AS text[])))
                AS one (event, revision, known_keys, unknown_keys, reported, until, status, document, claims, figures,
                  title, subject, quotes, articles, starts_at, ends_at, first_day, last_day, edtf, lasted, when_rank,
                  where_rank, lat, lon, origins, confidence, first_reported))
            SELECT id, key FROM number
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final KeyNumbers numbers;

    EntryStore(JdbcClient jdbc, NamedParameterJdbcOperations batch, KeyNumbers numbers) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.numbers = numbers;
    }

    /** A new revision of an event: what of its open entries ends, and what is put beside the rest. */
    record NewState(UUID event, int revision, Difference difference) {}

    /** Makes ready what needs no position; what is returned writes, under the lock that orders writes. */
    Consumer<Position> superseding(List<NewState> states) {
        var ended = states.stream()
                .filter(state -> !state.difference().superseded().isEmpty())
                .toList();
        var entries = new NewEntries(states, numbers::remembered);
        return position -> {
            end(ended, position);
            insert(entries, position);
        };
    }

    private void end(List<NewState> states, Position position) {
        if (!states.isEmpty()) {
            batch.batchUpdate(
                    END, states.stream().map(state -> ended(state, position)).toArray(SqlParameterSource[]::new));
        }
    }

    private static SqlParameterSource ended(NewState state, Position position) {
        return new MapSqlParameterSource()
                .addValue("position", position.number())
                .addValue("event", state.event())
                .addValue(
                        "reported",
                        state.difference().superseded().stream()
                                .map(Object::toString)
                                .toArray(String[]::new));
    }

    private void insert(NewEntries entries, Position position) {
        if (entries.isEmpty()) {
            return;
        }
        var given = jdbc
                .sql(INSERT)
                .params(entries.columns())
                .param("position", position.number())
                .param("recorded_at", position.recordedAt().atOffset(ZoneOffset.UTC))
                .param("format", DocumentFormat.CURRENT)
                .query((row, n) -> Map.entry(row.getString("key"), row.getInt("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        numbers.rememberAtCommit(given);
    }
}
