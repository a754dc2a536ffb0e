package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An index of another instance beside the service's own, on the same database. */
@ServiceTest
class LookupIndexTests {

    private static final EntityQuery ANY = new EntityQuery("", List.of(), null);

    @Autowired
    @Qualifier("reader") JdbcClient reader;

    @Autowired
    JdbcClient writer;

    @Autowired
    Entities entities;

    @Autowired
    Journal journal;

    private UUID create(String name) {
        return journal.write(
                        WriteRequest.by(Actor.SYSTEM),
                        UUID.class,
                        write -> entities.create(write, NewEntity.of(EntityKind.UNIT, name)))
                .result();
    }

    private static List<UUID> found(LookupIndex index, String name) {
        return index.search(name, 0.95, ANY).stream().map(Match::entity).toList();
    }

    @Test
    void whatAnotherInstanceStoredIsFoundAtTheNextLookUp() {
        var index = new LookupIndex(reader);
        assertThat(found(index, "Quixotry Battalion")).isEmpty();
        var id = create("Quixotry Battalion");
        assertThat(index.searchAsItStands("Quixotry Battalion", 0.95, ANY)).isEmpty();
        assertThat(found(index, "Quixotry Battalion")).containsExactly(id);
    }

    @Test
    void afterReferenceDataWasLoadedTheIndexIsReadAnew() {
        var index = new LookupIndex(reader);
        var id = create("Zwieback Regiment");
        assertThat(found(index, "Zwieback Regiment")).containsExactly(id);
        writer.sql("UPDATE entity_name SET text = 'Knackebrot Regiment' WHERE entity_id = :id")
                .param("id", id)
                .update();
        assertThat(found(index, "Knackebrot Regiment")).isEmpty();
        journal.write(WriteRequest.by(Actor.SYSTEM), Boolean.class, write -> {
            write.note(Change.of("reference.loaded", "entities.json", null));
            return true;
        });
        assertThat(found(index, "Knackebrot Regiment")).containsExactly(id);
    }

    @Test
    void manyWhoLookUpFirstAllFind() throws Exception {
        var index = new LookupIndex(reader);
        var id = create("Marzipan Company");
        var calls = new ArrayList<Callable<List<UUID>>>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> found(index, "Marzipan Company"));
        }
        var callers = Executors.newFixedThreadPool(8);
        for (var answer : callers.invokeAll(calls)) {
            assertThat(answer.get()).containsExactly(id);
        }
        callers.shutdown();
    }
}
