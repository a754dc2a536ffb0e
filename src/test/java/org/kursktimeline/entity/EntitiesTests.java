package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Ids;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Write;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class EntitiesTests {

    @Autowired
    Entities entities;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNewEntityIsFoundBySlugAndById() {
        var id = create(NewEntity.of(EntityKind.PERSON, "Ганна Приклад"));
        var view = entities.find(id.toString()).orElseThrow();
        assertThat(view.slug()).isEqualTo("ganna-priklad");
        assertThat(entities.find("ganna-priklad")).contains(view);
        assertThat(entities.getAll(List.of(id, Ids.next()))).containsOnlyKeys(id);
    }

    @Test
    void viewsStandInTheirIdsPlacesWhetherTheyWereKnownOrNot() {
        var one = create(NewEntity.of(EntityKind.PERSON, "Standing First"));
        var other = create(NewEntity.of(EntityKind.PERSON, "Standing Last"));
        for (int time = 0; time < 2; time++) {
            assertThat(entities.each(List.of(one, other, one)))
                    .extracting(EntityView::id)
                    .containsExactly(one, other, one);
            assertThat(entities.each(List.of(other, Ids.next(), one)))
                    .satisfiesExactly(
                            view -> assertThat(view.id()).isEqualTo(other),
                            view -> assertThat(view).isNull(),
                            view -> assertThat(view.id()).isEqualTo(one));
        }
        assertThat(entities.each(List.of())).isEmpty();
    }

    @Test
    void whatAnotherServiceHasRenamedIsKnownToTheNextWriteAndWithinASecondToReaders() {
        var id = create(NewEntity.of(EntityKind.UNIT, "Brigade before"));
        for (var name : List.of("Brigade of another service", "Brigade of a third")) {
            var known = entities.find(id.toString()).orElseThrow();
            renameElsewhere(known, name);
            var inAWrite = journal.write(
                    WriteRequest.by(Actor.OPERATOR),
                    String.class,
                    write -> entities.find(known.slug()).orElseThrow().name());
            assertThat(inAWrite.result()).isEqualTo(name);
            assertThat(entities.find(id.toString()).orElseThrow().name()).isEqualTo(name);
        }
        renameElsewhere(entities.find(id.toString()).orElseThrow(), "Brigade of a fourth");
        await().atMost(Duration.ofSeconds(3))
                .until(() -> entities.find(id.toString()).orElseThrow().name().equals("Brigade of a fourth"));
    }

    /** As another service on the database does: past the memory of this one. */
    private void renameElsewhere(EntityView entity, String name) {
        journal.write(WriteRequest.by(Actor.OPERATOR), Boolean.class, write -> {
            jdbc.sql("UPDATE entity SET name = :name WHERE id = :id")
                    .param("name", name)
                    .param("id", entity.id())
                    .update();
            write.note(Change.of("entity.patched", entity.slug(), null));
            return true;
        });
    }

    @Test
    void aSecondOfTheSameNameGetsANumberedSlug() {
        create(NewEntity.of(EntityKind.UNIT, "Twin Brigade"));
        var second = create(NewEntity.of(EntityKind.UNIT, "Twin Brigade"));
        assertThat(entities.find(second.toString()).orElseThrow().slug()).isEqualTo("twin-brigade-2");
        assertThat(entities.resolve("twin brigade", null, null)).isInstanceOf(Resolution.Ambiguous.class);
    }

    @Test
    void aPlaceInheritsTimeZoneAndCountryAndKnowsItsPath() {
        var land = create(place("Testland", null, "country", "Europe/Kyiv"));
        var region = create(place("Testland Oblast", land, "admin1", null));
        var town = create(place("Testgorod", region, "settlement", null));
        var view = entities.find(town.toString()).orElseThrow().place();
        assertThat(view).isNotNull();
        assertThat(view.path()).containsExactly(land, region, town);
        assertThat(view.pathSlugs()).containsExactly("testland", "testland-oblast", "testgorod");
        assertThat(view.timeZone()).isEqualTo("Europe/Kyiv");
        assertThat(view.country()).isEqualTo("UA");
        assertThat(view.precision()).isEqualTo("settlement");
    }

    @Test
    void theRootOfTheAffiliationsIsShown() {
        var state = create(NewEntity.of(EntityKind.ORGANISATION, "Government of Testonia"));
        var army = create(affiliated("Army of Testonia", state));
        var brigade = create(affiliated("First Brigade of Testonia", army));
        assertThat(entities.find(brigade.toString()).orElseThrow().affiliation())
                .isEqualTo(state);
        assertThat(entities.find(state.toString()).orElseThrow().affiliation()).isNull();
    }

    @Test
    void aNameIsResolvedAcrossScriptsButNotGuessed() {
        var id = create(NewEntity.of(EntityKind.PERSON, "Вячеслав Примеров"));
        assertThat(entities.resolve("Vyacheslav Primerov", "person", null)).isEqualTo(found(id));
        assertThat(entities.resolve("Wjatscheslaw Primerow", null, null)).isEqualTo(found(id));
        assertThat(entities.resolve("Primerov", "person", null)).isInstanceOf(Resolution.Unknown.class);
        assertThat(entities.resolve("Вячеслава Примерова", "person", null)).isInstanceOf(Resolution.Unknown.class);
        assertThat(entities.resolve("Vyacheslav Primerov", "unit", null)).isInstanceOf(Resolution.Unknown.class);
        assertThat(entities.resolve("Viacheslav Primerof", "person", "no-such-place"))
                .isInstanceOf(Resolution.Unknown.class);
    }

    @Test
    void anUnknownNameNamesTheNearest() {
        create(NewEntity.of(EntityKind.UNIT, "Zzyzx Phalanx"));
        assertThat(entities.resolve("Zzyzyx Phalanks", null, null)).isInstanceOf(Resolution.Unknown.class);
        assertThat(entities.nearestSlugs("zzyzx-phalanks", null)).first().isEqualTo("zzyzx-phalanx");
    }

    @Test
    void namesakesArePartedByTheirDistrict() {
        var land = create(place("Namesakia", null, "country", null));
        var east = create(place("Eastern Namesakia", land, "admin1", null));
        var west = create(place("Western Namesakia", land, "admin1", null));
        var eastern = create(place("Odinakovo", east, "settlement", null));
        create(place("Odinakovo", west, "settlement", null));
        assertThat(entities.resolve("Одинаково", "place", null)).isInstanceOf(Resolution.Ambiguous.class);
        assertThat(entities.resolve("Одинаково", "place", "eastern-namesakia")).isEqualTo(found(eastern));
    }

    @Test
    void whatARolledBackWriteStoredIsNotFound() {
        var slug = new ArrayList<String>();
        assertThatThrownBy(() -> write(write -> {
                    var id = entities.create(write, NewEntity.of(EntityKind.OTHER, "Never Stored"));
                    slug.add(entities.find(id.toString()).orElseThrow().slug());
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(slug).containsExactly("never-stored");
        assertThat(entities.find("never-stored")).isEmpty();
    }

    @Test
    void twoWritesThatCreateOneNameAtOnceGetOneEntity() throws Exception {
        var writers = Executors.newFixedThreadPool(8);
        var tasks = new ArrayList<Callable<UUID>>();
        for (int i = 0; i < 16; i++) {
            tasks.add(() -> write(write -> entities.findOrCreate(write, EntityKind.PERSON, "Only Once")));
        }
        var ids = new HashSet<UUID>();
        for (var done : writers.invokeAll(tasks)) {
            ids.add(done.get());
        }
        writers.shutdown();
        assertThat(ids).hasSize(1);
    }

    private UUID create(NewEntity entity) {
        return write(write -> entities.create(write, entity));
    }

    private UUID write(Function<Write, UUID> work) {
        return journal.write(WriteRequest.by(Actor.SYSTEM), UUID.class, work).result();
    }

    private Resolution found(UUID id) {
        return new Resolution.Found(entities.find(id.toString()).orElseThrow());
    }

    private static NewEntity affiliated(String name, UUID affiliation) {
        return new NewEntity(EntityKind.ORGANISATION, name, null, List.of(), null, affiliation, Map.of(), null);
    }

    private static NewEntity place(String name, @Nullable UUID parent, String featureClass, @Nullable String zone) {
        var country = parent == null ? "UA" : null;
        var place = new NewPlace(parent, featureClass, country, 51.0, 35.0, null, zone, null, null, null);
        return new NewEntity(EntityKind.PLACE, name, null, List.of(), null, null, Map.of(), place);
    }
}
