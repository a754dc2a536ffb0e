package org.kursktimeline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@ServiceTest
class RedistributionTests {

    @Autowired
    @Qualifier("reader") DataSource reader;

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
    void aListReadBeforeAnEditIsNotKeptAfterIt() throws Exception {
        var slow = new SlowToEnd(reader);
        var redistribution = new Redistribution(JdbcClient.create(slow));
        var before = CompletableFuture.supplyAsync(redistribution::restricted);
        assertThat(slow.hasRead.await(20, TimeUnit.SECONDS)).isTrue();

        setRedistributable(false);
        var told = CompletableFuture.runAsync(() -> redistribution.on(new SourceChanged(source, Set.of(slug))));
        awaitUnlessItWaits(told);
        slow.mayEnd.countDown();
        told.get(20, TimeUnit.SECONDS);

        assertThat(before.get(20, TimeUnit.SECONDS)).doesNotContain(source);
        assertThat(redistribution.restricted()).contains(source);
    }

    private static void awaitUnlessItWaits(CompletableFuture<Void> told) throws Exception {
        try {
            told.get(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException waitsForTheReader) {
            assertThat(told).isNotDone();
        }
    }

    private void setRedistributable(boolean may) {
        var reply = admin.patch(
                "/v1/sources/" + slug,
                "{\"redistributable\": %s, \"reason\": \"terms\"}".formatted(may),
                "If-Match",
                "*");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    /** Its connections are given back when they may be: until then a list that has been read is not answered. */
    private static final class SlowToEnd extends DelegatingDataSource {

        final CountDownLatch hasRead = new CountDownLatch(1);
        final CountDownLatch mayEnd = new CountDownLatch(1);

        SlowToEnd(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
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
