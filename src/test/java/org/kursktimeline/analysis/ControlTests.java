package org.kursktimeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class ControlTests {

    private final String tag = "control-" + UUID.randomUUID();
    private Api api;

    @BeforeEach
    void tellOfSudzha(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
        post("2024-08-15", "battle.territory_captured", "armed-forces-of-ukraine", "asserts", "volodymyr-zelenskyy");
        post(
                "2024-08-15",
                "battle.territory_captured",
                "armed-forces-of-ukraine",
                "denies",
                "russian-ministry-of-defence");
        post("2025-03-12", "force.withdrawal", "armed-forces-of-ukraine", "asserts", "volodymyr-zelenskyy");
        api = api.withKey("");
    }

    @Test
    void eachOriginHasItsOwnSteps() {
        assertThat(told(""))
                .containsExactly(
                        "sudzha, russian-ministry-of-defence: 2024-08-15 to null contested",
                        "sudzha, volodymyr-zelenskyy: 2024-08-15 to 2025-03-12 held_by armed-forces-of-ukraine",
                        "sudzha, volodymyr-zelenskyy: 2025-03-12 to null unknown");
    }

    @Test
    void atAMomentOnlyTheStepsThatHoldThenAreTold() {
        assertThat(told("&at=2024-08-14")).isEmpty();
        assertThat(told("&at=2024-08-15&claimant=volodymyr-zelenskyy"))
                .containsExactly(
                        "sudzha, volodymyr-zelenskyy: 2024-08-15 to 2025-03-12 held_by armed-forces-of-ukraine");
        assertThat(told("&at=2024-08-14T21:00:00Z")).as("midnight at Sudzha").hasSize(2);
        assertThat(told("&at=2024-08-14T20:59:59Z")).isEmpty();
        assertThat(told("&at=2025-03-12&by=origin"))
                .containsExactly(
                        "sudzha, russian-ministry-of-defence: 2024-08-15 to null contested",
                        "sudzha, volodymyr-zelenskyy: 2025-03-12 to null unknown");
    }

    @Test
    void aPlaceIsFoundByWhatContainsItAndByWhatWasKnownThen() {
        assertThat(told("&place=kursk-oblast")).hasSize(3);
        assertThat(told("&place=sumy-oblast")).isEmpty();
        assertThat(told("&known_at=2024-08-15"))
                .containsExactly(
                        "sudzha, russian-ministry-of-defence: 2024-08-15 to null contested",
                        "sudzha, volodymyr-zelenskyy: 2024-08-15 to null held_by armed-forces-of-ukraine");
    }

    @Test
    void whatWasTakenSomewhereInAnOblastIsNotTheOblast(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
        post(
                "kursk-oblast",
                "2024-08-25",
                "battle.territory_captured",
                "armed-forces-of-ukraine",
                "asserts",
                "volodymyr-zelenskyy");
        post(
                "sudzhansky-district",
                "2024-08-27",
                "battle.territory_recaptured",
                "akhmat",
                "asserts",
                "russian-ministry-of-defence");
        assertThat(told("&from=2024-08-25&to=2024-08-27")).isEmpty();
    }

    @Test
    void aSourceAndAnEntityOfOneSlugAreTwoOriginsWithNamesOfTheirOwn(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
        var slug = "both-" + UUID.randomUUID();
        var entity = api.post("/v1/entities", """
                {"kind": "organisation", "slug": "%s", "name": "The one quoted"}""".formatted(slug));
        assertThat(entity.status()).as(entity.text()).isEqualTo(201);
        var source = "{\"slug\": \"%s\", \"name\": \"The one that prints\", \"kind\": \"newspaper\"}".formatted(slug);
        send(source, "2024-08-20", "{\"claimant\": \"%s\"}".formatted(slug));
        send(source, "2024-08-21", "{\"stance\": \"denies\"}");
        var steps = api.get("/v1/control?tag=" + tag + "&from=2024-08-20&to=2024-08-21")
                .json()
                .at("/items");
        assertThat(steps.valueStream()
                        .map(step -> step.at("/by/kind").asString() + " "
                                + step.at("/by/name").asString() + ": "
                                + step.at("/value").asString() + ", to "
                                + step.at("/to").asString("null")))
                .containsExactly(
                        "organisation The one quoted: held_by, to null",
                        "source The one that prints: contested, to null");
        assertThat(steps.at("/0/by/slug")).isEqualTo(steps.at("/1/by/slug"));
    }

    private void send(String source, String day, String claim) {
        var reply = api.post("/v1/articles", """
                {"url": "https://control-both.example/%1$s", "title": "News", "published_at": "%2$sT18:00:00Z",
                 "source": %3$s,
                 "events": [{"type": "battle.territory_captured", "title": "Told of Sudzha", "when": "%2$s",
                   "where": {"place": "sudzha"}, "tags": ["%4$s"],
                   "participants": [{"entity": "armed-forces-of-ukraine", "role": "actor"}], "claims": [%5$s]}]}
                """.formatted(UUID.randomUUID(), day, source, tag, claim));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    @Test
    void aStepNamesItsClaimsAndTheirEvents() {
        var step = api.get("/v1/control?at=2024-08-20&claimant=volodymyr-zelenskyy&tag=" + tag)
                .json()
                .at("/items/0");
        var event = api.get("/v1/events/" + step.at("/events/0").asString()).json();
        assertThat(event.at("/claims/0/id")).isEqualTo(step.at("/claims/0"));
        assertThat(step.at("/place/name").asString()).isEqualTo("Sudzha");
        assertThat(step.at("/holder/name").asString()).isEqualTo("Armed Forces of Ukraine");
    }

    @Test
    void whatIsNoMomentOrNoWayToTellIsAFault() {
        var fault = api.get("/v1/control?at=then&by=truth");
        assertThat(fault.status()).isEqualTo(400);
        assertThat(fault.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/parameter").asString()))
                .containsExactlyInAnyOrder("at", "by");
    }

    private List<String> told(String more) {
        var reply = api.get("/v1/control?tag=" + tag + more);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json()
                .at("/items")
                .valueStream()
                .map(step -> step.at("/place/slug").asString() + ", "
                        + step.at("/by/slug").asString() + ": "
                        + step.at("/from").asString() + " to " + step.at("/to").asString("null") + " "
                        + step.at("/value").asString()
                        + (step.at("/holder").isNull()
                                ? ""
                                : " " + step.at("/holder/slug").asString()))
                .toList();
    }

    private void post(String day, String type, String side, String stance, String claimant) {
        post("sudzha", day, type, side, stance, claimant);
    }

    private void post(String place, String day, String type, String side, String stance, String claimant) {
        var reply = api.post(
                "/v1/articles", """
                {"url": "https://control.example/%1$s", "title": "News", "language": "en",
                 "published_at": "%2$sT18:00:00Z",
                 "source": {"name": "Control Example", "kind": "newspaper", "domains": ["control.example"]},
                 "events": [{"type": "%3$s", "title": "Told of Sudzha", "when": "%2$s", "where": {"place": "%7$s"},
                   "tags": ["%4$s"], "participants": [{"entity": "%5$s", "role": "actor"}],
                   "claims": [{"stance": "%6$s", "claimant": "%8$s"}]}]}
                """.formatted(UUID.randomUUID(), day, type, tag, side, stance, place, claimant));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }
}
