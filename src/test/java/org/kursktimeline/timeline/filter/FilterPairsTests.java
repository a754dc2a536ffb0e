package org.kursktimeline.timeline.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.SampleTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * Laws of the filters, on the sample: two together find what both find, and a posted question what an asked one does.
 */
@SampleTest
class FilterPairsTests {

    private static final long SEED = 20240806;
    private static final int PAIRS = 150;

    /** Of figures and words: two of them speak of one figure, so that together they may find less than both. */
    private static final Set<TimelineFilter> OF_ONE_FIGURE =
            Set.of(TimelineFilter.METRIC, TimelineFilter.GROUP, TimelineFilter.MIN_VALUE, TimelineFilter.MAX_VALUE);

    /** Where the example of the documentation finds too little to compare. */
    private static final Map<TimelineFilter, List<String>> MORE = Map.of(
            TimelineFilter.SOURCE_KIND, List.of("newspaper", "!newspaper"),
            TimelineFilter.TYPE, List.of("explosion", "!statement", "casualty_report"),
            TimelineFilter.RELIABILITY, List.of("!A"),
            TimelineFilter.MIN_CONFIDENCE, List.of("1"),
            TimelineFilter.RECORDED_TO, List.of("2101"),
            TimelineFilter.LANGUAGE, List.of("en", "!en"));

    private final JsonMapper json = new JsonMapper();
    private final Map<TimelineFilter, List<String>> values = new LinkedHashMap<>();
    private Api api;

    @BeforeEach
    void choose(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
        for (var filter : TimelineFilter.values()) {
            var known = new ArrayList<>(MORE.getOrDefault(filter, List.of()));
            if (filter.example() != null && filter != TimelineFilter.RADIUS && !OF_ONE_FIGURE.contains(filter)) {
                known.add(filter.example());
            }
            if (!known.isEmpty()) {
                values.put(filter, known);
            }
        }
    }

    @Test
    void twoFiltersTogetherFindWhatBothOfThemFind() {
        var random = new Random(SEED);
        var filters = List.copyOf(values.keySet());
        var all = ids(Map.of());
        int telling = 0;
        for (int n = 0; n < PAIRS; n++) {
            var one = filters.get(random.nextInt(filters.size()));
            var two = filters.get(random.nextInt(filters.size()));
            if (one != two) {
                var left = Map.of(one.parameter(), pick(one, random));
                var right = Map.of(two.parameter(), pick(two, random));
                var both = new LinkedHashMap<>(left);
                both.putAll(right);
                var expected = new HashSet<>(ids(left));
                expected.retainAll(ids(right));
                assertThat(ids(both)).as(both.toString()).isEqualTo(expected);
                telling += expected.isEmpty() || expected.equals(all) ? 0 : 1;
            }
        }
        assertThat(telling).as("pairs that find some and not all").isGreaterThan(PAIRS / 3);
    }

    @Test
    void aValueAndItsNegationFindEachEventOnce() {
        var all = ids(Map.of());
        values.forEach((filter, known) -> {
            if (filter.repeatable() && filter != TimelineFilter.STATUS) {
                for (var value : known) {
                    var positive = value.replaceFirst("^!", "");
                    var found = ids(Map.of(filter.parameter(), positive));
                    var others = ids(Map.of(filter.parameter(), "!" + positive));
                    assertThat(found.size() + others.size())
                            .as(filter + " " + positive)
                            .isEqualTo(all.size());
                    found.addAll(others);
                    assertThat(found).as(filter + " " + positive).isEqualTo(all);
                }
            }
        });
    }

    @Test
    void aPostedQuestionFindsWhatTheSameInAnAddressFinds() {
        values.forEach((filter, known) -> known.forEach(value -> {
            var asked = Map.of(filter.parameter(), value);
            var posted = new LinkedHashMap<String, Object>(asked);
            posted.put("limit", 500);
            var reply = api.post("/v1/events/query", json.writeValueAsString(posted));
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(idsOf(reply)).as(posted.toString()).isEqualTo(ids(asked));
        }));
    }

    private String pick(TimelineFilter filter, Random random) {
        var known = values.get(filter);
        return known == null ? "" : known.get(random.nextInt(known.size()));
    }

    private Set<String> ids(Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(one -> "&" + one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        var reply = api.get("/v1/events?limit=500" + query);
        assertThat(reply.status()).as(query + reply.text()).isEqualTo(200);
        assertThat(reply.json().get("next").isNull()).as("one page").isTrue();
        return idsOf(reply);
    }

    private static Set<String> idsOf(Api.Reply reply) {
        return reply.json()
                .get("items")
                .valueStream()
                .map(event -> event.get("id").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
