package org.kursktimeline.timeline.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.article.Redistribution;
import org.kursktimeline.core.Actor;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered of who may see what is never older than the position that it is remembered with. */
@ServiceTest
class AudiencesTests {

    @Autowired
    Audiences audiences;

    @Autowired
    Redistribution redistribution;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("reader") DataSource reader;

    @Autowired
    @Qualifier("reader") TransactionTemplate oneState;

    private final String slug = "edited-" + UUID.randomUUID();
    private Api admin;
    private UUID source;

    @BeforeEach
    void add(@LocalServerPort int port) {
        admin = Api.withAdminKey(port);
        var added = admin.post(
                "/v1/sources", "{\"name\": \"%1$s\", \"slug\": \"%1$s\", \"kind\": \"newspaper\"}".formatted(slug));
        source = UUID.fromString(added.at("/id"));
    }

    /** Leaves nothing withheld, so that other tests find all callers alike. */
    @AfterEach
    void end() {
        setRedistributable(true);
    }

    @Test
    void whatAnotherServiceRestrictsIsWithheldFromTheNextQuestionOn() {
        assertThat(isWithheld(audiences.everyone())).isFalse();
        restrictElsewhere();
        assertThat(isWithheld(audiences.everyone())).isTrue();
    }

    @Test
    void whoReadsAStateIsToldOfThatStateAndItIsNotTakenForTheLast() {
        oneState.executeWithoutResult(transaction -> {
            var before = audiences.everyone();
            setRedistributable(false);
            assertThat(audiences.everyone()).isEqualTo(before);
            assertThat(isWithheld(before)).isFalse();
        });
        assertThat(isWithheld(audiences.everyone())).isTrue();
    }

    /** In between the position has been read, or the sources as well. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsReadWhileASourceIsEditedIsNotKeptAfterIt(int statements) throws Exception {
        var slow = new SlowToEnd(reader, statements);
        var asked = new Audiences(redistribution, JdbcClient.create(reader), JdbcClient.create(slow));
        var before = CompletableFuture.supplyAsync(asked::everyone);
        assertThat(slow.hasRead.await(20, TimeUnit.SECONDS)).isTrue();
        setRedistributable(false);
        slow.mayEnd.countDown();
        assertThat(isWithheld(before.get(20, TimeUnit.SECONDS))).isEqualTo(statements == 1);
        assertThat(isWithheld(asked.everyone())).isTrue();
    }

    private boolean isWithheld(Audience audience) {
        return audience.withheld().contains("source:" + source);
    }

    /** As another service on the database does: past the memory of this one. */
    private void restrictElsewhere() {
        journal.write(WriteRequest.by(Actor.OPERATOR), Boolean.class, write -> {
            jdbc.sql("UPDATE source SET redistributable = false WHERE id = :id")
                    .param("id", source)
                    .update();
            write.note(Change.of("source.patched", source.toString(), null));
            return true;
        });
    }

    private void setRedistributable(boolean may) {
        var reply = admin.patch(
                "/v1/sources/" + slug,
                "{\"redistributable\": %s, \"reason\": \"terms\"}".formatted(may),
                "If-Match",
                "*");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    /** Gives its connections back, but the one of the given statement when it may: until then nothing is answered. */
    private static final class SlowToEnd extends DelegatingDataSource {

        final CountDownLatch hasRead = new CountDownLatch(1);
        final CountDownLatch mayEnd = new CountDownLatch(1);
        private final AtomicInteger statements = new AtomicInteger();
        private final int slow;

        SlowToEnd(DataSource target, int slow) {
            super(target);
            this.slow = slow;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close") && statements.incrementAndGet() == slow) {
                            hasRead.countDown();
                            mayEnd.await();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }
}
