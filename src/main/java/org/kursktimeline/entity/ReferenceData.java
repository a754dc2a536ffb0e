package org.kursktimeline.entity;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.kursktimeline.core.Actor;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Write;
import org.kursktimeline.journal.WriteRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the shipped reference data into the database: after the migrations, before the web server takes requests and
 * before any {@code ApplicationRunner}. A file is loaded when its SHA-256 differs from the one loaded last. The first
 * load of all runs while the other beans are made: it mostly waits for the database, and changes nothing that anybody
 * knows.
 */
@Component
class ReferenceData implements InitializingBean, SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceData.class);

    private final Journal journal;
    private final JdbcClient jdbc;
    private final DataSource writer;
    private final List<ReferenceLoader> loaders;
    private final CompletableFuture<Void> firstLoad = new CompletableFuture<>();

    ReferenceData(Journal journal, JdbcClient jdbc, DataSource writer, List<ReferenceLoader> loaders) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.writer = writer;
        this.loaders = List.copyOf(loaders);
    }

    @Override
    public void afterPropertiesSet() {
        if (isFirst()) {
            new Thread(this::loadFirst, "reference-data").start();
        } else {
            firstLoad.complete(null);
        }
    }

    private boolean isFirst() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM entity)")
                .query(Boolean.class)
                .single();
    }

    private void loadFirst() {
        try {
            load(journal.within(new TransactionTemplate(new JdbcTransactionManager(writer))));
        } catch (RuntimeException triedAgain) {
            LOG.debug("the first load of the reference data was not finished", triedAgain);
        } finally {
            firstLoad.complete(null);
        }
    }

    /** Loads what the first load, if there was one, has left. */
    @Override
    public void afterSingletonsInstantiated() {
        firstLoad.join();
        load();
    }

    /** Loads what differs; two services that start at once load once. */
    void load() {
        load(journal);
    }

    private void load(Journal journal) {
        for (var loader : loaders) {
            for (var name : loader.files()) {
                var file = ReferenceFile.read(name);
                if (isNew(file)) {
                    journal.writeAlone(
                            WriteRequest.by(Actor.SYSTEM).because("reference data " + file.name()),
                            Boolean.class,
                            write -> load(loader, file, write));
                }
            }
        }
    }

    private boolean load(ReferenceLoader loader, ReferenceFile file, Write write) {
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
