package org.kursktimeline.timeline.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Hint;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityKind;
import org.kursktimeline.entity.NewEntity;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.Questions;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class TimelineFiltersTests extends TaggedEntries {

    @Autowired
    Timeline timeline;

    @Autowired
    Journal journal;

    @Autowired
    Entities entities;

    @Test
    void aDayIsComparedWithLocalDaysAndAnInstantWithTheRange() {
        var row = mine().on("2024-08-15");
        row.startsAt = row.startsAt.minusHours(3);
        row.endsAt = row.endsAt.minusHours(3);
        store(row);
        assertThat(ids("from=2024-08-15", "to=2024-08-15")).containsExactly(id(row));
        assertThat(ids("to=2024-08-14")).isEmpty();
        assertThat(ids("from=2024-08-16")).isEmpty();
        assertThat(ids("to=2024-08-14T21:00:00Z")).containsExactly(id(row));
        assertThat(ids("to=2024-08-14T20:59:59Z")).isEmpty();
        assertThat(ids("from=2024-08-15T20:59:59Z")).containsExactly(id(row));
        assertThat(ids("from=2024-08-15T21:00:00Z")).isEmpty();
    }

    @Test
    void whatOverlapsTheRangeIsFoundHoweverLongItLasts() {
        var lasting = mine().between(LocalDate.of(2022, 2, 24), LocalDate.of(2025, 1, 1));
        var open = mine().between(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 8, 10))
                .openStart();
        store(lasting, open);
        assertThat(ids("from=2024-08-06", "to=2024-08-07")).containsExactlyInAnyOrder(id(lasting), id(open));
        assertThat(ids("to=2020")).containsExactly(id(open));
        assertThat(ids("from=2024-08", "to=2024-08")).hasSize(2);
    }

    @Test
    void aCodeOfAcledFindsTheTypesThatMapToIt() {
        var strike = mine().has("type:explosion", "type:explosion.air_strike");
        var battle = mine().has("type:battle", "type:battle.armed_clash");
        store(strike, battle);
        assertThat(ids("type=acled:Air/drone strike")).containsExactly(id(strike));
        assertThat(ids("type=acled:Battles")).containsExactly(id(battle));
        assertThat(ids("type=cameo:195")).containsExactly(id(strike));
    }

    @Test
    void anEntityIsNamedBySlugOrIdAndRolesDiffer() {
        var person = create("Filter Person " + tag);
        var row = mine().has("entity:" + person, "speaker:" + person);
        store(row, mine());
        var slug = entities.find(person.toString()).orElseThrow().slug();
        assertThat(ids("entity=" + slug)).containsExactly(id(row));
        assertThat(ids("speaker=" + person)).containsExactly(id(row));
        assertThat(ids("actor=" + slug)).isEmpty();
        assertThat(questions.faults("place=" + slug))
                .extracting(fault -> fault.code())
                .containsExactly("not-a-place");
    }

    @Test
    void metricGroupAndValueSpeakOfOneFigure() {
        var row = mine().counts("killed", "civilians", 3, 6).counts("wounded", "children", 10, null);
        store(row);
        assertThat(ids("metric=killed", "group=civilians")).hasSize(1);
        assertThat(ids("metric=killed", "group=children")).isEmpty();
        assertThat(ids("metric=killed", "min_value=6")).hasSize(1);
        assertThat(ids("metric=killed", "min_value=7")).isEmpty();
        assertThat(ids("metric=killed", "max_value=3")).hasSize(1);
        assertThat(ids("metric=killed", "max_value=2")).isEmpty();
        assertThat(ids("metric=wounded", "min_value=1000000000000")).hasSize(1);
        assertThat(ids("metric=wounded", "max_value=9.5")).isEmpty();
        assertThat(ids("metric=!wounded")).isEmpty();
    }

    @Test
    void nearKeepsWhatLiesWithinTheDistance() {
        var sudzha = mine().at(51.1917, 35.2725);
        var sumy = mine().at(50.9077, 34.7981);
        store(sudzha, sumy, mine());
        assertThat(ids("near=51.19,35.27")).containsExactly(id(sudzha));
        assertThat(ids("near=51.19,35.27", "radius=45km")).containsExactly(id(sudzha));
        assertThat(ids("near=51.19,35.27", "radius=46km")).containsExactlyInAnyOrder(id(sudzha), id(sumy));
        assertThat(ids("near=51.19,35.27", "radius=100m")).isEmpty();
        assertThat(ids("near=89.9,-170", "radius=2000km")).isEmpty();
        assertThat(ids("bbox=34.5,50.5,35,51")).containsExactly(id(sumy));
    }

    @Test
    void nearReachesAcrossTheDateLine() {
        var east = mine().at(0.0, 179.95);
        store(east);
        assertThat(ids("near=0,-179.95", "radius=12km")).containsExactly(id(east));
    }

    @Test
    void wordsAreFoundInEitherScriptWithPhrasesAndNegation() {
        var row = mine().titled("Бої біля Суджі: security meeting on Łódź");
        store(row);
        assertThat(ids("q=boyi")).hasSize(1);
        assertThat(ids("q=Бої")).hasSize(1);
        assertThat(ids("q=lodz")).hasSize(1);
        assertThat(ids("q=\"security meeting\"")).hasSize(1);
        assertThat(ids("q=\"meeting security\"")).isEmpty();
        assertThat(ids("q=security -meeting")).isEmpty();
        assertThat(ids("q=nothing OR meeting")).hasSize(1);
        assertThat(ids("q='; DROP TABLE entry; --")).isEmpty();
        assertThat(ids("q=((( & | ! <-> :*")).isEmpty();
    }

    @Test
    void onlyPublishedEventsAreThereUnlessOthersAreAskedFor() {
        var published = mine();
        var draft = mine().is("draft");
        var retracted = mine().is("retracted");
        store(published, draft, retracted);
        assertThat(ids()).containsExactly(id(published));
        assertThat(ids("status=retracted")).containsExactly(id(retracted));
        assertThat(ids("status=draft")).containsExactly(id(draft));
        assertThat(ids("status=!draft", "status=!rejected")).containsExactlyInAnyOrder(id(published), id(retracted));
    }

    @Test
    void anEmptyListSaysWhy() {
        store(mine().has("type:battle", "verification:disputed"), mine().has("verification:corroborated"));
        assertThat(hints("tag=no-such-" + tag)).containsExactly(new Hint("tag", "no published event has this tag"));
        assertThat(hints("external_id=acled:" + tag))
                .containsExactly(new Hint("external_id", "no published event has this external id"));
        assertThat(hints("tag=" + tag, "type=battle", "verification=corroborated"))
                .contains(
                        new Hint("type", "without this filter something is found"),
                        new Hint("verification", "without this filter something is found"));
        assertThat(hints("from=2999-12")).singleElement().satisfies(hint -> {
            assertThat(hint.parameter()).isEqualTo("from");
            assertThat(hint.detail()).startsWith("data ends 20");
        });
        assertThat(questions.page(Questions.params("tag=" + tag)).hints()).isEmpty();
    }

    @Test
    void aBoxWithLatitudesFirstIsToldInTheRightOrderWhereThatFindsSomething() {
        store(mine().at(51.1902, 35.2711));
        assertThat(hints("bbox=51.1901,35.2710,51.1903,35.2712"))
                .containsExactly(new Hint(
                        "bbox",
                        "nothing lies in this box of minLon,minLat,maxLon,maxLat; if the numbers are lat,lon, write"
                                + " bbox=35.271,51.1901,35.2712,51.1903"));
        assertThat(hints("bbox=-170.5,-60.5,-170.4,-60.4"))
                .containsExactly(new Hint("bbox", "nothing lies in this box of minLon,minLat,maxLon,maxLat"));
    }

    @Test
    void aPointWithItsLongitudeFirstIsToldInTheRightOrderWhereThatFindsSomething() {
        store(mine().at(51.1902, 35.2711));
        assertThat(hints("near=35.2711,51.1902", "radius=10m"))
                .containsExactly(new Hint(
                        "near",
                        "nothing lies so near to this point of lat,lon; if the numbers are lon,lat, write"
                                + " near=51.1902,35.2711"));
        for (var nowhere : List.of("-60.5,-70.5", "-60.5,-170.5")) {
            assertThat(hints("near=" + nowhere, "radius=10m"))
                    .containsExactly(new Hint("near", "nothing lies so near to this point of lat,lon"));
        }
    }

    @Test
    void aQuestionWithoutAWordToLookForIsToldSo() {
        store(mine());
        for (var question : List.of("the and", "???", "*", "by any")) {
            assertThat(hints("q=" + question)).singleElement().satisfies(hint -> {
                assertThat(hint.parameter()).isEqualTo("q");
                assertThat(hint.detail()).startsWith("there is no word in it to look for");
            });
        }
        assertThat(hints("q=the nosuchwordatall")).containsExactly(new Hint("q", "no published event has these words"));
        assertThat(hints("q=place: nosuchwordatall", "status=published"))
                .containsExactly(new Hint(
                        "q",
                        "no event of the status asked for has these words; 'place' is one of them; for the filter put"
                                + " place=nosuchwordatall beside q"));
        assertThat(hints("q=\"place: nosuchwordatall\" nosuch: word"))
                .containsExactly(new Hint("q", "no published event has these words"));
    }

    @Test
    void whoHasAnotherRoleIsSaidToHaveOne() {
        var person = create("Hinted Person " + tag);
        store(mine().has("entity:" + person, "speaker:" + person));
        assertThat(hints("actor=" + person)).singleElement().satisfies(hint -> {
            assertThat(hint.parameter()).isEqualTo("actor");
            assertThat(hint.detail())
                    .contains("'entity' finds the same in another role")
                    .doesNotContain("ukraine", "russia");
        });
        assertThat(hints("actor=" + create("Nowhere Told " + tag)))
                .containsExactly(new Hint("actor", "nothing matches this filter alone"));
    }

    @Test
    void whyNothingIsFoundIsToldInASecondOrNotAtAll() {
        store(mine());
        var slow = Stream.of(
                        TimelineFilter.TYPE,
                        TimelineFilter.METRIC,
                        TimelineFilter.GROUP,
                        TimelineFilter.PLACE,
                        TimelineFilter.ENTITY,
                        TimelineFilter.ACTOR,
                        TimelineFilter.TARGET,
                        TimelineFilter.TAG)
                .map(filter -> Condition.onEntry(filter, "(SELECT pg_sleep(0.4) IS NULL)", Map.of()))
                .toList();
        var query = questions.read(Actor.ANONYMOUS, "tag=" + tag).with(slow);
        long start = System.nanoTime();
        var hints = timeline.events(query).hints();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
        assertThat(hints).as("what was known by then").hasSizeBetween(1, 2);
        assertThat(hints("tag=no-such-" + tag))
                .as("the connection is as it was")
                .hasSize(1);
    }

    @Test
    void membersAreAddedOrPicked() {
        store(mine().counts("killed", "civilians", 3, 6));
        assertThat(questions.ask("tag=" + tag).get(0).propertyNames())
                .contains("id", "revision", "recorded_at")
                .doesNotContain("claims", "figures", "reported_in");
        assertThat(questions
                        .ask("tag=" + tag, "include=claims,figures", "include=articles")
                        .get(0)
                        .propertyNames())
                .contains("claims", "figures", "reported_in");
        assertThat(questions.ask("tag=" + tag, "fields=id, title").get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "title");
        assertThat(questions
                        .ask("tag=" + tag, "fields=id", "include=figures")
                        .get(0)
                        .propertyNames())
                .containsExactlyInAnyOrder("id", "figures");
    }

    private List<Hint> hints(String... parameters) {
        return questions.page(Questions.params(parameters)).hints();
    }

    private UUID create(String name) {
        return journal.write(
                        WriteRequest.by(Actor.SYSTEM),
                        UUID.class,
                        write -> entities.create(write, NewEntity.of(EntityKind.PERSON, name)))
                .result();
    }
}
