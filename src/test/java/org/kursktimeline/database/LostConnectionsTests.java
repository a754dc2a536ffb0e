package org.kursktimeline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drill S8, short form, on each pool: connections lost, and all of them held by transactions that sleep. */
@ServiceTest
class LostConnectionsTests {

    @Autowired
    HikariDataSource writer;

    @Autowired
    @Qualifier("reader") HikariDataSource reader;

    @Autowired
    @Qualifier("walks") SidePool walks;

    @LocalServerPort
    int port;

    private static final AtomicInteger ASKED = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"writer, /v1/api-keys", "reader, /v1/facets?size=%d", "walks, /v1/events?from=2024-08-01&limit=%d"})
    void anExhaustedPoolIsToldWithinSecondsAndNotWaitedFor(String pool, String path) throws SQLException {
        var source = pool(pool);
        var held = new ArrayList<Connection>();
        try {
            for (int i = 0; i < source.getMaximumPoolSize(); i++) {
                var connection = source.getConnection();
                connection.setAutoCommit(false);
                held.add(connection);
            }
            long start = System.nanoTime();
            var refused = get(path);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 5);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
        assertThat(get(path).status()).isEqualTo(200);
        assertThat(source.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"writer, /v1/api-keys", "reader, /v1/facets?size=%d", "walks, /v1/events?from=2024-08-01&limit=%d"})
    void lostConnectionsCostOneRetryAtMost(String pool, String path) {
        var source = pool(pool);
        assertThat(get(path).status()).isEqualTo(200);
        // walks and other reads have one login; of each other pool all connections but the one that ends the rest
        var ending = pool.equals("walks") ? reader : source;
        await().until(() -> ending.getHikariPoolMXBean().getIdleConnections() > 1);
        int lost = JdbcClient.create(ending).sql("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE usename = current_user AND pid <> pg_backend_pid()
                        """).query(Integer.class).single();
        assertThat(lost).isPositive();
        assertThat(get(path).status()).isIn(200, 503);
        assertThat(get(path).status()).isEqualTo(200);
    }

    private HikariDataSource pool(String name) {
        return Map.of("writer", writer, "reader", reader, "walks", walks.connections())
                .get(name);
    }

    /** Asks in another way each time, so that no answer is kept. */
    private Api.Reply get(String path) {
        return Api.withAdminKey(port).get(path.formatted(ASKED.incrementAndGet()));
    }
}
