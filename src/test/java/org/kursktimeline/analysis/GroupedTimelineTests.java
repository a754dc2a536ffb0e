package org.kursktimeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.core.Ids;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Six events of one tag: two of one day, one of a month, two that lasted, one of a minute. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupedTimelineTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final String tag = "grouped-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> ids = new LinkedHashMap<>();
    private int port;
    private Api reader;

    @BeforeAll
    void post(@LocalServerPort int here) {
        port = here;
        var api = Api.withAdminKey(here);
        reader = api.withKey("");
        var reply = api.post("/v1/articles", """
                {"url": "https://%1$s.example/1", "source": {"name": "News %1$s", "slug": "news-%1$s", "domains": ["%1$s.example"]},
                 "title": "News", "language": "en", "published_at": "2024-08-20T09:30:00Z", "events": [
                  {"ref": "clash", "type": "battle.armed_clash", "title": "A clash", "when": "2024-08-14", "match": "never",
                   "where": {"place": "sudzha"}, "tags": ["%1$s"], "claims": [{"figures": [
                     {"metric": "killed", "group": "civilians", "value": 3},
                     {"metric": "held", "group": "civilians", "value": 7}]}]},
                  {"ref": "drone", "type": "explosion.drone_strike", "title": "=A drone", "when": "2024-08-14~", "match": "never",
                   "where": {"place": "sudzha"}, "also_in": ["belgorod-oblast"], "tags": ["%1$s"], "claims": [{"figures": [
                     {"metric": "killed", "group": "civilians", "low": 4, "high": 6}]}]},
                  {"ref": "month", "type": "battle", "title": "In August", "when": "2024-08", "match": "never",
                   "where": {"place": "kursk-oblast"}, "tags": ["%1$s"], "claims": [{}]},
                  {"ref": "lasted", "type": "population.evacuation", "title": "Evacuation", "when": "2024-08-14/2024-08-20",
                   "match": "never", "where": {"place": "kursk-oblast"}, "tags": ["%1$s"], "claims": [{"figures": [
                     {"metric": "evacuated", "group": "residents", "value": 100, "scope": "cumulative", "since": "2024-08-06"}]}]},
                  {"ref": "months", "type": "population.evacuation", "title": "Since July", "when": "2024-07/2024-08-20",
                   "match": "never", "where": {"place": "russia"}, "tags": ["%1$s"], "claims": [{}]},
                  {"ref": "minute", "type": "explosion.missile_strike", "title": "A missile", "when": "2024-08-16T21:30Z",
                   "match": "never", "where": {"place": "kursk"}, "tags": ["%1$s"], "claims": [{}]}]}
                """.formatted(tag));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        reply.json()
                .get("events")
                .forEach(event ->
                        ids.put(event.get("ref").asString(), event.get("id").asString()));
    }

    @Test
    void aBucketIsToldWhole() {
        var expected = """
                {"key": {"day": "2024-08-14", "type": "battle.armed_clash"}, "count": 1,
                 "top": [{"id": "%s", "title": "A clash"}],
                 "figures": [{"metric": "killed", "group": "civilians", "low": 3, "best": 3, "high": 3, "conflicting": false,
                   "events": 1}],
                 "latest": [{"metric": "held", "group": "civilians", "scope": "event", "place": "sudzha", "claimant": null,
                   "source": {"slug": "news-%s", "name": "News %s"}, "reference_date": "2024-08-20", "low": 7, "high": 7,
                   "qualifier": "exact", "event": "%s"}]}
                """.formatted(ids.get("clash"), tag, tag, ids.get("clash"));
        assertThat(items("group_by=day,type").get(2)).isEqualTo(JSON.readTree(expected));
    }

    @Test
    void theAnswerTellsTotalAndMoment() {
        var answer = ask("group_by=source&show=key,count");
        assertThat(answer.propertyNames()).containsExactly("items", "total", "as_of", "change_token");
        assertThat(answer.get("items").toString())
                .isEqualTo("[{\"key\":{\"source\":\"news-" + tag + "\"},\"count\":6}]");
        assertThat(answer.get("total").asInt()).isEqualTo(6);
    }

    @Test
    void whatLastedCountsWhereItBeganAndWhatIsCoarseUnderItsOwnName() {
        assertThat(counts("group_by=day")).isEqualTo("2024-07=1 2024-08=1 2024-08-14=3 2024-08-17=1");
        assertThat(counts("")).isEqualTo(counts("group_by=day"));
        assertThat(counts("group_by=week")).isEqualTo("2024-07=1 2024-08=1 2024-W33=4");
        assertThat(counts("group_by=month")).isEqualTo("2024-07=1 2024-08=5");
        assertThat(counts("group_by=hour")).isEqualTo("2024-07=1 2024-08=1 2024-08-14=3 2024-08-16T21:00Z=1");
    }

    @Test
    void aZoneMovesWhatIsKnownToTheMinuteAndNothingElse() {
        assertThat(counts("group_by=day&tz=UTC")).isEqualTo("2024-07=1 2024-08=1 2024-08-14=3 2024-08-16=1");
        assertThat(counts("group_by=hour&tz=Asia/Kolkata"))
                .isEqualTo("2024-07=1 2024-08=1 2024-08-14=3 2024-08-17T03:00+05:30=1");
    }

    @Test
    void anEventInTwoPlacesIsInTwoBucketsAndOneWithoutIsInNone() {
        assertThat(counts("group_by=place")).isEqualTo("belgorod-oblast=1 kursk-oblast=5 null=1");
        assertThat(counts("group_by=place&place_level=settlement")).isEqualTo("kursk=1 sudzha=2 null=3");
        assertThat(ask("group_by=place").get("total").asInt()).isEqualTo(6);
    }

    @Test
    void placesAreThoseInsideOrAroundThePlaceAskedFor() {
        assertThat(counts("group_by=place&place=kursk-oblast")).isEqualTo("kursk-oblast=5");
        assertThat(counts("group_by=place&place=sudzha")).isEqualTo("kursk-oblast=2");
        assertThat(counts("group_by=place&place=belgorod-oblast&place_level=settlement"))
                .isEqualTo("null=1");
    }

    @Test
    void aTypeIsTheEventsOwn() {
        assertThat(counts("group_by=type"))
                .isEqualTo("battle=1 battle.armed_clash=1 explosion.drone_strike=1 explosion.missile_strike=1"
                        + " population.evacuation=2");
    }

    @Test
    void figuresOfTheScopeEventAreAddedAndTotalsAreNot() {
        var day = items("group_by=day").get(2);
        assertThat(day.at("/key/day").asString()).isEqualTo("2024-08-14");
        assertThat(day.get("figures").toString())
                .isEqualTo("[{\"metric\":\"killed\",\"group\":\"civilians\",\"low\":7,\"best\":null,\"high\":9,"
                        + "\"conflicting\":false,\"events\":2}]");
        assertThat(day.get("latest").findValuesAsString("metric")).containsExactly("evacuated", "held");
        assertThat(day.at("/latest/0/since").asString()).isEqualTo("2024-08-06");
    }

    /** Of 75 drones in all, 26 were over one oblast and 19 over another; neither oblast had 75. */
    @Test
    void ofAnEventInSeveralPlacesEachHasTheFigureToldOfIt() {
        var night = "night-" + tag;
        var reply = Api.withAdminKey(port).post("/v1/articles", """
                {"url": "https://%1$s.example/2", "source": {"slug": "news-%2$s"}, "title": "A night", "language": "en",
                 "published_at": "2024-08-20T09:30:00Z", "events": [
                  {"type": "explosion.drone_strike", "title": "A night", "when": "2024-08-09", "match": "never",
                   "where": {"place": "russia"}, "also_in": ["belgorod-oblast", "lipetsk-oblast"], "tags": ["%1$s"],
                   "claims": [{"figures": [
                     {"metric": "drones_shot_down", "group": "ua_military", "value": 75},
                     {"metric": "drones_shot_down", "group": "ua_military", "value": 26, "place": "belgorod-oblast"},
                     {"metric": "drones_shot_down", "group": "ua_military", "value": 19, "place": "lipetsk-oblast"}]}]}]}
                """.formatted(night, tag));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(sums("group_by=place", night)).containsExactly("belgorod-oblast 26", "lipetsk-oblast 19");
        assertThat(sums("group_by=place&place_level=admin2", night)).containsExactly(" 75");
        assertThat(sums("group_by=day", night)).containsExactly(" 75");
    }

    private List<String> sums(String how, String night) {
        return reader.get("/v1/timeline?tag=" + night + "&" + how)
                .json()
                .get("items")
                .valueStream()
                .flatMap(bucket -> bucket.get("figures")
                        .valueStream()
                        .map(sum -> bucket.at("/key/place").asString("") + " " + sum.get("best")))
                .toList();
    }

    @Test
    void emptyBucketsAreToldWhenAskedFor() {
        assertThat(counts("group_by=day&fill=zero&from=2024-08-13&to=2024-08-15"))
                .isEqualTo("2024-07=1 2024-08=1 2024-08-13=0 2024-08-14=3 2024-08-15=0");
        assertThat(counts("group_by=day&fill=zero&type=explosion"))
                .isEqualTo("2024-08-14=1 2024-08-15=0 2024-08-16=0 2024-08-17=1");
        assertThat(counts("group_by=type,week&fill=zero&from=2024-08-05&to=2024-08-18&place=sudzha"))
                .isEqualTo("battle.armed_clash 2024-W32=0 battle.armed_clash 2024-W33=1"
                        + " explosion.drone_strike 2024-W32=0 explosion.drone_strike 2024-W33=1");
        var empty =
                items("group_by=day&fill=zero&from=2024-08-13&to=2024-08-15").get(2);
        assertThat(empty.toString())
                .isEqualTo("{\"key\":{\"day\":\"2024-08-13\"},\"count\":0,\"top\":[],\"figures\":[],\"latest\":[]}");
    }

    @Test
    void csvHasAHeaderAndALineForEachBucket() {
        var byFormat = reader.get(path("group_by=type,day&place=sudzha&format=csv"));
        assertThat(byFormat.header("Content-Type")).startsWith("text/csv").contains("charset=UTF-8");
        assertThat(byFormat.text())
                .isEqualTo("""
                type,day,count,top_id,top_title,killed_civilians_low,killed_civilians_best,killed_civilians_high
                battle.armed_clash,2024-08-14,1,%s,A clash,3,3,3
                explosion.drone_strike,2024-08-14,1,%s,"'=A drone",4,,6
                """.formatted(ids.get("clash"), ids.get("drone")).replace("\n", "\r\n"));
        var byAccept = reader.get(path("group_by=type,day&place=sudzha"), "Accept", "text/csv, */*;q=0.1");
        assertThat(byAccept.text()).isEqualTo(byFormat.text());
        assertThat(reader.get(path("show=count,key&group_by=source&format=csv")).text())
                .isEqualTo("source,count\r\nnews-" + tag + ",6\r\n");
    }

    @Test
    void theHeadersOfCsvSayWhatTheFileIsAndWhereItIsFoundAgain() {
        var json = ask("group_by=day");
        var csv = reader.get(path("group_by=day"), "Accept", "text/csv");
        assertThat(csv.header("As-Of")).isEqualTo(json.get("as_of").asString());
        assertThat(csv.header("Change-Token"))
                .isEqualTo(json.get("change_token").asString());
        assertThat(csv.header("Citation")).contains(json.get("as_of").asString());
        assertThat(csv.header("Content-Disposition")).matches("attachment; filename=\"kursk-timeline-[0-9TZ]+\\.csv\"");
        assertThat(csv.headers().allValues("ETag")).hasSize(1);
        var cited = csv.headers().allValues("Link").stream()
                .filter(link -> link.endsWith("; rel=\"cite-as\""))
                .findFirst()
                .orElseThrow();
        assertThat(reader.get(cited.substring(1, cited.indexOf('>'))).text()).isEqualTo(csv.text());
        assertThat(reader.get(path("group_by=day")).header("Content-Disposition"))
                .isEmpty();
    }

    @Test
    void eachFormatHasATagOfItsOwnAndIsNotSentTwice() {
        var json = reader.get(path("group_by=day"));
        var csv = reader.get(path("group_by=day"), "Accept", "text/csv");
        assertThat(json.header("ETag")).startsWith("W/\"").isNotEqualTo(csv.header("ETag"));
        assertThat(json.headers().allValues("Vary")).contains("Accept");
        assertThat(reader.get(path("group_by=day"), "If-None-Match", json.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(reader.get(path("group_by=day"), "If-None-Match", csv.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(reader.get(path("group_by=day"), "Accept", "application/pdf").status())
                .isEqualTo(406);
    }

    @Test
    void thePastIsAnsweredAsItWas() {
        var before = ask("group_by=day");
        var then = "as_of=" + before.get("as_of").asString();
        assertThat(ask("group_by=day&" + then).get("items")).isEqualTo(before.get("items"));
        assertThat(ask("group_by=day&as_of=2020-01-01").get("total").asInt()).isZero();
        assertThat(ask("group_by=day&known_at=2024-08-19")
                        .at("/hints/0/parameter")
                        .asString())
                .isEqualTo("known_at");
    }

    @Test
    void nothingFoundSaysWhy() {
        var answer = JSON.readTree(
                reader.get("/v1/timeline?fill=zero&tag=none-" + tag).text());
        assertThat(answer.get("items")).isEmpty();
        assertThat(answer.get("total").asInt()).isZero();
        assertThat(answer.at("/hints/0/parameter").asString()).isEqualTo("tag");
    }

    @Test
    void aNewNameIsABucketOfItsOwnWhileOthersAreAdded() {
        var fresh = "fresh-" + Ids.next();
        var failed = new AtomicReference<Throwable>();
        var writer = new Thread(() -> {
            for (int n = 0; n < 40; n++) {
                addOneOfItsOwnSource(fresh);
            }
        });
        writer.setUncaughtExceptionHandler((thread, thrown) -> failed.set(thrown));
        writer.start();
        long total = 0;
        while (writer.isAlive() || total < 40) {
            var answer = JSON.readTree(reader.get("/v1/timeline?group_by=source&show=key,count&tag=" + fresh)
                    .text());
            total = answer.get("total").asLong();
            assertThat(failed.get()).isNull();
            assertThat(answer.get("items").valueStream().map(item -> item.at("/key/source")))
                    .hasSize((int) total)
                    .noneMatch(JsonNode::isNull);
        }
    }

    private void addOneOfItsOwnSource(String fresh) {
        var name = fresh.substring(fresh.length() - 12) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        var reply = Api.withAdminKey(port).post("/v1/articles", """
                {"url": "https://%1$s.example/1", "source": {"name": "News %1$s", "slug": "news-%1$s", "domains": ["%1$s.example"]},
                 "title": "News", "language": "en", "published_at": "2024-08-20T09:30:00Z", "events": [
                  {"type": "battle", "title": "A battle", "when": "2024-08-14", "match": "never",
                   "where": {"place": "sudzha"}, "tags": ["%2$s"], "claims": [{}]}]}
                """.formatted(name, fresh));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    /** The answer to one order must not be given for the other, neither from memory nor as 304. */
    @Test
    void dimensionsGivenOneByOneAreInTheirOrder() {
        var path = "/v1/timeline?format=csv&tag=" + tag + "&group_by=";
        var byDay = reader.get(path + "day&group_by=type");
        var byType = reader.get(path + "type&group_by=day");
        assertThat(byDay.text()).startsWith("day,type,");
        assertThat(byType.text()).startsWith("type,day,");
        assertThat(byType.header("ETag")).isNotEqualTo(byDay.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "'group_by=dya', group_by, day",
        "'group_by=day,week', group_by, one of",
        "'group_by=day,type,place,source', group_by, at most 3",
        "'group_by=', group_by, one of",
        "'group_by=type&fill=zero', fill, unit of time",
        "'fill=one', fill, zero",
        "'tz=Europe/Kiew', tz, Europe/Kyiv",
        "'tz=%2B03:00', tz, IANA",
        "'place_level=country', place_level, admin1",
        "'show=counts', show, count",
        "'format=xml', format, csv",
        "'limit=5', limit, 'limit'",
        "'type=batle', type, battle"
    })
    void aBadParameterIsRefused(String query, String parameter, String named) {
        var reply = reader.get("/v1/timeline?" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/parameter")).isEqualTo(parameter);
        assertThat(reply.at("/errors/0/detail")).contains(named);
    }

    @Test
    void moreBucketsThanAnAnswerHoldsAreRefusedWithWhatToNarrow() {
        for (var query :
                new String[] {"group_by=hour&from=2020&to=2024", "group_by=hour,type&from=2024-05&to=2024-08"}) {
            var reply = reader.get(path("fill=zero&" + query));
            assertThat(reply.status()).as(query).isEqualTo(400);
            assertThat(reply.at("/errors/0/code")).isEqualTo("too-many-buckets");
            assertThat(reply.at("/detail")).contains("10000", "from and to");
        }
    }

    private String path(String query) {
        return "/v1/timeline?tag=" + tag + (query.isEmpty() ? "" : "&" + query);
    }

    private JsonNode ask(String query) {
        var reply = reader.get(path(query));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode items(String query) {
        return ask(query).get("items");
    }

    private String counts(String query) {
        var counts = new StringBuilder();
        for (var bucket : items(query)) {
            bucket.get("key")
                    .forEach(value -> counts.append(value.isNull() ? "null" : value.asString())
                            .append(' '));
            counts.setCharAt(counts.length() - 1, '=');
            counts.append(bucket.get("count").asLong()).append(' ');
        }
        return counts.toString().strip();
    }
}
