package org.kursktimeline.event;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Inserts what a write has made, by one statement however many events it is: a submission has several of all, and each
 * journey to the server takes as long as its row. What is stored already is read and changed through the entities.
 */
@Component
class EventRows {

    /** Columns are named, so that one that a later version adds has its default. */
    private static final String INSERT = """
            WITH new_event AS (
              INSERT INTO event (
                id, version, status, type, external_type, title, summary, when_edtf, time_zone, place_id, lat, lon,
                where_precision, also_in, civilian_targeting, affected, tags, produced_by_kind, produced_by_name,
                produced_by_version, confidence, editor_verdict, editor_note, created_at)
              SELECT
                id, version, status, type, external_type, title, summary, when_edtf, time_zone, place_id, lat, lon,
                where_precision, also_in, civilian_targeting, affected, tags, produced_by_kind, produced_by_name,
                produced_by_version, confidence, editor_verdict, editor_note, created_at
              FROM json_populate_recordset(NULL::event, CAST(:events AS json))),
            new_participant AS (
              INSERT INTO participant (event_id, n, entity_id, role)
              SELECT event_id, n, entity_id, role
              FROM json_populate_recordset(NULL::participant, CAST(:participants AS json))),
            new_external_id AS (
              INSERT INTO external_id (scheme, value, event_id)
              SELECT scheme, value, event_id
              FROM json_populate_recordset(NULL::external_id, CAST(:external_ids AS json))),
            new_claim AS (
              INSERT INTO claim (
                id, event_id, article_id, article_version, n, claimant_id, stance, about, quote, quote_start, quote_end,
                quote_checked, derived_from, reported_at, created_at)
              SELECT
                id, event_id, article_id, article_version, n, claimant_id, stance, about, quote, quote_start, quote_end,
                quote_checked, derived_from, reported_at, created_at
              FROM json_populate_recordset(NULL::claim, CAST(:claims AS json))),
            new_figure AS (
              INSERT INTO figure (
                id, claim_id, n, metric, grp, object, low, best, high, qualifier, scope, since, reference_date, subset_of,
                place_id, as_written)
              SELECT
                id, claim_id, n, metric, grp, object, low, best, high, qualifier, scope, since, reference_date, subset_of,
                place_id, as_written
              FROM json_populate_recordset(NULL::figure, CAST(:figures AS json)))
            INSERT INTO article_event (id, article_id, event_id, ref, statement_hash, own)
            SELECT id, article_id, event_id, ref, statement_hash, own
            FROM json_populate_recordset(NULL::article_event, CAST(:named AS json))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EventRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Inserts new events with all that belongs to them, and which events an article named; nothing of nothing. */
    void insert(Collection<NewsEvent> events, Collection<ArticleEvent> named) {
        if (events.isEmpty() && named.isEmpty()) {
            return;
        }
        var claims = events.stream().flatMap(event -> event.claims().stream()).toList();
        jdbc.sql(INSERT)
                .param("events", all(events, EventColumns::event))
                .param("participants", all(events, EventColumns::participants))
                .param("external_ids", all(events, EventColumns::externalIds))
                .param("claims", all(claims, claim -> Stream.of(claim.columns())))
                .param("figures", all(claims, Claim::figureRows))
                .param("named", all(named, one -> Stream.of(one.columns())))
                .update();
    }

    private <T> String all(Collection<T> made, Function<T, Stream<Map<String, Object>>> rows) {
        return json.writeValueAsString(made.stream().flatMap(rows).toList());
    }
}
