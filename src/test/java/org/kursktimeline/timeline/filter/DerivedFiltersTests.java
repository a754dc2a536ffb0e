package org.kursktimeline.timeline.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an article and its source say of an event is what filters find it by, and they follow when that changes. */
@ServiceTest
class DerivedFiltersTests {

    private final String tag = "derived-" + UUID.randomUUID();
    private Api api;
    private String wire;
    private String paper;

    @BeforeEach
    void postAnEventOfEach(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
        wire = post(
                "wire",
                "\"kind\": \"wire\", \"country\": \"GB\", \"reliability\": \"B\", \"owner_group\": \"owner-%s\""
                        .formatted(tag),
                "en-GB",
                "\"produced_by\": {\"kind\": \"machine\", \"name\": \"coder-%s\", \"confidence\": 0.4},".formatted(tag),
                """
                {"claimant": "armed-forces-of-ukraine", "quote": {"text": "They hold it"},
                 "figures": [{"metric": "killed", "value": 3}]}""");
        paper = post(
                "paper",
                "\"kind\": \"newspaper\"",
                "ru",
                "",
                "{\"figures\": [{\"metric\": \"killed\", \"value\": 5}]}");
    }

    @Test
    void eachIsFoundByWhatItsSourceIs() {
        found("source_kind=wire", wire);
        found("source_kind=!wire", paper);
        found("source_country=GB", wire);
        found("source_country=!GB", paper);
        found("reliability=A..C", wire);
        found("owner_group=owner-" + tag, wire);
        found("owner_group=!owner-" + tag, paper);
    }

    @Test
    void eachIsFoundByItsLanguageAndByThatOfItsQuotes() {
        found("language=en", wire);
        found("language=en-GB", wire);
        found("language=ru", paper);
        found("quote_language=en", wire);
        found("quote_language=ru");
        found("language=en&language=ru", paper, wire);
        found("language_all=en,ru");
    }

    @Test
    void eachIsFoundByWhoMadeItAndHowSureThatIs() {
        found("produced_by=machine", wire);
        found("produced_by=coder-" + tag, wire);
        found("produced_by=human", paper);
        found("min_confidence=0.4", paper, wire);
        found("min_confidence=0.5", paper);
    }

    @Test
    void aClaimantIsFoundByWhatItBelongsToInTheEnd() {
        found("claimant_affiliation=government-of-ukraine", wire);
        found("claimant_affiliation=!government-of-ukraine", paper);
        found("claimant_affiliation=armed-forces-of-ukraine");
        found("claimant_affiliation=government-of-russia");
    }

    @Test
    void theClocksOfReportAndRecordAreAskedApart() {
        found("reported_from=2024-08-18&reported_to=2024-08-18", paper, wire);
        found("reported_to=2024-08-17");
        found("recorded_from=2025", paper, wire);
        found("recorded_to=2025");
    }

    @Test
    void figuresAreThoseOfTheSourcesAskedForAlsoWhenOneEventHasSeveral() {
        var both = "\"external_ids\": {\"desk\": [\"%s\"]},".formatted(tag);
        post("igo", "\"kind\": \"igo\", \"country\": \"CH\", \"reliability\": \"E\"", "en", both, """
                {"claimant": "united-nations", "figures": [{"metric": "wounded", "value": 7}]}""");
        post("ngo", "\"kind\": \"ngo\"", "en", both, "{\"figures\": [{\"metric\": \"wounded\", \"value\": 9}]}");
        var wounded = "metric=wounded&";
        assertThat(lows(wounded)).containsExactlyInAnyOrder(7, 9);
        assertThat(lows(wounded + "source_kind=igo")).containsExactly(7);
        assertThat(lows(wounded + "source_kind=!igo")).containsExactly(9);
        assertThat(lows(wounded + "source_country=CH")).containsExactly(7);
        assertThat(lows(wounded + "source_country=!CH")).containsExactly(9);
        assertThat(lows(wounded + "reliability=D..F")).containsExactly(7);
        assertThat(lows(wounded + "claimant_affiliation=united-nations")).containsExactly(7);
        assertThat(lows(wounded + "claimant_affiliation=!united-nations")).containsExactly(9);
    }

    @Test
    void figuresAreThoseOfTheSourcesAskedFor() {
        assertThat(lows("source_kind=wire")).containsExactly(3);
        assertThat(lows("source_kind=!wire")).containsExactly(5);
        assertThat(lows("reliability=!A..C")).containsExactly(5);
        assertThat(lows("owner_group=owner-" + tag)).containsExactly(3);
        assertThat(lows("claimant_affiliation=government-of-ukraine")).containsExactly(3);
        assertThat(lows("claimant_affiliation=!government-of-ukraine")).containsExactly(5);
    }

    @Test
    void aSourceThatIsDescribedAnewChangesWhatIsFound() {
        var path = "/v1/sources/" + api.get(paper + "?include=claims").at("/claims/0/article/source/slug");
        var patched = api.patch(
                path,
                "{\"kind\": \"ngo\", \"reliability\": \"E\", \"reason\": \"looked again\"}",
                "If-Match",
                api.get(path).header("ETag"));
        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        found("source_kind=ngo", paper);
        found("source_kind=newspaper");
        found("reliability=E", paper);
    }

    /** Checks that the events of this test that match are these, whatever their order. */
    private void found(String query, String... events) {
        var reply = api.get("/v1/events?tag=" + tag + "&" + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json()
                        .get("items")
                        .valueStream()
                        .map(event -> event.get("url").asString()))
                .as(query)
                .containsExactlyInAnyOrder(events);
    }

    private List<Integer> lows(String query) {
        var reply = api.get("/v1/figures?tag=" + tag + "&" + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json()
                .get("items")
                .valueStream()
                .map(figure -> figure.get("low").asInt())
                .toList();
    }

    private String post(String host, String source, String language, String event, String claim) {
        var posted = api.post("/v1/articles", """
                {"url": "https://%1$s.%2$s.example/1", "source": {"name": "%1$s %2$s", "domains": ["%1$s.%2$s.example"], %3$s},
                 "title": "T", "language": "%4$s", "published_at": "2024-08-18T09:30:00Z", "body": "They hold it.",
                 "events": [{"type": "other", "title": "%1$s", "when": "2024-08-15", %5$s "tags": ["%2$s"], "claims": [%6$s]}]}
                """.formatted(host, tag, source, language, event, claim));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        return "/v1/events/" + posted.at("/events/0/id");
    }
}
