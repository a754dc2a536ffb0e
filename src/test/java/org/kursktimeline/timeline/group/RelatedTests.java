package org.kursktimeline.timeline.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.core.Actor;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.Questions;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.kursktimeline.timeline.read.Binds;
import org.kursktimeline.timeline.read.EntryPages;
import org.kursktimeline.timeline.read.WideReads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Random events among a few entities; what is related is what the filters of the timeline find. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelatedTests {

    private static final List<String> PLACES = List.of("sudzha", "rylsk", "kursk-oblast", "sumy");
    private static final Comparator<JsonNode> ORDER = Comparator.<JsonNode>comparingInt(
                    item -> -item.get("events").asInt())
            .thenComparing(item -> item.get("slug").asString());

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> people =
            IntStream.range(0, 6).mapToObj(i -> "person-" + unique + "-" + i).toList();
    /** The events of a person, as posted. */
    private final Map<String, Integer> events = new HashMap<>();

    @Autowired
    @Qualifier("reader") JdbcClient reads;

    @Autowired
    @Qualifier("reader") TransactionTemplate oneState;

    @Autowired
    EntryPages pages;

    @Autowired
    WideReads wide;

    @Autowired
    Binds binds;

    @Autowired
    Samples samples;

    @Autowired
    KeyNumbers numbers;

    @Autowired
    Entities entities;

    @Autowired
    TimelineQueries queries;

    private Api api;
    private Api reader;

    @BeforeAll
    void postEvents(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
        reader = api.withKey("");
        for (var person : people) {
            created(api.post("/v1/entities", """
                    {"kind": "person", "name": "%1$s", "slug": "%1$s"}""".formatted(person)));
        }
        for (int i = 0; i < 24; i++) {
            post(i, pick(people), pick(people), pick(people), i == 7 ? "draft" : "published");
        }
    }

    @Test
    void theCountIsThatOfTheFilterAndTheTopItsFirstThree() {
        for (var one : List.of(people.get(0), people.get(1), "sudzha", "kursk-oblast")) {
            var items = related(one, "tag=" + unique);
            assertThat(items).as("seed " + seed).isNotEmpty().isSortedAccordingTo(ORDER);
            for (var item : items) {
                var common = reader.get("/v1/entities/%s/events?tag=%s&entity=%s&count=exact&limit=3"
                        .formatted(one, unique, item.get("slug").asString()));
                assertThat(item.get("events").asInt())
                        .as("seed %d: %s and %s", seed, one, item)
                        .isEqualTo(common.json().at("/count/value").asInt());
                var top = item.get("top")
                        .valueStream()
                        .map(event -> event.get("id").asString() + event.get("title"));
                assertThat(top)
                        .containsExactlyElementsOf(common.json()
                                .get("items")
                                .valueStream()
                                .map(event -> event.get("id").asString() + event.get("title"))
                                .toList());
            }
        }
    }

    /** Those of the newest events and the others, each for itself, are the same three. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1_000})
    void theNewestThreeAreFoundHoweverFewEventsAreLookedAtFirst(int newest) {
        var one = entities.find(people.get(0)).orElseThrow();
        var query = queries.read("/v1/entities/x/related", Questions.params("tag=" + unique), Actor.ANONYMOUS);
        var page = new RelatedEntities(reads, oneState, pages, binds, samples, numbers, entities, newest)
                .page(query, one, List.of(), null);
        assertThat(page.exact()).isTrue();
        var items = related(people.get(0), "tag=" + unique);
        assertThat(page.cut().items()).hasSameSizeAs(items).isNotEmpty();
        for (var item : items) {
            var top = page.top().get(UUID.fromString(item.get("id").asString())).stream()
                    .map(event -> event.id().toString());
            assertThat(top)
                    .as("seed %d, %d newest: %s", seed, newest, item)
                    .containsExactlyElementsOf(item.get("top")
                            .valueStream()
                            .map(event -> event.get("id").asString())
                            .toList());
        }
    }

    @Test
    void ofVeryManyEventsASampleIsCountedAndSaysSo() {
        var few = new Samples(reads, wide, binds, 4);
        var one = entities.find(people.get(0)).orElseThrow();
        var query = queries.read("/v1/entities/x/related", Questions.params("tag=" + unique), Actor.ANONYMOUS);
        var page = new RelatedEntities(reads, oneState, pages, binds, few, numbers, entities, 1_000)
                .page(query, one, List.of(), null);
        assertThat(page.exact()).isFalse();
    }

    @Test
    void whoIsFoundIsWhoTakesPartOrClaimsAndItIsMutual() {
        for (var one : people) {
            var expected = people.stream()
                    .filter(other -> !other.equals(one))
                    .filter(other -> events.containsKey(pair(one, other)))
                    .collect(Collectors.toMap(other -> other, other -> events.get(pair(one, other))));
            var found = related(one, "kind=person").stream()
                    .collect(Collectors.toMap(
                            item -> item.get("slug").asString(),
                            item -> item.get("events").asInt()));
            assertThat(found).as("seed %d: %s", seed, one).isEqualTo(expected);
        }
    }

    @Test
    void aPlaceIsRelatedToWhatLiesInItButNotToWhatContainsIt() {
        assertThat(slugs(related("kursk-oblast", "tag=" + unique)))
                .contains("sudzha", "rylsk")
                .doesNotContain("russia", "kursk-oblast", "sumy");
        assertThat(slugs(related("sudzha", "kind=place&tag=" + unique))).isEmpty();
    }

    @Test
    void anItemIsTheEntityAsInListsWithEventsInCommonAndTop() {
        var item = related(people.get(0), "kind=place&limit=1").get(0).deepCopy();
        var listed = reader.get("/v1/entities/" + item.get("slug").asString()).json();
        var names = new ArrayList<>(listed.propertyNames());
        names.add(names.indexOf("events") + 1, "top");
        assertThat(item.propertyNames()).containsExactlyElementsOf(names);
        assertThat(item.get("id")).isEqualTo(listed.get("id"));
        assertThat(item.get("top").size()).isBetween(1, 3);
    }

    @Test
    void filtersChooseTheEventsThatCount() {
        var all = related(people.get(0), "kind=person").size();
        assertThat(all).isPositive();
        assertThat(related(people.get(0), "kind=person&from=2024-09-01")).isEmpty();
        assertThat(related(people.get(0), "kind=person&type=statement")).isEmpty();
        assertThat(related(people.get(0), "kind=person&from=2024-08-01&to=2024-08-31&type=other"))
                .hasSize(all);
    }

    @Test
    void thePagesAreTheListThereAndBack() {
        var path = "/v1/entities/kursk-oblast/related?limit=2&tag=" + unique;
        var there = new ArrayList<JsonNode>();
        for (var address = path;
                !address.isEmpty();
                address = there.get(there.size() - 1).at("/next").asString("")) {
            there.add(reader.get(address).json());
        }
        assertThat(there).hasSizeGreaterThan(2);
        assertThat(there.stream()
                        .flatMap(page -> page.get("items").valueStream())
                        .toList())
                .isEqualTo(related("kursk-oblast", "tag=" + unique));
        for (int i = there.size() - 1; i > 0; i--) {
            assertThat(reader.get(there.get(i).at("/prev").asString()).json()).isEqualTo(there.get(i - 1));
        }
        assertThat(there.get(0).get("prev").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kind=persn, kind, person",
        "limit=0, limit, 1 to 500",
        "type=batle, type, battle",
        "from=yesterday, from, EDTF",
        "sort=time, sort, 'sort'",
        "kind=, kind, ''"
    })
    void aBadParameterIsRefused(String query, String parameter, String named) {
        var reply = reader.get("/v1/entities/sudzha/related?" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/parameter")).isEqualTo(parameter);
        assertThat(reply.at("/errors/0/detail")).contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-at-all", "%27", "0198e0c4-0000-7000-8000-000000000000"})
    void ofAnUnknownEntityNothingIsTold(String entity) {
        var reply = reader.get("/v1/entities/" + entity + "/related");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/type")).isEqualTo("/problems/not-found");
    }

    @Test
    void aCursorOfAnotherEntityOrListOrFilterIsRefused() {
        var next = reader.get("/v1/entities/kursk-oblast/related?limit=1").at("/next");
        assertThat(reader.get(next).status()).isEqualTo(200);
        for (var other : List.of(
                next.replace("kursk-oblast", "sudzha"),
                next.replace("/related", "/events"),
                next + "&kind=person",
                next + "&from=2024-08-06")) {
            assertThat(reader.get(other).at("/type")).as(other).isEqualTo("/problems/cursor-mismatch");
        }
        assertThat(reader.get(next.substring(0, next.length() - 3)).at("/type")).isEqualTo("/problems/cursor-invalid");
    }

    private List<JsonNode> related(String entity, String query) {
        var all = query.contains("limit=") ? query : query + "&limit=500";
        var reply = reader.get("/v1/entities/" + entity + "/related?" + all);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().get("items").valueStream().toList();
    }

    private static List<String> slugs(List<JsonNode> items) {
        return items.stream().map(item -> item.get("slug").asString()).toList();
    }

    private void post(int i, String actor, String target, String claimant, String status) {
        created(api.post("/v1/articles", """
                {"url": "https://news.example/%1$s/%2$d", "source": {"name": "News %1$s", "domains": ["%1$s.example"]},
                 "title": "News %2$d", "language": "en", "published_at": "2024-08-20T09:30:00Z",
                 "events": [{"ref": "e", "type": "other", "title": "Event %2$d", "when": "2024-08-%3$02d", "match": "never",
                   "status": "%4$s", "where": {"place": "%5$s"}, "tags": ["%1$s"],
                   "participants": [{"entity": "%6$s", "role": "actor"}, {"entity": "%7$s", "role": "target"}],
                   "claims": [{"claimant": "%8$s"}]}]}
                """.formatted(
                        unique, i, 1 + random.nextInt(19), status, PLACES.get(i % 4), actor, target, claimant)));
        if (status.equals("published")) {
            var named = List.of(actor, target, claimant).stream().distinct().toList();
            named.forEach(one -> named.stream()
                    .filter(other -> !other.equals(one))
                    .forEach(other -> events.merge(pair(one, other), 1, Integer::sum)));
        }
    }

    private static String pair(String one, String other) {
        return one + "+" + other;
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static void created(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }
}
