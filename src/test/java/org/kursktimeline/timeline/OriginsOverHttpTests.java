package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an event's origins come to, and that they follow when a source or an entity that they rest on changes. */
@ServiceTest
class OriginsOverHttpTests {

    final String one = UUID.randomUUID().toString();
    Api api;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
    }

    @Test
    void outletsOfOneOwnerAreOneOriginAlsoWhenOneOfThemSpeaksForAnArmy() {
        source("S1", "\"owner_group\": \"g-%s\"".formatted(one));
        source("S2", "\"owner_group\": \"g-%s\", \"affiliation\": \"armed-forces-of-ukraine\"".formatted(one));
        var event = post("S1", null, "{}");
        post("S2", null, "{}");
        assertThat(origins(event)).isEqualTo(1);
    }

    @Test
    void anAgencyThatBecomesASourceIsNoLongerIndependentOfItsOwnersOutlets() {
        source("Outlet", "\"owner_group\": \"g-%s\"".formatted(one));
        var event = post("Paper", name("Agency"), "{}");
        post("Outlet", null, "{}");
        assertThat(origins(event)).isEqualTo(2);
        var agency = source("Agency", "\"owner_group\": \"g-%s\"".formatted(one));
        assertThat(origins(event)).isEqualTo(1);
        patch("/v1/sources/" + agency, "{\"name\": \"%s\", \"reason\": \"sold\"}".formatted(name("Renamed")));
        assertThat(origins(event)).isEqualTo(2);
        patch(
                "/v1/sources/" + agency,
                "{\"name\": \"%s\", \"reason\": \"bought\"}"
                        .formatted(name("Agency").toUpperCase(Locale.ROOT)));
        assertThat(origins(event)).isEqualTo(1);
    }

    @Test
    void aSourceThatAnArticleBringsAlongIsTheAgencyThatOthersNamed() {
        var event = post("Paper", name("Agency"), "{}");
        post("Agency", null, "{}");
        assertThat(origins(event)).isEqualTo(1);
    }

    @Test
    void aChangedAffiliationReachesTheEventsOfTheSourcesThatSpeakForIt() {
        var state = entity("State", "null");
        var army = entity("Army", "null");
        var unit = entity("Unit", "\"" + army + "\"");
        source("Bulletin", "\"affiliation\": \"%s\"".formatted(unit));
        var event = post("Bulletin", null, "{}");
        post("Paper", null, "{\"claimant\": \"%s\"}".formatted(state));
        assertThat(origins(event)).isEqualTo(2);
        affiliate(army, state);
        assertThat(origins(event)).isEqualTo(1);
    }

    @Test
    void aChangedAffiliationReachesTheEventsOfTheClaimantsBelowIt() {
        var state = entity("State", "null");
        var army = entity("Army", "null");
        var unit = entity("Unit", "\"" + army + "\"");
        var event = post("Journal", null, "{\"claimant\": \"%s\"}".formatted(unit));
        post("Paper", null, "{\"claimant\": \"%s\"}".formatted(state));
        assertThat(origins(event)).isEqualTo(2);
        affiliate(army, state);
        assertThat(origins(event)).isEqualTo(1);
    }

    @Test
    void aFigureOfATimeThatIsInOrderInThePlacesZoneAloneIsWeighed() {
        var event = post("Paper", null, """
                {"figures": [{"metric": "killed", "value": 3, "reference_date": "2024-08-16T01:00/2024-08-15T23:30Z"}]}""");
        assertThat(api.get(event).json().at("/estimates/0/best").asInt()).isEqualTo(3);
    }

    private String name(String what) {
        return what + " " + one;
    }

    private String source(String name, String members) {
        var added = api.post(
                "/v1/sources", "{\"name\": \"%s\", \"kind\": \"newspaper\", %s}".formatted(name(name), members));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.at("/slug");
    }

    private String entity(String name, String affiliation) {
        var added = api.post(
                "/v1/entities",
                "{\"kind\": \"organisation\", \"name\": \"%s\", \"affiliation\": %s}"
                        .formatted(name(name), affiliation));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.at("/slug");
    }

    private void affiliate(String entity, String to) {
        patch("/v1/entities/" + entity, "{\"affiliation\": \"%s\", \"reason\": \"a reform\"}".formatted(to));
    }

    private void patch(String path, String body) {
        var patched = api.patch(path, body, "If-Match", api.get(path).header("ETag"));
        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
    }

    /** Posts an article of the source that makes one claim about the event of this test; gives the event's path. */
    private String post(String source, String agency, String claim) {
        var posted = api.post("/v1/articles", """
                {"url": "https://%s.example/%s", "source": {"name": "%s"}, "title": "T",
                 "published_at": "2024-08-18T09:30:00Z", "attributed_to": %s,
                 "events": [{"type": "battle.territory_captured", "title": "E", "when": "2024-08-15",
                   "where": {"place": "sudzha"}, "external_ids": {"desk": ["%s"]}, "claims": [%s]}]}
                """.formatted(
                        source.toLowerCase(Locale.ROOT) + "-" + one,
                        one,
                        name(source),
                        agency == null ? "null" : "\"" + agency + "\"",
                        one,
                        claim));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        return "/v1/events/" + posted.at("/events/0/id");
    }

    private int origins(String event) {
        return api.get(event).json().at("/origins").asInt();
    }
}
