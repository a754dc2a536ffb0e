package org.kursktimeline.timeline.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What sources, languages and producers an event has, all of several values, certainty, the clocks, and distance. */
@ServiceTest
class KeyedFiltersTests extends TaggedEntries {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSourceIsAskedForByKindCountryAndReliability() {
        var first = mine().has("source_kind:wire", "source_country:GB", "reliability:A");
        var second = mine().has("source_kind:government", "source_country:RU", "reliability:D");
        var both = mine().has("source_kind:wire", "source_kind:government", "reliability:B", "reliability:F");
        store(first, second, both);
        assertThat(ids("source_kind=wire")).containsExactlyInAnyOrder(id(first), id(both));
        assertThat(ids("source_kind=!government")).containsExactly(id(first));
        assertThat(ids("source_kind=wire", "source_kind=!government")).containsExactly(id(first));
        assertThat(ids("source_kind_all=wire,government")).containsExactly(id(both));
        assertThat(ids("source_country=GB", "source_country=RU")).containsExactlyInAnyOrder(id(first), id(second));
        assertThat(ids("reliability=A..C")).containsExactlyInAnyOrder(id(first), id(both));
        assertThat(ids("reliability=D", "reliability=E..F")).containsExactlyInAnyOrder(id(second), id(both));
        assertThat(ids("reliability=!D..F")).containsExactly(id(first));
        assertThat(ids("reliability_all=A..C,F")).containsExactly(id(both));
    }

    @Test
    void aLanguageFindsItsVariantsAndNotTheOtherWayRound() {
        var british = mine().has("language:en", "language:en-GB");
        var russian = mine().has("language:ru", "quote_language:ru");
        store(british, russian);
        assertThat(ids("language=en")).containsExactly(id(british));
        assertThat(ids("language=EN-gb")).containsExactly(id(british));
        assertThat(ids("language=en-US")).isEmpty();
        assertThat(ids("quote_language=ru")).containsExactly(id(russian));
        assertThat(ids("quote_language=!ru")).containsExactly(id(british));
    }

    @Test
    void aProducerIsAskedForByKindOrName() {
        var name = "extractor " + tag;
        var machine = mine().has("produced_by:machine", "producer:" + name);
        var human = mine().has("produced_by:human");
        store(machine, human);
        assertThat(ids("produced_by=human")).containsExactly(id(human));
        assertThat(ids("produced_by=" + name)).containsExactly(id(machine));
        assertThat(ids("produced_by=!" + name)).containsExactly(id(human));
        assertThat(questions.faults("produced_by=humna")).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("unknown-value");
            assertThat(fault.detail()).contains("'human'");
        });
    }

    @Test
    void allOfSeveralValuesAreAskedForBetweenCommasOrRepeated() {
        var one = mine().has("tag:a-" + tag, "tag:x, y " + tag);
        var two = mine().has("tag:a-" + tag, "tag:b-" + tag);
        store(one, two, mine());
        assertThat(ids("tag_all=a-" + tag + ",b-" + tag)).containsExactly(id(two));
        assertThat(ids("tag_all=a-" + tag, "tag_all= b-" + tag)).containsExactly(id(two));
        assertThat(ids("tag_all=a-" + tag)).containsExactlyInAnyOrder(id(one), id(two));
        assertThat(ids("tag_all=a-" + tag + ",x\\, y " + tag)).containsExactly(id(one));
        assertThat(ids("tag_all=a-" + tag, "tag=!b-" + tag)).containsExactly(id(one));
        assertThat(ids("tag_all=a-" + tag + ",none-" + tag)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TimelineFilter.class)
    void everyRepeatableFilterButTheStatusTakesAllOfSeveral(TimelineFilter filter) {
        boolean takesAll = filter.repeatable() && filter != TimelineFilter.STATUS;
        assertThat(filter.others()).hasSize(takesAll ? 1 : 0);
        if (takesAll) {
            assertThat(questions.faults(filter.parameter() + "_all=!x"))
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.code()).isEqualTo("not-negatable");
                        assertThat(fault.parameter()).isEqualTo(filter.parameter() + "_all");
                    });
        }
    }

    @Test
    void atMostFiftyValuesAreAskedForTogether() {
        var fifty = IntStream.range(0, 50).mapToObj(n -> "t" + n).toList();
        assertThat(ids("tag_all=" + String.join(",", fifty))).isEmpty();
        assertThat(questions.faults("tag_all=one more," + String.join(",", fifty)))
                .extracting(fault -> fault.code())
                .containsExactly("too-many");
    }

    @Test
    void certaintyIsThatOfTheMachineAndWhatPeopleCodedIsKept() {
        var person = mine();
        var sure = mine().sure(0.7);
        var unsure = mine().sure(0.3);
        var silent = mine().sure(null);
        store(person, sure, unsure, silent);
        assertThat(ids("min_confidence=0.7")).containsExactlyInAnyOrder(id(person), id(sure));
        assertThat(ids("min_confidence=0.71")).containsExactly(id(person));
        assertThat(ids("min_confidence=0")).containsExactlyInAnyOrder(id(person), id(sure), id(unsure));
    }

    @Test
    void theFirstReportIsAskedForByDaysOfUtcOrInstants() {
        var early = mine().firstReported("2024-08-14T23:59:59.999999Z");
        var late = mine().firstReported("2024-08-15T00:00:00Z");
        store(early, late);
        assertThat(ids("reported_from=2024-08-15")).containsExactly(id(late));
        assertThat(ids("reported_to=2024-08-14")).containsExactly(id(early));
        assertThat(ids("reported_to=2024-08-15T00:00:00Z")).containsExactlyInAnyOrder(id(early), id(late));
        assertThat(ids("reported_to=2024-08-14T23:59:59Z")).isEmpty();
        assertThat(ids("reported_from=2024-08", "reported_to=2024-08-14")).containsExactly(id(early));
    }

    @Test
    void whatWasRecordedIsAskedForByInstantsToTheMicrosecond() {
        var first = mine();
        var at = entries.store(List.of(first)).recordedAt();
        var second = mine();
        entries.store(List.of(second));
        assertThat(ids("recorded_to=" + at)).containsExactly(id(first));
        assertThat(ids("recorded_from=" + at)).containsExactlyInAnyOrder(id(first), id(second));
        assertThat(ids("recorded_from=" + at.plusNanos(1_000))).containsExactly(id(second));
        assertThat(ids("recorded_to=1999")).isEmpty();
    }

    @Test
    void theNearestComesFirstAndPagesGoOnByDistance() {
        var rows = Stream.of(51.30, 51.20, 51.25, 51.20, 51.90)
                .map(lat -> mine().at(lat, 35.27))
                .toList();
        entries.store(rows);
        var near = new String[] {"tag=" + tag, "near=51.19,35.27", "radius=20km", "sort=distance", "limit=2"};
        var walked = questions.walk(near);
        assertThat(walked).hasSize(4).doesNotHaveDuplicates();
        assertThat(walked.subList(0, 2)).containsExactlyInAnyOrder(id(rows.get(1)), id(rows.get(3)));
        assertThat(walked.subList(2, 4)).containsExactly(id(rows.get(2)), id(rows.get(0)));
        var back = questions.pagesBack(near);
        assertThat(back.get(back.size() - 1)).isEqualTo(walked.subList(0, 2));
        assertThat(questions.faults("sort=distance"))
                .extracting(fault -> fault.code())
                .containsExactly("needs-near");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "- ", "or ", "y", "ii ", "\" -", "'", "я", "((", ":* ", "<-> ", "\\"})
    void aQuestionOfSignsAloneIsAnsweredAtOnce(String sign) {
        store(mine());
        long start = System.nanoTime();
        ids("q=" + sign.repeat(1_000 / sign.length()));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void noQuestionIsTooMuchForTheDatabase() {
        var pieces =
                List.of("-", "\"", " ", "or ", "a", "-\"", "- ", "not", "!", "(", "&", "|", ":", "'", "\\", "-\"\" ");
        var random = new Random(5);
        for (int n = 0; n < 2_000; n++) {
            int few = 1 + random.nextInt(4);
            int from = random.nextInt(pieces.size());
            var text = IntStream.range(0, 240)
                    .mapToObj(i -> pieces.get((from + random.nextInt(few)) % pieces.size()))
                    .collect(Collectors.joining());
            jdbc.sql("SELECT CAST(websearch_to_tsquery('english', :q) AS text)")
                    .param("q", TextFilter.question(text))
                    .query(String.class)
                    .single();
        }
    }
}
