package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Articles that report one event arrive while editors change it: they wait for each other and none fails. */
@ServiceTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PostsBesidePatchesTests {

    private static final int EACH = 30;
    private static final int CALLERS = 8;

    private final Api api;
    private final String id = UUID.randomUUID().toString();

    PostsBesidePatchesTests(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
    }

    @Test
    void noneEndsInADeadlock() throws Exception {
        var first = post(0);
        var event = "/v1/events/" + first.at("/events/0/id");
        var article = first.at("/id");
        var calls = new ArrayList<Callable<Api.Reply>>();
        for (int n = 1; n <= EACH; n++) {
            int number = n;
            calls.add(() -> post(number));
            calls.add(() -> api.patch(event, """
                    {"title": "Title %1$d", "participants": [{"entity": {"name": "Unit %2$s", "kind": "unit"}, "role": "actor"}],
                     "external_ids": {"desk": ["%2$s", "%2$s-%1$d"]}, "reason": "drill"}
                    """.formatted(number, id), "If-Match", "*"));
            calls.add(() -> api.post(
                    event + "/claims",
                    "{\"article\": \"%s\", \"claims\": [%s]}".formatted(article, sixNewClaimants(number))));
        }
        var callers = Executors.newFixedThreadPool(CALLERS);
        var replies = new ArrayList<Api.Reply>();
        for (var reply : callers.invokeAll(calls)) {
            replies.add(reply.get());
        }
        callers.shutdown();
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.status()).as(reply.text()).isIn(200, 201));
        assertThat(api.get(event + "?include=claims").json().at("/claims").size())
                .isEqualTo(EACH + 1 + 6 * EACH);
    }

    /** Every second caller names the same new claimants in the other order. */
    private String sixNewClaimants(int number) {
        return IntStream.range(0, 6)
                .map(i -> number % 2 == 0 ? i : 5 - i)
                .mapToObj(i ->
                        "{\"claimant\": {\"name\": \"Unit %s of pair %d and %d\", \"kind\": \"unit\"}, \"figures\":"
                                        .formatted(id, number / 2, i)
                                + " [{\"metric\": \"killed\", \"value\": %d}]}".formatted(number))
                .collect(Collectors.joining(","));
    }

    private Api.Reply post(int number) {
        var claims = List.of("{\"claimant\": {\"name\": \"Unit " + id + "\", \"kind\": \"unit\"}}");
        return api.post("/v1/articles", """
                {"url": "https://drill.example/%1$s/%2$d", "source": {"name": "Drill", "domains": ["drill.example"]},
                 "title": "Title", "published_at": "2024-08-18T08:30:00Z",
                 "events": [{"type": "battle.armed_clash", "title": "Clash", "when": "2024-08-17",
                             "external_ids": {"desk": ["%1$s"]}, "claims": %3$s}]}
                """.formatted(id, number, claims));
    }
}
