package org.kursktimeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class LostConnectionsTests {

    @Autowired
    DataSource writer;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void anExhaustedPoolIsToldWithinSecondsAndNotWaitedFor() throws SQLException {
        var held = new ArrayList<Connection>();
        try {
            for (int i = 0; i < ((HikariDataSource) writer).getMaximumPoolSize(); i++) {
                held.add(writer.getConnection());
            }
            long start = System.nanoTime();
            request()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectHeader()
                    .contentType("application/problem+json");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
        request().expectStatus().isOk();
    }

    @Test
    void lostConnectionsCostOneRetryAtMost() {
        request().expectStatus().isOk();
        jdbc.sql("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE usename = current_user AND pid <> pg_backend_pid()
                        """).query(Integer.class).single();
        int status = request().returnResult(String.class).getStatus().value();
        assertThat(status).isIn(200, 503);
        request().expectStatus().isOk();
    }

    private RestTestClient.ResponseSpec request() {
        return RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("X-API-Key", ServiceTest.ADMIN_KEY)
                .build()
                .get()
                .uri("/v1/api-keys")
                .exchange();
    }
}
