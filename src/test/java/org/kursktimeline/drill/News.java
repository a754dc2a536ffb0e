package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kursktimeline.testing.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Articles that are posted and edited until told to end, and what followers are told of them meanwhile. */
final class News {

    private static final int EDITS = 3;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger repeated = new AtomicInteger();

    /** What a follower was told, and the token to go on from. */
    record Told(List<JsonNode> changes, String token) {}

    void begin() {
        over.set(false);
    }

    void end() {
        over.set(true);
    }

    /** How many writes were answered 503 and repeated. */
    int repeated() {
        return repeated.get();
    }

    /**
     * Posts articles by one service and edits their first event by another; returns how many states of events that made.
     */
    int write(Api poster, Api editor, String writer) {
        int states = 0;
        while (!over.get()) {
            var article = new Article(writer + "-" + UUID.randomUUID());
            var posted = untilAnswered(
                    () -> poster.post("/v1/articles", article.json(), "Idempotency-Key", article.idempotencyKey()));
            assertThat(posted.status()).as(posted.text()).isEqualTo(201);
            var events = editor.get("/v1/articles/" + posted.at("/id") + "/events")
                    .json()
                    .at("/items");
            for (int n = 0; n < EDITS; n++) {
                var edit = "{\"title\": \"Corrected %d\", \"reason\": \"drill\"}".formatted(n);
                var path = "/v1/events/" + events.at("/0/id").asString();
                var key = article.idempotencyKey() + "-" + n;
                var service = n % 2 == 0 ? editor : poster;
                var edited = untilAnswered(() -> service.patch(path, edit, "If-Match", "*", "Idempotency-Key", key));
                assertThat(edited.status()).as(edited.text()).isEqualTo(200);
            }
            states += events.size() + EDITS;
        }
        return states;
    }

    /** Whatever waits while the server's clock is set forward has waited too long for it, and is told to come back. */
    private Api.Reply untilAnswered(Supplier<Api.Reply> call) {
        var reply = call.get();
        for (int n = 0; n < 20 && reply.status() == 503; n++) {
            repeated.incrementAndGet();
            reply = call.get();
        }
        return reply;
    }

    /** Follows by small pages and long polls until the writers are told to end; the rest is for the caller to read. */
    Told follow(Api api, String since) {
        var told = new ArrayList<JsonNode>();
        var token = since;
        while (!over.get()) {
            var page = page(api, "limit=7&wait=1s&since=" + token);
            page.at("/items").forEach(change -> told.add(withoutState(change)));
            token = page.at("/change_token").asString();
        }
        return new Told(told, token);
    }

    /** All changes since then. */
    static List<JsonNode> changes(Api api, String start) {
        var told = new ArrayList<JsonNode>();
        for (var since = start; ; ) {
            var page = page(api, "limit=500&since=" + since);
            page.at("/items").forEach(change -> told.add(withoutState(change)));
            since = page.at("/change_token").asString();
            if (!page.at("/more").asBoolean()) {
                return told;
            }
        }
    }

    /** A page that was refused has nothing in it, and must not be taken for the last one. */
    private static JsonNode page(Api api, String query) {
        var reply = api.get("/v1/changes?" + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    /** The event in a change is as it is when asked. */
    private static JsonNode withoutState(JsonNode change) {
        return ((ObjectNode) change).without("event");
    }

    static List<UUID> ids(List<JsonNode> changes) {
        return changes.stream()
                .filter(change -> change.at("/revision").asInt() == 1)
                .map(change -> UUID.fromString(change.at("/id").asString()))
                .toList();
    }

    /** Fails unless no event was made twice, and no state of any recorded before one that came before it. */
    static void assertInOrder(List<JsonNode> changes) {
        assertThat(ids(changes)).doesNotHaveDuplicates();
        assertThat(changes).extracting(News::recordedAt).isSorted();
        assertThat(recorded(changes))
                .allSatisfy(states -> assertThat(states).isSorted().doesNotHaveDuplicates());
    }

    /** The instants at which states of each event were recorded, in the order of its revisions. */
    private static Collection<List<Instant>> recorded(List<JsonNode> changes) {
        return changes.stream()
                .sorted(Comparator.comparingInt(change -> change.at("/revision").asInt()))
                .collect(Collectors.groupingBy(
                        change -> change.at("/id").asString(),
                        Collectors.mapping(News::recordedAt, Collectors.toList())))
                .values();
    }

    static Instant recordedAt(JsonNode change) {
        return Instant.parse(change.at("/recorded_at").asString());
    }
}
