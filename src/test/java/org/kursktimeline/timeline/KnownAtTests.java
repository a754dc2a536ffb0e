package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rule 8, the clock of report: what had been reported by then, and what follows from that alone. */
@ServiceTest
class KnownAtTests {

    private final String unique = UUID.randomUUID().toString();
    private Api api;
    private String event;

    @BeforeEach
    void reportOnThreeDays(@LocalServerPort int port) {
        var reports = new Reports(Api.withAdminKey(port), unique);
        event = reports.post("first", "2024-08-16T08:00:00Z", 3);
        reports.post("second", "2024-08-17T08:00:00Z", 3);
        reports.post("third", "2024-08-18T08:00:00Z", 7);
        api = Api.withAdminKey(port).withKey("");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-16, single_origin, 1, 3",
        "2024-08-16T08:00:00Z, single_origin, 1, 3",
        "2024-08-17T07:59:59Z, single_origin, 1, 3",
        "2024-08-17, corroborated, 2, 3",
        "2024-08-18, disputed, 3, 7",
        "2024-08, disputed, 3, 7",
        "2124-08-18, disputed, 3, 7"
    })
    void anEventIsShownAsItsClaimsStoodThen(String knownAt, String verification, int claims, int high) {
        var item = list(knownAt + "&include=claims").at("/items/0");
        assertThat(item.at("/verification").asString()).isEqualTo(verification);
        assertThat(item.at("/claims").size()).isEqualTo(claims);
        assertThat(item.at("/estimates/0/high").asInt()).isEqualTo(high);
        var alone = api.get("/v1/events/" + event + "?known_at=" + knownAt).json();
        assertThat(alone).isEqualTo(item);
    }

    /** What is stated of it may tell of what was reported later; of the last state nothing is left out. */
    @ParameterizedTest
    @CsvSource({"2024-08-16, true", "2024-08-17, true", "2024-08-18, false"})
    void anEventOfWhichMoreWasReportedSinceSaysSo(String knownAt, boolean hindsight) {
        assertThat(list(knownAt).at("/items/0/hindsight").asBoolean(false)).isEqualTo(hindsight);
        assertThat(list(knownAt + "&fields=title,hindsight").at("/items/0").has("hindsight"))
                .isEqualTo(hindsight);
        var line = api.get("/v1/events?format=ndjson&external_id=desk:" + unique + "&known_at=" + knownAt);
        assertThat(line.text().contains("\"hindsight\":true")).isEqualTo(hindsight);
        var now = api.get("/v1/events?external_id=desk:" + unique).json().at("/items/0");
        assertThat(now.has("hindsight")).isFalse();
    }

    @Test
    void theWordsOfThenAreThoseOfTheRecordOfThen(@LocalServerPort int port) {
        var admin = Api.withAdminKey(port);
        var then = api.get("/v1/events?limit=1").at("/as_of");
        var reply =
                admin.patch("/v1/events/" + event, "{\"title\": \"Seven hurt\", \"reason\": \"x\"}", "If-Match", "*");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(list("2024-08-16").at("/items/0/title").asString()).isEqualTo("Seven hurt");
        assertThat(list("2024-08-16&as_of=" + then).at("/items/0/title").asString())
                .isEqualTo("People hurt");
    }

    @Test
    void whatWasFirstReportedLaterIsNotThereAndTheHintSaysSo() {
        var nothing = list("2024-08-15");
        assertThat(nothing.at("/items").size()).isZero();
        assertThat(nothing.at("/hints/0/parameter").asString()).isEqualTo("known_at");
        assertThat(api.get("/v1/events/" + event + "?known_at=2024-08-15").status())
                .isEqualTo(404);
    }

    /** Nor is the status to blame, which every event has. */
    @Test
    void whereNothingHadBeenReportedByThenTheHintNamesTheMomentWhateverElseFindsNothing() {
        var nothing = api.get("/v1/events?known_at=1900-01-01&from=2090-01-01").json();
        assertThat(nothing.at("/hints").size()).isEqualTo(1);
        assertThat(nothing.at("/hints/0/parameter").asString()).isEqualTo("known_at");
        assertThat(nothing.at("/hints/0/detail").asString()).contains("reported by then");
    }

    @Test
    void aFilterAsksWhatWasKnownThen() {
        assertThat(list("2024-08-17&verification=corroborated").at("/items").size())
                .isOne();
        assertThat(list("2024-08-17&verification=disputed").at("/items").size()).isZero();
        assertThat(list("2024-08-18&verification=corroborated").at("/items").size())
                .isZero();
    }

    @Test
    void figuresAndSeriesAreThoseReportedByThen() {
        var figures = "/v1/figures?metric=wounded&external_id=desk:" + unique;
        assertThat(api.get(figures + "&known_at=2024-08-16").json().at("/items").size())
                .isOne();
        assertThat(api.get(figures).json().at("/items").size()).isEqualTo(3);
        var series = "/v1/figures/series?metric=wounded&external_id=desk:" + unique;
        assertThat(api.get(series + "&known_at=2024-08-17").json().at("/series").size())
                .isEqualTo(2);
        assertThat(api.get(series).json().at("/series").size()).isEqualTo(3);
    }

    @Test
    void eachMomentOfAnEventHasATagOfItsOwn() {
        var first = api.get("/v1/events/" + event + "?known_at=2024-08-16").header("ETag");
        var second = api.get("/v1/events/" + event + "?known_at=2024-08-17").header("ETag");
        assertThat(first).isNotEqualTo(second);
        assertThat(api.get("/v1/events/" + event + "?known_at=2024-08-16", "If-None-Match", first)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void whatIsNoMomentIsAFault() {
        var fault = api.get("/v1/events?known_at=yesterday&as_of=2024-13-01");
        assertThat(fault.status()).isEqualTo(400);
        assertThat(fault.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/parameter").asString()))
                .containsExactlyInAnyOrder("known_at", "as_of");
    }

    private tools.jackson.databind.JsonNode list(String knownAt) {
        var reply = api.get("/v1/events?external_id=desk:" + unique + "&known_at=" + knownAt);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }
}
