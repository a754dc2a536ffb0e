package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What figures of one claim may say of each other, and what a number may be. */
@ServiceTest
class FigureRulesTests {

    Api api;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
    }

    private Api.Reply post(String figures) {
        return api.post("/v1/articles", """
                {"url": "https://figures.example/%s", "source": {"name": "Figures", "domains": ["figures.example"]},
                 "title": "Title", "published_at": "2024-08-18T08:30:00Z",
                 "events": [{"type": "casualty_report", "title": "Toll", "when": "2024-08-17",
                             "claims": [{"figures": [%s]}]}]}
                """.formatted(UUID.randomUUID(), figures.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "subset-of-itself | {'ref': 'a', 'metric': 'killed', 'value': 12, 'subset_of': 'b'}, {'ref': 'b', 'metric': 'killed', 'value': 12, 'subset_of': 'a'}",
                "subset-of-itself | {'ref': 'a', 'metric': 'killed', 'value': 1, 'subset_of': 'b'}, {'ref': 'b', 'metric': 'killed', 'value': 1, 'subset_of': 'c'}, {'ref': 'c', 'metric': 'killed', 'value': 1, 'subset_of': 'a'}",
                "subset-above-whole | {'ref': 'a', 'metric': 'killed', 'value': 12}, {'metric': 'killed', 'group': 'children', 'value': 20, 'subset_of': 'a'}",
                "subset-of-other-scope | {'ref': 'a', 'metric': 'killed', 'value': 12, 'scope': 'cumulative'}, {'metric': 'killed', 'value': 2, 'subset_of': 'a'}",
                "subset-of-other-metric | {'ref': 'a', 'metric': 'killed', 'value': 12}, {'metric': 'wounded', 'value': 2, 'subset_of': 'a'}",
                "since-after-reference | {'metric': 'killed', 'value': 2, 'scope': 'cumulative', 'since': '2024-08-20', 'reference_date': '2024-08-12'}",
                "not-whole | {'metric': 'killed', 'value': 1.5}",
                "end-of-qualifier | {'metric': 'killed', 'low': 1, 'high': 5, 'qualifier': 'at_most'}",
                "end-of-qualifier | {'metric': 'killed', 'low': 1, 'high': 5, 'qualifier': 'at_least'}"
            })
    void isRefused(String code, String figures) {
        var reply = post(figures);
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.json().at("/errors").findValuesAsString("code")).containsOnly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ref': 'a', 'metric': 'killed', 'value': 12}, {'ref': 'b', 'metric': 'killed', 'group': 'children', 'value': 12, 'subset_of': 'a'}, {'metric': 'killed', 'group': 'children', 'value': 3, 'subset_of': 'b'}",
                "{'ref': 'a', 'metric': 'killed', 'value': 12, 'qualifier': 'at_least'}, {'metric': 'killed', 'value': 20, 'subset_of': 'a'}",
                "{'metric': 'killed', 'value': 2, 'scope': 'cumulative', 'since': '2024-08-12', 'reference_date': '2024-08-12'}",
                "{'metric': 'area_km2', 'value': 1.5}",
                "{'metric': 'killed', 'value': 2.0}"
            })
    void isTaken(String figures) {
        var reply = post(figures);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"fatalities, killed", "Deaths, killed", "injured, wounded", "wonded, wounded"})
    void aMetricOfAnotherNameIsToldOurs(String theirs, String ours) {
        assertThat(post("{'metric': '%s', 'value': 3}".formatted(theirs)).at("/errors/0/detail"))
                .isEqualTo("'%s' is not a known metric; did you mean '%s'?".formatted(theirs, ours));
        var reply = api.get("/v1/metrics/" + theirs);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/detail"))
                .isEqualTo("there is no metric '%s'; did you mean '%s'?".formatted(theirs, ours));
    }

    @Test
    void anEventTypeOfAnotherNameIsToldOurs() {
        var reply = api.post("/v1/articles", """
                {"url": "https://figures.example/y", "source": {"name": "Figures"}, "title": "Title",
                 "published_at": "2024-08-18T08:30:00Z",
                 "events": [{"type": "airstrike", "title": "Strike", "when": "2024-08-17", "claims": [{}]}]}
                """);
        assertThat(reply.at("/errors/0/detail")).contains("did you mean 'explosion.air_strike'?");
    }

    @Test
    void aTitleOfWhichNothingIsSeenIsBlank() {
        var reply = api.post("/v1/articles", """
                {"url": "https://figures.example/x", "source": {"name": "Figures"}, "title": "\\u00a0\\u200b\\u202e",
                 "published_at": "2024-08-18T08:30:00Z"}
                """);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/title");
    }
}
