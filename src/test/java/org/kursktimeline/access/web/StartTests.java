package org.kursktimeline.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.core.Groundwork;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** What callers are answered while the sample is being stored, and after. */
@ServiceTest
class StartTests {

    private static final List<String> READS = List.of(
            "/v1/events", "/v1/timeline?group_by=day", "/v1/events?format=ndjson", "/v1/api-keys", "/v1/no-such-list");
    private static final int CALLS = 100;
    private static final List<String> OPEN =
            List.of("/actuator/health/liveness", "/problems/starting", "/docs/index.html", "/v3/api-docs");

    /** Asks where the sample is loaded. */
    @TestConfiguration
    static class Early implements ApplicationRunner, Groundwork {

        final Map<String, Api.Reply> replies = new LinkedHashMap<>();
        final AtomicInteger asked = new AtomicInteger();
        boolean missing = true;
        int askedByMany;
        Duration lasted = Duration.ZERO;

        @Override
        public boolean isMissing() {
            asked.incrementAndGet();
            return missing;
        }

        @Autowired
        Environment environment;

        @Override
        public void run(ApplicationArguments arguments) {
            var api = Api.withAdminKey(environment.getRequiredProperty("local.server.port", Integer.class));
            READS.forEach(path -> replies.put(path, api.get(path, "Origin", "https://other.example")));
            OPEN.forEach(path -> replies.put(path, api.get(path)));
            replies.put("readiness", api.get("/actuator/health/readiness"));
            replies.put("POST", api.post("/v1/articles", "{}"));
            replies.put("PATCH", api.patch("/v1/entities/sudzha", "{}"));
            int before = asked.get();
            long start = System.nanoTime();
            IntStream.range(0, CALLS).forEach(n -> api.get("/v1/events"));
            askedByMany = asked.get() - before;
            lasted = Duration.ofNanos(System.nanoTime() - start);
            missing = false;
            await().until(() -> api.get("/v1/events").status() == 200);
            replies.put("nothing is missing", api.get("/v1/events"));
        }
    }

    @Autowired
    Early early;

    @Test
    void theDatabaseIsNotAskedForEachCaller() {
        assertThat(early.askedByMany)
                .isLessThanOrEqualTo((int) (early.lasted.toMillis() / 200) + 1)
                .isLessThan(CALLS);
    }

    @LocalServerPort
    int port;

    @Test
    void beforeTheStartIsOverNothingIsReadOrWrittenAndEachAnswerSaysWhen() {
        assertThat(early.replies.get("readiness").status()).isEqualTo(503);
        for (var call :
                Stream.concat(READS.stream(), Stream.of("POST", "PATCH")).toList()) {
            var reply = early.replies.get(call);
            assertThat(reply.status()).as(call).isEqualTo(503);
            assertThat(reply.at("/type")).as(call).isEqualTo("/problems/starting");
            assertThat(Integer.parseInt(reply.header("Retry-After"))).as(call).isBetween(1, 5);
            assertThat(reply.header("Cache-Control")).as(call).isEqualTo("no-store");
        }
        assertThat(early.replies.get(READS.get(0)).header("Access-Control-Allow-Origin"))
                .as("a page of another site reads why")
                .isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/problems/starting", "/docs/index.html", "/v3/api-docs"})
    void healthAndDocumentationAreAnsweredMeanwhile(String path) {
        assertThat(early.replies.get(path).status())
                .isEqualTo(Api.withAdminKey(port).get(path).status())
                .isNotEqualTo(503);
    }

    @Test
    void aStartOnWhatIsThereAnswersBeforeItIsOver() {
        assertThat(early.replies.get("nothing is missing").status()).isEqualTo(200);
    }

    @Test
    void afterwardsAllIsAnswered() {
        var api = Api.withAdminKey(port);
        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(api.get("/v1/events").status()).isEqualTo(200);
        assertThat(api.post("/v1/articles", "{}").status()).isEqualTo(422);
    }
}
