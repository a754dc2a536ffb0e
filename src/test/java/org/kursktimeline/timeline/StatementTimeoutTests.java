package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.PostgresForTests;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A read that takes longer than it may, for whatever reason, ends and says what to narrow. */
@ServiceTest
@TestPropertySource(properties = "kursk.database.statement-timeout=1s")
@Timeout(60)
class StatementTimeoutTests {

    @LocalServerPort
    int port;

    @Value("${spring.datasource.url}")
    String url;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events?limit=1",
                "/v1/timeline?group_by=day&show=key,count",
                "/v1/facets",
                "/v1/figures",
                "/v1/control"
            })
    void aReadThatTakesTooLongIsRefusedWithWhatToNarrow(String path) throws Exception {
        var reader = new Api(port, "");
        try (var other = PostgresForTests.ownerOf(url).getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                // as slow as can be: it waits for as long as it is let
                statement.execute("LOCK TABLE entry IN ACCESS EXCLUSIVE MODE");
            }
            long start = System.nanoTime();
            var reply = reader.get(path);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(6));
            assertThat(reply.status()).as(reply.text()).isEqualTo(422);
            assertThat(reply.at("/type")).isEqualTo("/problems/query-too-costly");
            assertThat(reply.at("/detail"))
                    .contains("kursk.database.statement-timeout", "narrow it by from and to, place, type or entity");
            other.rollback();
        }
        assertThat(reader.get(path).status()).as("the connection goes on").isEqualTo(200);
    }

    @Test
    void whatIsQuickIsAnswered() {
        assertThat(new Api(port, "").get("/v1/events?limit=1").status()).isEqualTo(200);
    }
}
