package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ReferenceEntitiesTests {

    @Autowired
    ReferenceEntities reference;

    @Autowired
    EntityDirectory directory;

    @Autowired
    Entities entities;

    @Autowired
    Journal journal;

    @Test
    void rowsAreStoredInAnyOrderAndMendedWhereTheyDiffer() {
        var land = row("rowland", null, "Rowland");
        var town = row("rowtown", "rowland", "Rowtown", "Роутаун");
        store(List.of(town, land));
        assertThat(details("rowtown").view().place().pathSlugs()).containsExactly("rowland", "rowtown");
        assertThat(found("Роутаун")).contains("rowtown");

        store(List.of(land, row("rowtown", "rowland", "Rowtown", "Роувиль")));
        assertThat(details("rowland").version()).isZero();
        assertThat(details("rowtown").version()).isEqualTo(1);
        assertThat(details("rowtown").names())
                .extracting(EntityDetails.Name::text)
                .containsExactly("Rowtown", "Роувиль");
        assertThat(found("Роувиль")).contains("rowtown");
    }

    @Test
    void aRowThatSaysTheSameChangesNothing() {
        var same = List.of(row("sameland", null, "Sameland", "Самланд"));
        store(same);
        store(same);
        assertThat(details("sameland").version()).isZero();
        assertThat(details("sameland").externalIds()).containsEntry("geonames", "1");
        assertThat(details("sameland").population()).isEqualTo(7);
    }

    @Test
    void aMovedRowTakesAlongWhatLiesInItInTheSameFile() {
        store(List.of(row("oldland", null, "Oldland"), row("newland", null, "Newland")));
        store(List.of(row("district", "oldland", "District"), row("village", "district", "Village")));
        store(List.of(row("village", "district", "Village", "Виллаж"), row("district", "newland", "District")));
        assertThat(details("village").view().place().pathSlugs()).containsExactly("newland", "district", "village");
    }

    @Test
    void whatSomebodyMadeHereIsTheirs() {
        journal.write(
                WriteRequest.by(Actor.SYSTEM),
                UUID.class,
                write -> entities.create(write, NewEntity.of(EntityKind.UNIT, "Userville")));
        store(List.of(row("userville", null, "Shipped Name")));
        assertThat(details("userville").view().name()).isEqualTo("Userville");
    }

    private void store(List<ReferenceEntity> rows) {
        journal.write(WriteRequest.by(Actor.SYSTEM), Boolean.class, write -> {
            reference.store(rows);
            write.note(Change.of("reference.loaded", "rows", null));
            return true;
        });
    }

    private EntityDetails details(String slug) {
        return directory.find(slug).orElseThrow();
    }

    private Optional<String> found(String name) {
        return directory.search(name, new EntityQuery(name, List.of(), null)).stream()
                .findFirst()
                .map(Match::slug);
    }

    private static ReferenceEntity row(String slug, String parent, String name, String... others) {
        var names = java.util.Arrays.stream(others)
                .map(other -> new NewName(other, "ru", "canonical"))
                .toList();
        return new ReferenceEntity(
                slug,
                parent,
                null,
                known -> new NewEntity(
                        EntityKind.PLACE,
                        name,
                        slug,
                        names,
                        null,
                        null,
                        Map.of("geonames", "1"),
                        new NewPlace(
                                known.parent(),
                                parent == null ? "country" : "settlement",
                                parent == null ? "RU" : null,
                                51.25,
                                35.0,
                                null,
                                parent == null ? "Europe/Moscow" : null,
                                7L,
                                "made up",
                                "CC0")));
    }
}
