package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New rows are made of columns that the service names; one that it forgets or misspells would be null in silence. */
@ServiceTest
class RowsOfAPostTests {

    private static final String ARTICLE = """
            {"url": "https://%1$s.example/1", "source": {"name": "Rows %1$s", "domains": ["%1$s.example"]}, "title": "News",
             "language": "en", "published_at": "2024-08-20T09:30:00Z", "retrieved_at": "2024-08-20T10:00:00Z",
             "authors": ["Desk"], "body": "Three or four are said to be hurt.", "attributed_to": "An agency",
             "archive_urls": ["https://archive.example/%1$s"],
             "events": [{"ref": "e", "type": "explosion", "external_type": "blast", "title": "A blast", "summary": "One.",
               "when": "2024-08-20", "where": {"place": "sudzha", "lat": 51.19, "lon": 35.27, "precision": "settlement"},
               "also_in": [{"place": "kursk-oblast"}], "civilian_targeting": "unknown", "affected": ["health"],
               "participants": [{"entity": "russia", "role": "party"}], "tags": ["rows"],
               "external_ids": {"rows": ["%1$s"]},
               "produced_by": {"kind": "machine", "name": "coder", "version": "1", "confidence": 0.5},
               "claims": [{"claimant": "russia", "quote": {"text": "Three or four are said to be hurt"},
                 "figures": [
                   {"ref": "w", "metric": "wounded", "group": "civilians", "low": 3, "best": 3, "high": 5,
                    "scope": "cumulative", "since": "2024-08-06", "reference_date": "2024-08-20"},
                   {"metric": "wounded", "group": "civilians", "object": "men", "low": 3, "best": 4, "high": 5,
                    "scope": "cumulative", "since": "2024-08-06", "reference_date": "2024-08-20", "subset_of": "w",
                    "place": "sudzha", "as_written": "%1$s"}]}]}]}
            """;

    private final String unique = "r" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    JdbcClient jdbc;

    private UUID article;
    private UUID event;

    @BeforeEach
    void post(@LocalServerPort int port) {
        var reply = Api.withAdminKey(port).post("/v1/articles", ARTICLE.formatted(unique));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        article = UUID.fromString(reply.at("/id"));
        event = UUID.fromString(reply.at("/events/0/id"));
    }

    @Test
    void everyColumnOfNewRowsIsStored() {
        assertThat(empty("article", "id", article)).isEqualTo("syndicated_from");
        assertThat(empty("article_version", "article_id", article)).isEqualTo("shingles");
        assertThat(empty("article_event", "event_id", event)).isEmpty();
        assertThat(empty("event", "id", event)).isEqualTo("editor_note,editor_verdict,merged_into");
        assertThat(empty("participant", "event_id", event)).isEmpty();
        assertThat(empty("external_id", "event_id", event)).isEmpty();
        assertThat(empty("claim", "event_id", event)).isEqualTo("derived_from");
        assertThat(empty("figure", "as_written", unique)).isEmpty();
    }

    /** Those that are null in any of the rows. */
    private String empty(String table, String column, Object value) {
        return jdbc.sql("""
                        SELECT coalesce(string_agg(DISTINCT of_row.key, ',' ORDER BY of_row.key), '')
                        FROM %s AS stored CROSS JOIN jsonb_each(to_jsonb(stored)) AS of_row
                        WHERE %s = :value AND of_row.value = 'null'
                        """.formatted(table, column))
                .param("value", value)
                .query(String.class)
                .single();
    }
}
