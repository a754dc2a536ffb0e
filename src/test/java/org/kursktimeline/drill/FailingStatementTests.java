package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kursktimeline.testing.Client;
import org.kursktimeline.testing.ServiceTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Drill S2: the n-th statement of a post fails, for every n. Drill S5's second half: a fault between commit and answer.
 */
@ServiceTest
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FailingStatementTests {

    private static final Logger LOG = LoggerFactory.getLogger(FailingStatementTests.class);

    private final Client client;
    private final JdbcClient jdbc;
    private final FailingStatements statements;

    FailingStatementTests(
            @LocalServerPort int port, @Autowired JdbcClient jdbc, @Autowired FailingStatements statements) {
        this.client = new Client(port);
        this.jdbc = jdbc;
        this.statements = statements;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Faults {

        @Bean
        static FailingStatements failingStatements() {
            return new FailingStatements();
        }
    }

    @Test
    void aFaultAtAnyStatementStoresNothingOrEverything() throws Exception {
        client.post(ServiceTest.ADMIN_KEY, new Article("warm-" + UUID.randomUUID()).json(), null);
        int n = 1;
        int complete = 0;
        for (boolean failed = true; failed; n++) {
            var article = new Article("fault-" + UUID.randomUUID());
            var before = database();
            statements.failAt(n);
            var answer = client.post(ServiceTest.ADMIN_KEY, article.json(), article.idempotencyKey());
            failed = statements.failed();
            if (!failed) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            } else {
                assertThat(answer.statusCode())
                        .as("fault at %d: %s", n, answer.body())
                        .isBetween(500, 599);
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(answer.body()).doesNotContain("drill:", "SELECT", "Exception", "java.", "org.");
                if (events(article) == 0) {
                    assertThat(database()).as("after a fault at %d", n).isEqualTo(before);
                } else {
                    complete++;
                }
                var repeated = client.post(ServiceTest.ADMIN_KEY, article.json(), article.idempotencyKey());
                assertThat(repeated.statusCode())
                        .as("repeated after a fault at %d: %s", n, repeated.body())
                        .isEqualTo(201);
            }
            assertThat(events(article)).isEqualTo(Article.EVENTS);
        }
        assertThat(n).isGreaterThan(10);
        assertThat(complete).as("faults after the commit").isEqualTo(1);
        LOG.info("S2: {} steps failed one by one, partial states 0", n - 2);
    }

    private long events(Article article) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM article a
                        JOIN article_event ae ON ae.article_id = a.id
                        JOIN entry e ON e.event_id = ae.event_id
                        JOIN claim c ON c.event_id = ae.event_id
                        JOIN figure f ON f.claim_id = c.id
                        WHERE a.url = :url
                        """).param("url", article.url()).query(Long.class).single();
    }

    /** Number and sum of hashes of the rows of every table. */
    private Map<String, String> database() {
        var tables = jdbc.sql("""
                        SELECT tablename FROM pg_tables
                        WHERE schemaname = 'public' AND tablename NOT IN ('api_key', 'flyway_schema_history')
                        ORDER BY tablename
                        """).query(String.class).list();
        var state = new TreeMap<String, String>();
        for (var table : tables) {
            state.put(
                    table,
                    jdbc.sql("SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) FROM "
                                    + table + " t")
                            .query(String.class)
                            .single());
        }
        return state;
    }
}
