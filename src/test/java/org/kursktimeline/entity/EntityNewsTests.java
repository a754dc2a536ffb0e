package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Write;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class EntityNewsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("reader") JdbcClient reader;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    private final AtomicInteger told = new AtomicInteger();

    /** Else it would go on with what the other is about to forget. */
    @Test
    void aWriteThatLooksWhileAnotherForgetsIsToldTheSame() {
        var news = new EntityNews(journal, jdbc, reader);
        look(news, () -> {});
        edit();
        look(news, () -> {
            told.incrementAndGet();
            CompletableFuture.runAsync(() -> look(news, told::incrementAndGet)).join();
        });
        assertThat(told).hasValue(2);
        look(news, told::incrementAndGet);
        assertThat(told).as("it is news once").hasValue(2);
    }

    /** Nearly all that is refused is rolled back. */
    @Test
    void aWriteThatIsRolledBackMakesNobodyForget() {
        var news = new EntityNews(journal, jdbc, reader);
        look(news, () -> {});
        transaction.executeWithoutResult(write -> {
            news.look(told::incrementAndGet);
            write.setRollbackOnly();
        });
        look(news, told::incrementAndGet);
        assertThat(told).hasValue(0);
    }

    @Test
    void thePositionOfAWriteThatWasRolledBackIsNewsWhenAnotherHasTakenIt() {
        var news = new EntityNews(journal, jdbc, reader);
        look(news, () -> {});
        transaction.executeWithoutResult(write -> {
            edit();
            news.look(told::incrementAndGet);
            write.setRollbackOnly();
        });
        assertThat(told).hasValue(1);
        edit();
        look(news, told::incrementAndGet);
        assertThat(told).hasValue(2);
    }

    @Test
    void whoReadsTakesNoConnectionOfThoseWhoWrite() {
        var nobody = JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none"));
        new EntityNews(journal, nobody, reader).look(told::incrementAndGet);
        assertThat(told).hasValue(1);
        look(new EntityNews(journal, jdbc, nobody), told::incrementAndGet);
        assertThat(told).hasValue(2);
    }

    @Test
    void whatElseOthersHaveWrittenIsNoNews() {
        var news = new EntityNews(journal, jdbc, reader);
        look(news, () -> {});
        note("entity.created");
        look(news, told::incrementAndGet);
        assertThat(told).hasValue(0);
        note("reference.loaded");
        look(news, told::incrementAndGet);
        assertThat(told).hasValue(1);
    }

    @Test
    void aWriteIsToldWhenItBeganAndAsksNobody() {
        var nobody = JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none"));
        var news = new EntityNews(journal, nobody, nobody);
        write(write -> news.look(() -> {}));
        edit();
        write(write -> news.look(told::incrementAndGet));
        write(write -> news.look(told::incrementAndGet));
        assertThat(told).hasValue(1);
    }

    private void edit() {
        note("entity.patched");
    }

    private void note(String action) {
        write(write -> write.note(Change.of(action, "of-another-service", null)));
    }

    private void write(Consumer<Write> work) {
        journal.write(WriteRequest.by(Actor.OPERATOR), Boolean.class, write -> {
            work.accept(write);
            return true;
        });
    }

    private void look(EntityNews news, Runnable forget) {
        transaction.executeWithoutResult(write -> news.look(forget));
    }
}
