package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.testing.Growth;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class TimelineFaultsTests {

    @Autowired
    Questions questions;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "from=15 August            | when-not-edtf          | is not an EDTF date",
                "from=2024-08-15T10:00     | when-not-edtf          | needs its distance from UTC",
                "as_of=2024-08-15T24:00:00Z | when-not-edtf         | write the instant as 2024-08-16T00:00:00Z",
                "as_of=2024-08-15T9:30Z    | when-not-edtf          | an instant like 2024-08-15T09:30:00Z",
                "as_of=2024-08-15T25:00Z   | no-such-time           | from 00:00:00 to 23:59:59",
                "as_of=yesterday           | when-not-edtf          | write a date like 2024-08-15",
                "known_at=2024-08-15T24:00Z | when-not-edtf         | write the instant as 2024-08-16T00:00:00Z",
                "as_of=3000-01-01T00:00:00Z | year-out-of-range     | the year 3000 is not from 1000 to 2999",
                "known_at=0999-12-31T23:59:59Z | year-out-of-range  | the year 0999 is not from 1000 to 2999",
                "recorded_from=3000-01-01T00:00:00Z | year-out-of-range | the year 3000 is not from 1000 to 2999",
                "recorded_from=3000-01-01   | year-out-of-range     | the year 3000 is not from 1000 to 2999",
                "from=3000-01-01T00:00:00Z  | year-out-of-range     | the year 3000 is not from 1000 to 2999",
                "to=2024-02-30             | no-such-day            | 2024-02-30",
                "type=batle                | unknown-value          | battle",
                "type=!batle               | unknown-value          | battle",
                "type=acled:Nonsense       | unknown-value          | acled:Nonsense",
                "metric=wonded             | unknown-value          | wounded",
                "group=civillians          | unknown-value          | civilians",
                "verification=single       | unknown-value          | single_origin",
                "disputed=figures          | unknown-value          | figure",
                "civilian_targeting=maybe  | unknown-value          | main, incidental, none, unknown",
                "affected=hospital         | unknown-value          | hospital",
                "type=shelling             | unknown-value          | did you mean 'explosion.shelling'",
                "type=artillery            | unknown-value          | 'explosion.shelling'",
                "type=landmine             | unknown-value          | 'explosion.mine'",
                "type=airstrike            | unknown-value          | did you mean 'explosion.air_strike'",
                "type=air-strike           | unknown-value          | did you mean 'explosion.air_strike'",
                "type=Airstrikes           | unknown-value          | did you mean 'explosion.air_strike'",
                "type=drone                | unknown-value          | did you mean 'explosion.drone_strike'",
                "type=drones               | unknown-value          | did you mean 'explosion.drone_strike'",
                "type=uav                  | unknown-value          | did you mean 'explosion.drone_strike'",
                "type=rocket               | unknown-value          | did you mean 'explosion.missile_strike'",
                "type=prisoner swap        | unknown-value          | did you mean 'prisoners.exchange'",
                "type=retreat              | unknown-value          | did you mean 'force.withdrawal'",
                "metric=deaths             | unknown-value          | did you mean 'killed'",
                "metric=injured            | unknown-value          | did you mean 'wounded'",
                "q=drone NOT strike        | not-by-minus           | write -strike",
                "q=NOT \"drone strike\"     | not-by-minus           | write -\"drone strike\"",
                "q=\"a NOT b\" NOT strike   | not-by-minus           | write -strike",
                "q=drone NOT(strike)       | not-by-minus           | write -strike",
                "q=drone !strike           | not-by-minus           | write -strike",
                "q=!\"drone strike\"        | not-by-minus           | write -\"drone strike\"",
                "q=drone*                  | no-wildcard            | strike finds strikes",
                "q=kursk *burg             | no-wildcard            | '*burg'",
                "q=dr?ne                   | no-wildcard            | 'dr?ne': '?' stands for nothing within a word",
                "q=kursk ?rone             | no-wildcard            | '?rone'",
                "q=kursk~2 battle          | no-likeness            | 'kursk~2': '~' finds nothing alike",
                "q=battle ~kursk           | no-likeness            | '~kursk'",
                "q=\"drone strike\"~5       | no-likeness            | spellings of one name are one",
                "q=drone NEAR kursk        | no-nearness            | write \"a phrase\"",
                "q=drone NEAR/5 kursk      | no-nearness            | 'NEAR/5' is no operator here",
                "q=drone AROUND(3) kursk   | no-nearness            | put near=51.19,35.27 beside q",
                "q=drone ! kursk           | not-by-minus           | write -kursk",
                "q=[drone OR missile] sumy | no-brackets            | (a OR b) c write a c OR b c",
                "q=sumy {drone TO raid}    | no-brackets            | for a time put from=2024-08-06&to=2024-08-31",
                "q=[2024-08-01 TO 2024-08-10] | no-brackets         | nor do they ask for a range",
                "q=Kursk:battle            | no-members             | write battle, or Kursk: battle for both words",
                "q=title:drone             | no-members             | in title, summary, names and quotes; write drone",
                "q=-title:\"drone strike\"  | no-members             | write -\"drone strike\"",
                "q=drone -source:tass      | no-members             | write -tass",
                "q=source:tass             | no-members             | for the filter put source=tass beside q",
                "q=bridge country:Russia   | no-members             | 'source_country' (source_country=RU)",
                "q=(drone OR missile) sumy | no-brackets            | (a OR b) c write a c OR b c",
                "q=sumy (drone or missile) | no-brackets            | (a OR b) c write a c OR b c",
                "q=\"drone strike\" (sumy or kursk) | no-brackets     | (a OR b) c write a c OR b c",
                "q=(\"a strike\" or drone) sumy | no-brackets        | (a OR b) c write a c OR b c",
                "q=\"sumy\" (drone or raid)   | no-brackets            | (a OR b) c write a c OR b c",
                "q=sumy -(drone strike)    | no-brackets            | - is for one word or phrase",
                "disputed=true             | unknown-value          | write verification=disputed",
                "disputed=!false           | unknown-value          | write verification=disputed",
                "place=sudzha,kursk        | unknown-value          | repeat it: place=sudzha&place=kursk",
                "place=,sudzha,,kursk      | unknown-value          | repeat it: place=sudzha&place=kursk",
                "place=sudzha, kursk-oblst | unknown-value          | repeat it: place=sudzha&place=kursk-oblst",
                "place=!sudzha,kursk       | unknown-value          | repeat it: place=!sudzha&place=!kursk",
                "place=Sudzha, Kursk Oblast | unknown-value         | did you mean 'sudzha'",
                "source_country=RU,UA      | unknown-value          | repeat it: source_country=RU&source_country=UA",
                "verification=disputed,confirmed | unknown-value    | repeat it: verification=disputed&verification=confirmed",
                "status=!draft,rejected    | unknown-value          | repeat it: status=!draft&status=!rejected",
                "near=135.27,51.19         | near-not-a-point       | if these were lon,lat, write near=51.19,135.27",
                "from=2024-W33             | when-not-edtf          | for that week write from=2024-08-12&to=2024-08-18",
                "to=2024-W01               | when-not-edtf          | for that week write from=2024-01-01&to=2024-01-07",
                "reported_to=2024-W33      | when-not-edtf          | write reported_from=2024-08-12&reported_to=2024-08-18",
                "known_at=2024-W33         | when-not-edtf          | begins with 2024-08-12 and ends with 2024-08-18",
                "from=2024-08-06..2024-08-10 | when-not-edtf        | write from=2024-08-06&to=2024-08-10",
                "from=2024-W33-4           | when-not-edtf          | for that day write 2024-08-15",
                "from=2024-W60             | when-not-edtf          | write a date like 2024-08-15",
                "known_at=-0044-03-15      | year-out-of-range      | the year -0044 is not from 1000 to 2999",
                "metric=fatalities         | unknown-value          | did you mean 'killed'",
                "place=nowhere-at-all      | unknown-value          | there is no place",
                "entity=nobody-at-all      | unknown-value          | there is no entity",
                "source=no-such-source     | unknown-value          | there is no source",
                "article=no-id             | unknown-value          | there is no article",
                "article=0198e0c4-0000-7000-8000-000000000000 | unknown-value | there is no article",
                "external_id=UKR12345      | not-an-external-id     | scheme:value",
                "tag=                      | empty                  | 'tag' is empty",
                "bbox=36,50,34,51          | bbox-order             | 36.0 is greater than 34.0",
                "bbox=34,52,36,51          | bbox-order             | 52.0 is greater than 51.0",
                "bbox=34,50,36             | bbox-not-four-numbers  | minLon,minLat,maxLon,maxLat",
                "bbox=34,50,36,NaN         | bbox-not-four-numbers  | NaN",
                "bbox=34,50,36,91          | bbox-out-of-range      | -90..90",
                "bbox=50,134.5,51,136      | bbox-out-of-range      | if these were lat,lon, write bbox=134.5,50,136,51",
                "place=Kursk               | unknown-value          | did you mean 'kursk'",
                "place=Kursk Oblast        | unknown-value          | did you mean 'kursk-oblast'",
                "near=51.19                | near-not-a-point       | lat,lon",
                "near=91,35                | near-not-a-point       | lat,lon",
                "radius=10km               | radius-without-near    | needs 'near",
                "min_value=3               | needs-metric           | needs 'metric'",
                "limit=0                   | out-of-range           | from 1 to 500",
                "limit=10000               | out-of-range           | from 1 to 500",
                "sort=date                 | unknown-value          | time, -time",
                "sort=relevance            | needs-q                | give q, or sort by time",
                "count=all                 | unknown-value          | none, exact, bounded",
                "fields=id,titel           | unknown-value          | title",
                "include=claim             | unknown-value          | claims",
                "min_origins=many          | out-of-range           | whole number",
                "where_precision=city      | unknown-value          | settlement",
                "when_precision=days       | unknown-value          | day",
                "status=drafty             | unknown-value          | draft",
                "claimant_affiliation=nobody-at-all | unknown-value | there is no claimant affiliation",
                "source_kind=goverment     | unknown-value          | government",
                "source_kind=!goverment    | unknown-value          | government",
                "source_kind_all=wire,goverment | unknown-value     | government",
                "source_country=gb         | unknown-value          | ISO 3166-1",
                "owner_group=no-such-owner | unknown-value          | there is no owner group",
                "reliability=G             | unknown-value          | 'A'",
                "reliability=C..A          | range-order            | write A..C",
                "language=english          | not-a-language         | BCP 47",
                "quote_language=xx         | not-a-language         | BCP 47",
                "produced_by=machin        | unknown-value          | machine",
                "min_confidence=1.1        | out-of-range           | from 0 to 1",
                "min_confidence=-1         | out-of-range           | from 0 to 1",
                "min_confidence=NaN        | not-a-number           | from 0 to 1",
                "min_confidence=0,8        | not-a-number           | e.g. 0.8",
                "recorded_from=yesterday   | when-not-edtf          | is not an EDTF date",
                "reported_to=2024-02-30    | no-such-day            | 2024-02-30",
                "sort=distance             | needs-near             | give near",
                "type_all=battle,batle     | unknown-value          | battle",
                "type_all=battle,          | empty                  | 'type_all' is empty",
            })
    void aBadValueIsRefusedAndSaysWhatToWrite(String parameter, String code, String detail) {
        var faults = questions.faults(parameter);
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).parameter()).isEqualTo(parameter.substring(0, parameter.indexOf('=')));
        assertThat(faults.get(0).code()).isEqualTo(code);
        assertThat(faults.get(0).detail()).contains(detail);
    }

    /** In a table of faults the sign would part its columns. */
    @ParameterizedTest
    @ValueSource(strings = {"q=drone | missile", "q=drone|missile", "q=\"drone strike\" || \"missile strike\""})
    void eitherOfTwoIsAskedByOr(String question) {
        assertThat(questions.faults(question)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("or-by-word");
            assertThat(fault.detail()).endsWith("write OR");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=\"title:drone* | (a OR b) NOT c\"",
                "q=Kursk: what is known",
                "q=14:30",
                "q=https://t.me/s/channel",
                "q=(drone OR missile)",
                "q=(\"war or peace\") Kursk",
                "q=drone OR missile",
                "q=Who holds Sudzha? Kyiv says that it does",
                "q=What now?! (When?)",
                "q=?Kursk is ours?",
                "q=https://t.me/s/channel?before=10",
                "q=t.me/s/channel?q=a",
                "q=youtube.com/watch?v=abc",
                "q=some ~100 drones, or 10~12",
                "q=2024-08~",
                "q=example.org/~desk/kursk",
                "q=battle near Kursk",
                "q=BATTLE NEAR KURSK",
                "q=near",
                "q=Attention ! Koursk",
                "q=Sudzha fell! kursk next",
                "q=\"[t]he army [sic] and [the police or Zelensky's office]\"",
                "q=the [Russian or Belarusian] army [sic] […]",
                "q=[FROM KURSK TO SUMY]",
                "q=Kursk: battle",
                "q=(source: TASS)",
                "q=10:30",
                "q=\"dr?ne ~kursk NEAR sumy [a OR b]\"",
                "q=drone (UAV)",
                "q=Su-(25)",
                "q=Kursk (\"win or lose\") front",
                "q=front \"(win or lose)\""
            })
    void wordsThatLookLikeOperatorsAreNone(String question) {
        questions.read(Actor.ANONYMOUS, question);
    }

    @Test
    void aLongNameOfAMemberIsToldInPart() {
        var fault = questions.faults("q=" + "name_".repeat(50) + ":drone").get(0);
        assertThat(fault.code()).isEqualTo("no-members");
        assertThat(fault.detail()).startsWith("'name_name_").contains("…:' chooses nothing", "write drone");
    }

    /** Names are read into memory beside the first requests. */
    @ParameterizedTest
    @CsvSource({"place=Курск, kursk", "place=!Курск, kursk", "actor=ukrainian-army, armed-forces-of-ukraine"})
    void whatIsNamedOtherwiseIsToldItsSlug(String parameter, String slug) {
        await().untilAsserted(() ->
                assertThat(questions.faults(parameter).get(0).detail()).contains("did you mean '" + slug + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=batle", "place=nowhere-at-all", "source=no-such-source", "tag_all=", "status=drafty"})
    void aValueGivenAgainIsLookedUpAndToldOnce(String parameter) {
        var again = Collections.nCopies(500, parameter).toArray(String[]::new);
        assertThat(questions.faults(again)).isEqualTo(questions.faults(parameter));
    }

    @Test
    void whatMayBeGivenOnceMayNotBeGivenTwiceEvenIfItIsTheSame() {
        assertThat(questions.faults("limit=5", "limit=5").get(0).code()).isEqualTo("repeated");
    }

    /** Names are read into memory beside the first requests. */
    @ParameterizedTest
    @ValueSource(strings = {"claimant=zelensky", "speaker=zelenski", "claimant=!Zelensky", "actor=zelensky"})
    void aPersonIsMeantRatherThanAPlaceThatIsSpeltAlike(String parameter) {
        await().untilAsserted(() ->
                assertThat(questions.faults(parameter).get(0).detail()).contains("did you mean 'volodymyr-zelenskyy'"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2024-08-31,to=2024-08-06",
        "from=2024-08-06T10:00:00Z,to=2024-08-06T09:59:59Z",
        "from=2024-09,to=2024-08",
        "from=2024-08-08,to=2024-08-06T00:00:00Z"
    })
    void fromAfterToIsAFault(String from, String to) {
        assertThat(questions.faults(from, to)).extracting(fault -> fault.code()).containsExactly("from-after-to");
    }

    @ParameterizedTest
    @CsvSource({
        "recorded_from=2024-08-16,recorded_to=2024-08-15",
        "recorded_from=2024-08-16T00:00:00Z,recorded_to=2024-08-15",
        "reported_from=2024-08-15T00:00:01Z,reported_to=2024-08-15T00:00:00Z"
    })
    void aClockThatRunsBackwardsIsAFault(String from, String to) {
        assertThat(questions.faults(from, to)).extracting(fault -> fault.code()).containsExactly("from-after-to");
    }

    @Test
    void fiveHundredUnknownNamesAreRefusedWithoutASearchForEach() {
        var names = IntStream.range(0, 500)
                .mapToObj(n -> "entity=no-such-name-" + n)
                .toArray(String[]::new);
        long start = System.nanoTime();
        assertThat(questions.faults(names)).hasSize(100);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2024-08-06,to=2024-08-06",
        "from=2024-08-06T10:00:00Z,to=2024-08-06T10:00:00Z",
        "from=2024-08,to=2024-08-06",
        "from=2024-08-15,to=2024-08-14T22:00:00Z"
    })
    void aMomentOrADayIsARange(String from, String to) {
        questions.read(Actor.ANONYMOUS, from, to);
    }

    @ParameterizedTest
    @CsvSource({"0km", "-5km", "25", "25 miles", "2001km", "2000001m", "1e3km", "km"})
    void aRadiusIsADistanceUpToTwoThousandKilometres(String radius) {
        assertThat(questions.faults("near=51,35", "radius=" + radius))
                .extracting(fault -> fault.code())
                .containsExactly("radius-not-a-distance");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(questions.faults("from=yesterday", "type=batle", "limit=0", "bbox=1", "metric=wonded", "sort=x"))
                .extracting(fault -> fault.parameter())
                .containsExactlyInAnyOrder("from", "type", "limit", "bbox", "metric", "sort");
    }

    @Test
    void draftsNeedAScopeAndRetractedEventsDoNot() {
        assertThatThrownBy(() -> questions.read(Actor.ANONYMOUS, "status=draft"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.FORBIDDEN);
                    assertThat(problem.getMessage()).contains("events:review");
                });
        assertThatThrownBy(() -> questions.read(Actor.ANONYMOUS, "status=!published"))
                .isInstanceOf(ProblemException.class);
        questions.read(Actor.ANONYMOUS, "status=retracted", "status=published");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, out-of-range",
        "10000000000000, out-of-range",
        "1000000000001, out-of-range",
        "1e13, out-of-range",
        "1e99, out-of-range",
        "1e-99, out-of-range",
        "0.0000001, out-of-range",
        "1e999, not-a-number",
        "NaN, not-a-number",
        "Infinity, not-a-number",
        "'3,5', not-a-number",
        "\u0663, not-a-number",
        "0x1, not-a-number",
        "three, not-a-number"
    })
    void aValueThatIsNoNumberOfTheRangeIsAFault(String number, String code) {
        for (var parameter : List.of("min_value", "max_value")) {
            assertThat(questions.faults("metric=killed", parameter + "=" + number))
                    .extracting(fault -> fault.parameter() + " " + fault.code())
                    .containsExactly(parameter + " " + code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e12", "1E+2", "0.000001", "1.5e-1", "0", "1000000000000", "1.0000000"})
    void aNumberIsWrittenAsInJson(String number) {
        questions.read(Actor.ANONYMOUS, "metric=killed", "min_value=" + number);
        assertThat(questions.ids("metric=killed", "max_value=" + number, "q=nothing-has-these-words"))
                .isEmpty();
    }

    @Test
    void aLeastAboveTheMostIsAFault() {
        assertThat(questions.faults("metric=killed", "min_value=5", "max_value=4.9"))
                .extracting(fault -> fault.code())
                .containsExactly("min-above-max");
        questions.read(Actor.ANONYMOUS, "metric=killed", "min_value=5", "max_value=5.0");
    }

    @ParameterizedTest
    @CsvSource({
        "type=battle, type=!battle",
        "place=kursk-oblast, place=!kursk-oblast",
        "verification=corroborated, verification=!corroborated"
    })
    void whatNothingCanMeetFindsNothing(String one, String other) {
        assertThat(questions.ids(one, other)).isEmpty();
    }

    /** All but the one that may be any text and then finds nothing. */
    static Stream<String> parameters() {
        return Stream.concat(
                Arrays.stream(TimelineFilter.values())
                        .filter(filter -> filter != TimelineFilter.TAG)
                        .map(TimelineFilter::parameter),
                Stream.of("fields", "type_all", "sort", "limit", "as_of", "known_at"));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aHundredThousandCharactersAreRefusedAsFastAsTheyAreRead(String parameter) {
        Growth.isAtMostLinear(
                "a(",
                text -> assertThat(questions.faults(parameter + "=" + text)).isNotEmpty());
    }
}
