package org.kursktimeline.entity;

import java.util.List;
import org.kursktimeline.core.Actor;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Write;
import org.kursktimeline.journal.WriteRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the shipped reference data into the database: after the migrations, before the web server takes requests and
 * before any {@code ApplicationRunner}. A file is loaded when its SHA-256 differs from the one loaded last.
 */
@Component
class ReferenceData implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceData.class);

    /** Any constant will do, as long as nothing else takes this advisory lock. */
    private static final long ONE_AT_A_TIME = 7_061_402_456L;

    private final Journal journal;
    private final JdbcClient jdbc;
    private final List<ReferenceLoader> loaders;

    ReferenceData(Journal journal, JdbcClient jdbc, List<ReferenceLoader> loaders) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.loaders = List.copyOf(loaders);
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    /** Loads what differs; two services that start at once load once. */
    void load() {
        for (var loader : loaders) {
            for (var name : loader.files()) {
                var file = ReferenceFile.read(name);
                if (isNew(file)) {
                    journal.write(WriteRequest.by(Actor.SYSTEM), Boolean.class, write -> load(loader, file, write));
                }
            }
        }
    }

    private boolean load(ReferenceLoader loader, ReferenceFile file, Write write) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", ONE_AT_A_TIME)
                .query(rs -> {});
        if (!isNew(file)) {
            return false;
        }
        loader.load(file, write);
        write.note(Change.of("reference.loaded", file.name(), null));
        jdbc.sql("""
                        INSERT INTO reference_file (name, sha256, loaded_at) VALUES (:name, :sha256, now())
                        ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, loaded_at = excluded.loaded_at
                        """).param("name", file.name()).param("sha256", file.sha256()).update();
        LOG.info("loaded reference data {}", file.name());
        return true;
    }

    private boolean isNew(ReferenceFile file) {
        return jdbc.sql("SELECT sha256 FROM reference_file WHERE name = :name")
                .param("name", file.name())
                .query(String.class)
                .optional()
                .filter(file.sha256()::equals)
                .isEmpty();
    }
}
