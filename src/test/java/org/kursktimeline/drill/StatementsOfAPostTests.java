package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Client;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** Each statement of a write is a journey to the server and back, and all others wait for the last of them. */
@ServiceTest
class StatementsOfAPostTests {

    /** With its commit, which counts twice; what is in memory after the first article is not asked for again. */
    private static final int MOST = 8;

    private final Client client;
    private final FailingStatements statements;

    StatementsOfAPostTests(@LocalServerPort int port, @Autowired FailingStatements statements) {
        this.client = new Client(port);
        this.statements = statements;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counter {

        @Bean
        static FailingStatements failingStatements() {
            return new FailingStatements();
        }
    }

    @Test
    void anArticleOfManyEventsTakesNoMoreStatementsThanOneOfOne() throws Exception {
        post(20);
        int one = fewest(1);
        assertThat(fewest(20)).as("statements of 20 events").isEqualTo(one);
        assertThat(one).isLessThanOrEqualTo(MOST);
    }

    /** Something else may use the writer's connections meanwhile. */
    private int fewest(int events) throws Exception {
        int fewest = Integer.MAX_VALUE;
        for (int n = 0; n < 5; n++) {
            fewest = Math.min(fewest, post(events));
        }
        return fewest;
    }

    private int post(int events) throws Exception {
        var article = article(events);
        statements.count();
        var answer = client.post(ServiceTest.ADMIN_KEY, article, null);
        int counted = statements.counted();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return counted;
    }

    private static String article(int events) {
        return """
                {"url": "https://statements.example/%s", "title": "Counted", "published_at": "2024-09-01T08:00:00Z",
                 "source": {"name": "Statements", "kind": "newspaper", "domains": ["statements.example"]},
                 "events": [%s]}
                """.formatted(
                        UUID.randomUUID(),
                        IntStream.range(0, events)
                                .mapToObj(StatementsOfAPostTests::event)
                                .collect(Collectors.joining(", ")));
    }

    private static String event(int n) {
        return """
                {"ref": "e%d", "type": "explosion", "title": "Event %d", "when": "2024-08-15", "where": {"place": "sudzha"},
                 "participants": [{"entity": "russia", "role": "actor"}, {"entity": "ukraine", "role": "party"}],
                 "claims": [{"claimant": "ukraine", "figures": [{"metric": "wounded", "group": "civilians", "value": 1}]},
                            {"claimant": "russia"}]}
                """.formatted(n, n);
    }
}
