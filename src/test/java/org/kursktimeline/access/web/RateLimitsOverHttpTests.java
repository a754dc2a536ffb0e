package org.kursktimeline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The budgets refill while the test runs, hence no exact count of what is let through. */
@ServiceTest
@TestPropertySource(
        properties = {"kursk.access.requests-per-minute=20", "kursk.access.requests-per-minute-with-key=40"})
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class RateLimitsOverHttpTests {

    private static final String WRONG_KEY = "kt_live_0123456789_0123456789abcdefghijklmnopqrstuv_000000";

    @LocalServerPort
    int port;

    @Test
    void beyondTheLimitAProblemSaysWhenToComeBack() {
        var reader = new Api(port, "");
        var replies = new ArrayList<Api.Reply>();
        for (int n = 0; n < 40; n++) {
            replies.add(reader.get("/v1/metrics"));
        }
        var first = replies.get(0);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"reads\";q=20;w=60");
        assertThat(first.header("RateLimit")).isEqualTo("\"reads\";r=19;t=3");

        var refused = replies.stream()
                .filter(reply -> reply.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.at("/type")).isEqualTo("/problems/too-many-requests");
        assertThat(refused.header("RateLimit")).startsWith("\"reads\";r=0;t=");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3);
        assertThat(replies).extracting(Api.Reply::status).containsOnly(200, 429);

        assertThat(reader.get("/actuator/health").status()).isEqualTo(200);
        assertThat(Api.withAdminKey(port).get("/v1/metrics").header("RateLimit-Policy"))
                .isEqualTo("\"reads\";q=40;w=60");
    }

    @Test
    void aQuestionThatIsPostedIsARead() {
        assertThat(new Api(port, "").post("/v1/events/query", "{}").header("RateLimit-Policy"))
                .isEqualTo("\"reads\";q=20;w=60");
    }

    @Test
    void whoSendsManyInvalidKeysIsToldToStopAndHoldsUpNobodyElse() {
        var guesser = new Api(port, WRONG_KEY);
        var statuses = new ArrayList<Integer>();
        for (int n = 0; n < RateLimits.FAILED_KEYS * 2; n++) {
            statuses.add(guesser.get("/v1/metrics").status());
        }
        assertThat(statuses).containsOnly(401, 429).startsWith(401).endsWith(429);
        assertThat(guesser.get("/v1/metrics").header("RateLimit-Policy"))
                .isEqualTo("\"failed-keys\";q=" + RateLimits.FAILED_KEYS + ";w=60");
        assertThat(new Api(port, "").get("/v1/metrics").status()).isEqualTo(200);
        assertThat(Api.withAdminKey(port).get("/v1/metrics").status()).isEqualTo(200);
    }
}
