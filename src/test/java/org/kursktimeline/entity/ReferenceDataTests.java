package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Write;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ReferenceDataTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    DataSource writer;

    /** A machine that is busy takes longer between two statements than a writer otherwise may. */
    @Test
    void aLoadMayPauseBetweenItsStatements() {
        jdbc.sql("UPDATE reference_file SET sha256 = 'another' WHERE name = 'groups.csv'")
                .update();
        var bound = new AtomicReference<String>();
        new ReferenceData(journal, jdbc, writer, List.of(loader(() -> bound.set(idleBound())))).load();
        assertThat(bound.get()).isEqualTo("2min");
        assertThat(idleBound()).isEqualTo("5s");
    }

    private String idleBound() {
        return jdbc.sql("SHOW idle_in_transaction_session_timeout")
                .query(String.class)
                .single();
    }

    private static ReferenceLoader loader(Runnable work) {
        return new ReferenceLoader() {

            @Override
            public List<String> files() {
                return List.of("groups.csv");
            }

            @Override
            public void load(ReferenceFile file, Write write) {
                work.run();
            }
        };
    }
}
