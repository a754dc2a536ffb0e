package org.kursktimeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.SampleTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever is asked of the sample, groups and facets come to what the list counts. */
@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisOfSampleTests {

    private static final List<String> FILTERS = List.of(
            "place=kursk-oblast",
            "place=sumy-oblast&place=belgorod-oblast",
            "type=battle",
            "type=%21statement",
            "from=2024-08-10",
            "to=2024-08-20",
            "claimant=alexei-smirnov",
            "entity=armed-forces-of-ukraine",
            "source=tass",
            "verification=%21single_origin",
            "q=drones",
            "metric=wounded&min_value=5",
            "min_origins=1",
            "known_at=2024-08-20");
    private static final List<String> ALONE = List.of("type", "day", "week", "month", "hour");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private Api reader;

    @BeforeAll
    void open(@LocalServerPort int port) {
        reader = new Api(port, "");
    }

    @Test
    void totalsEqualTheListsCountAndEachEventIsInOneBucketOfTimeOrType() {
        for (int n = 0; n < 25; n++) {
            var filters = filters();
            long count = count(filters);
            for (var dimension :
                    List.of("type", "day", "week", "month", "hour", "place", "entity", "claimant", "source")) {
                var answer = ask("/v1/timeline?show=key,count&group_by=" + dimension + filters);
                assertThat(answer.get("total").asLong()).as(said(filters)).isEqualTo(count);
                long sum = answer.get("items")
                        .valueStream()
                        .mapToLong(bucket -> bucket.get("count").asLong())
                        .sum();
                if (ALONE.contains(dimension)) {
                    assertThat(sum).as(said(filters) + dimension).isEqualTo(count);
                } else {
                    assertThat(sum).as(said(filters) + dimension).isGreaterThanOrEqualTo(count);
                }
            }
        }
    }

    @Test
    void aBucketOfAPlaceASpeakerOrASourceHasWhatTheListFindsUnderIt() {
        for (var dimension : List.of("place", "claimant", "source", "entity")) {
            for (var bucket : ask("/v1/timeline?show=key,count&from=2024-08-06&group_by=" + dimension)
                    .get("items")) {
                var value = bucket.at("/key/" + dimension);
                if (!value.isNull()) {
                    assertThat(bucket.get("count").asLong())
                            .as(value.asString())
                            .isEqualTo(count("&from=2024-08-06&" + dimension + "=" + value.asString()));
                }
            }
        }
    }

    @Test
    void theBucketsOfTwoDimensionsAddUpToThoseOfOne() {
        var days = ask("/v1/timeline?show=key,count&group_by=day").get("items");
        var both = ask("/v1/timeline?show=key,count&group_by=day,type").get("items");
        for (var day : days) {
            long sum = both.valueStream()
                    .filter(bucket -> bucket.at("/key/day").equals(day.at("/key/day")))
                    .mapToLong(bucket -> bucket.get("count").asLong())
                    .sum();
            assertThat(sum).as(day.toString()).isEqualTo(day.get("count").asLong());
        }
    }

    @Test
    void topEventsAreOfTheirBucketTheBestEvidencedFirst() {
        for (var bucket : ask("/v1/timeline?show=key,count,top&group_by=place").get("items")) {
            var place = bucket.at("/key/place").asString("");
            if (place.isEmpty()) {
                continue;
            }
            var expected = ask("/v1/events?limit=500&fields=id,origins,when&place=" + place)
                    .get("items")
                    .valueStream()
                    .sorted(java.util.Comparator.comparingInt(
                            (JsonNode event) -> -event.get("origins").asInt()))
                    .limit(3)
                    .map(event -> event.get("id"))
                    .toList();
            assertThat(bucket.get("top").valueStream().map(event -> event.get("id")))
                    .as(place)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void eachCountOfAFacetIsTheListsUnderItsValueWithoutTheFacetsOwnFilter() {
        for (int n = 0; n < 12; n++) {
            var filters = filters();
            var answer = ask("/v1/facets?size=100" + filters);
            assertThat(answer.get("exact").asBoolean()).isTrue();
            assertThat(answer.get("total").asLong()).as(said(filters)).isEqualTo(count(filters));
            for (var facet : List.of("type", "place", "entity", "claimant", "source", "verification")) {
                var values = answer.at("/facets/" + facet).valueStream().toList();
                assertThat(values.size())
                        .isEqualTo(Math.min(100, answer.at("/values/" + facet).asInt()));
                for (int i = 0; i < Math.min(4, values.size()); i++) {
                    var value = values.get(random.nextInt(values.size()));
                    var others = without(filters, facet);
                    assertThat(value.get("count").asLong())
                            .as(said(filters) + facet + " " + value)
                            .isEqualTo(count(others + "&" + facet + "="
                                    + value.get("value").asString()));
                }
            }
        }
    }

    @Test
    void theHistogramIsTheTimelineByDayWithoutTheRange() {
        var days = ask("/v1/facets?facet=day&from=2024-08-10&to=2024-08-12&place=kursk-oblast")
                .at("/facets/day");
        var buckets = ask("/v1/timeline?group_by=day&show=key,count&place=kursk-oblast")
                .get("items");
        assertThat(days.valueStream().map(day -> day.get("value") + " " + day.get("count")))
                .containsExactlyElementsOf(buckets.valueStream()
                        .map(bucket -> bucket.at("/key/day") + " " + bucket.get("count"))
                        .toList());
    }

    private String filters() {
        var filters = new StringBuilder();
        var left = new ArrayList<>(FILTERS);
        for (int n = random.nextInt(3); n >= 0; n--) {
            filters.append('&').append(left.remove(random.nextInt(left.size())));
        }
        return filters.toString();
    }

    private static String without(String filters, String facet) {
        return filters.replaceAll("&" + facet + "=[^&]*", "");
    }

    private long count(String filters) {
        return ask("/v1/events?limit=1&fields=id&count=exact" + filters)
                .at("/count/value")
                .asLong();
    }

    private String said(String filters) {
        return "seed " + seed + " " + filters + " ";
    }

    private JsonNode ask(String path) {
        var reply = reader.get(path);
        assertThat(reply.status()).as(path + " " + reply.text()).isEqualTo(200);
        return reply.json();
    }
}
