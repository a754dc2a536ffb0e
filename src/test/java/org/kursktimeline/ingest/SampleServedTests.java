package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.Client;
import org.kursktimeline.testing.ServiceProcess;
import tools.jackson.databind.JsonNode;

/**
 * What the README of the sample says of contradictions, series and corrections, against the timeline as it is served.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SampleServedTests {

    private ServiceProcess service;
    private Client client;
    private Map<String, JsonNode> events;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        service = new ServiceProcess(folder, "--kursk.sample=true");
        client = new Client(service.port());
        events = client.all("/v1/events?limit=500&include=claims").stream()
                .collect(Collectors.toMap(SampleServedTests::sampleId, event -> event));
    }

    @AfterAll
    void stop() throws Exception {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void everyEventOfTheFilesIsServed() {
        var inFiles = SampleFiles.articles().stream()
                .flatMap(article -> article.events().stream())
                .map(SampleServedTests::sampleId)
                .collect(Collectors.toSet());

        assertThat(events.keySet()).isEqualTo(inFiles);
    }

    @Test
    void whetherCiviliansWereTheTargetIsServedWhereTheClaimsSayWhatWasHit() {
        assertThat(aimedAtCivilians("main"))
                .containsExactlyInAnyOrder(
                        "shebekino-drone-0804",
                        "ambulance-hit-sudzha",
                        "borisovka-drone-0801",
                        "kostiantynivka-supermarket-strike",
                        "car-drone-kursk-0821");
        assertThat(aimedAtCivilians("incidental"))
                .containsExactlyInAnyOrder(
                        "lipetsk-airfield-strike", "kursk-apartment-block-0811", "mass-missile-attack-0826");
    }

    private List<String> aimedAtCivilians(String code) {
        return events.entrySet().stream()
                .filter(entry ->
                        entry.getValue().path("civilian_targeting").asString("").equals(code))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void theContradictionsAreThoseThatTheReadmeLists() {
        var disputed = events.entrySet().stream()
                .filter(entry -> isDisputed(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(Set.copyOf(SampleFiles.table("Contradictions"))).isEqualTo(disputed);
        assertThat(disputed).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void seriesOfTheReadmeHaveFivePointsAndMore() {
        var queries = SampleFiles.table("Figure series");
        int ofFiveDays = 0;

        for (var query : queries) {
            var series = series(query);
            assertThat(series.path("points").size()).as(query).isGreaterThanOrEqualTo(5);
            ofFiveDays += dates(series).size() >= 5 ? 1 : 0;
        }
        assertThat(ofFiveDays).isGreaterThanOrEqualTo(8);
    }

    /** The one series that a row of the README means: parameters, and after {@code #} the object. */
    private JsonNode series(String query) {
        int hash = query.indexOf('#');
        var object = hash < 0 ? "" : query.substring(hash + 1);
        var reply = new Api(service.port(), "")
                .get("/v1/figures/series?by=claimant&" + (hash < 0 ? query : query.substring(0, hash)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var found = reply.json()
                .path("series")
                .valueStream()
                .filter(one -> one.path("object").asString("").equals(object))
                .toList();
        assertThat(found).as(query).hasSize(1);
        return found.get(0);
    }

    @Test
    void correctedEventsShowTheFirstNumberAndTheLater() throws IOException {
        var corrected = SampleFiles.table("Corrected after the first report");

        assertThat(corrected).hasSizeGreaterThanOrEqualTo(3);
        for (var id : corrected) {
            var event = events.get(id);
            assertThat(event).as(id).isNotNull();
            assertThat(client.all(event.path("url").asString() + "/revisions"))
                    .as(id)
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(numbers(event).values()).as(id).anyMatch(values -> values.size() > 1);
        }
    }

    @Test
    void secondVersionsSayThatTheyAreDemonstrations() {
        var changed = new HashSet<Boolean>();
        for (var second : SampleFiles.articles()) {
            if (second.isSecondVersion()) {
                var articles = events.get(sampleId(second.events().get(0)))
                        .path("claims")
                        .valueStream()
                        .map(claim -> claim.path("article"))
                        .filter(article -> article.path("url").asString().equals(second.url()))
                        .toList();
                assertThat(articles)
                        .allSatisfy(article ->
                                assertThat(article.path("title").asString()).endsWith("made for demonstration)"));
                assertThat(articles.stream()
                                .map(article -> article.path("version").asInt()))
                        .contains(1, 2);
                articles.forEach(
                        article -> changed.add(article.path("article_changed").asBoolean()));
            }
        }
        assertThat(changed).as("a quote that is gone from the newest text").contains(true);
    }

    private static String sampleId(JsonNode event) {
        return event.at("/external_ids/sample/0").asString();
    }

    private static boolean isDisputed(JsonNode event) {
        return event.path("verification").asString().equals("disputed")
                || event.path("estimates")
                        .valueStream()
                        .anyMatch(estimate -> estimate.path("conflicting").asBoolean());
    }

    private static Set<String> dates(JsonNode series) {
        return series.path("points")
                .valueStream()
                .map(point -> point.path("reference_date").asString())
                .collect(Collectors.toSet());
    }

    /** The numbers that the claims of an event give, by what they count. */
    private static Map<List<String>, Set<String>> numbers(JsonNode event) {
        var numbers = new HashMap<List<String>, Set<String>>();
        for (var claim : event.path("claims")) {
            for (var figure : claim.path("figures")) {
                var counted = List.of(
                        figure.path("metric").asString(),
                        figure.path("group").asString(),
                        figure.path("object").asString(""));
                numbers.computeIfAbsent(counted, any -> new HashSet<>())
                        .add(figure.path("low") + ".." + figure.path("high"));
            }
        }
        return numbers;
    }
}
