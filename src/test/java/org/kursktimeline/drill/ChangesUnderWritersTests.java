package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kursktimeline.core.Ids;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.PostgresForTests;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Drill S11 in short: sixteen writers whose transactions stay open up to half a second, one of them four seconds, while
 * three readers follow the changes and a fourth follows a bare sequence that the same transactions take numbers from.
 */
@ServiceTest
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ChangesUnderWritersTests {

    private static final int WRITERS = 16;
    private static final int EACH = 10;
    private static final int READERS = 3;

    @LocalServerPort
    int port;

    @Value("${spring.datasource.url}")
    String database;

    private final String tag = "feed-" + Ids.next();
    private final AtomicBoolean written = new AtomicBoolean();
    private JdbcClient owner;
    private Api editor;
    private String start;

    @BeforeEach
    void holdTransactionsOpen() {
        owner = JdbcClient.create(PostgresForTests.ownerOf(database));
        owner.sql("CREATE TABLE bare_sequence (n bigserial PRIMARY KEY)").update();
        owner.sql("""
                        CREATE FUNCTION hold_open() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                        BEGIN
                          INSERT INTO public.bare_sequence DEFAULT VALUES;
                          PERFORM pg_sleep(CASE WHEN NEW.url LIKE '%-long' THEN 4 ELSE random() / 2 END);
                          RETURN NEW;
                        END $$
                        """).update();
        owner.sql("""
                        CREATE TRIGGER hold_open BEFORE INSERT ON article FOR EACH ROW
                        WHEN (NEW.url LIKE 'https://feed.example/%') EXECUTE FUNCTION hold_open()
                        """).update();
        owner.sql("""
                        CREATE FUNCTION hold_stamped() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN PERFORM pg_sleep(random() / 50); RETURN NEW; END $$
                        """).update();
        owner.sql("CREATE TRIGGER hold_stamped AFTER INSERT ON entry FOR EACH ROW EXECUTE FUNCTION hold_stamped()")
                .update();
        editor = Api.withAdminKey(port);
        start = editor.get("/v1/events?limit=1").at("/change_token");
    }

    @AfterEach
    void letGo() {
        owner.sql("DROP TRIGGER hold_open ON article").update();
        owner.sql("DROP TRIGGER hold_stamped ON entry").update();
        owner.sql("DROP FUNCTION hold_open(), hold_stamped()").update();
        owner.sql("DROP TABLE bare_sequence").update();
    }

    @Test
    void readersMissNothingRepeatNothingAndEndWithTheTableWhileABareSequenceMisses() throws Exception {
        post("first");
        var workers = Executors.newFixedThreadPool(WRITERS + READERS + 2);
        var readers = IntStream.range(0, READERS)
                .mapToObj(n -> workers.submit(() -> follow(2 + 3 * n)))
                .toList();
        var naive = workers.submit(this::followTheSequence);
        var writers = new ArrayList<Callable<Integer>>();
        writers.add(() -> post("long"));
        IntStream.range(0, WRITERS - 1).forEach(n -> writers.add(() -> write(n)));
        int writes = 1;
        for (var writer : workers.invokeAll(writers)) {
            writes += writer.get();
        }
        written.set(true);

        var whole = changes(start, 500);
        assertThat(names(whole)).hasSize(writes).doesNotHaveDuplicates().isEqualTo(revisions());
        for (var reader : readers) {
            var told = reader.get(30, TimeUnit.SECONDS);
            assertThat(told).isEqualTo(whole);
            assertThat(mirror(told)).isEqualTo(table());
        }
        assertThat(naive.get(30, TimeUnit.SECONDS))
                .as("the control must fail: a reader of a bare sequence skips what commits late")
                .hasSizeLessThan(WRITERS * EACH - EACH + 2);
        workers.shutdown();
    }

    /** One writer: articles with an event each, every second one corrected, every fifth withdrawn. */
    private int write(int writer) {
        int writes = 0;
        for (int n = 0; n < EACH; n++) {
            writes += post(writer + "-" + n);
            var event = editor.get("/v1/events?external_id=feed:" + tag + "-" + writer + "-" + n)
                    .at("/items/0/id");
            var path = "/v1/events/" + event;
            if (n % 2 == 1) {
                var patch = "{\"title\": \"Corrected " + n + "\", \"reason\": \"drill\"}";
                assertThat(editor.patch(path, patch, "If-Match", "*").status()).isEqualTo(200);
                writes++;
            }
            if (n % 5 == 4) {
                assertThat(editor.post(path + "/retract", "{\"reason\": \"drill\"}", "If-Match", "*")
                                .status())
                        .isEqualTo(200);
                writes++;
            }
        }
        return writes;
    }

    private int post(String name) {
        var reply = editor.post("/v1/articles", """
                {"url": "https://feed.example/%1$s-%2$s", "source": {"name": "Feed", "domains": ["feed.example"]},
                 "title": "Drill", "language": "en", "published_at": "2024-08-18T09:30:00Z",
                 "events": [{"ref": "only", "type": "other", "title": "Event %2$s", "when": "2024-08-15",
                             "tags": ["%1$s"], "external_ids": {"feed": ["%1$s-%2$s"]}, "claims": [{}]}]}
                """.formatted(tag, name));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return 1;
    }

    /** Follows the changes by pages of that size until all is written. */
    private List<JsonNode> follow(int limit) {
        var told = new ArrayList<JsonNode>();
        var since = start;
        while (true) {
            boolean last = written.get();
            var page = page(path(since, limit) + (last ? "" : "&wait=1s"));
            page.get("items").forEach(told::add);
            since = page.get("change_token").asString();
            if (last && !page.get("more").asBoolean()) {
                return told;
            }
        }
    }

    private List<JsonNode> changes(String since, int limit) {
        var page = page(path(since, limit));
        assertThat(page.get("more").asBoolean()).isFalse();
        return page.get("items").valueStream().toList();
    }

    private JsonNode page(String path) {
        var reply = editor.get(path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private String path(String since, int limit) {
        return "/v1/changes?tag=" + tag + "&include=claims&since=" + since + "&limit=" + limit;
    }

    private Set<Long> followTheSequence() throws InterruptedException {
        var seen = new LinkedHashSet<Long>();
        long last = 0;
        while (true) {
            boolean end = written.get();
            for (var n : owner.sql("SELECT n FROM bare_sequence WHERE n > :last ORDER BY n")
                    .param("last", last)
                    .query(Long.class)
                    .list()) {
                seen.add(n);
                last = n;
            }
            if (end) {
                return seen;
            }
            Thread.sleep(2);
        }
    }

    /** What a reader keeps who does as told. */
    private static Map<String, JsonNode> mirror(List<JsonNode> changes) {
        var kept = new HashMap<String, JsonNode>();
        for (var change : changes) {
            if (change.has("event")) {
                kept.put(change.get("id").asString(), change.get("event"));
            } else {
                kept.remove(change.get("id").asString());
            }
        }
        return kept;
    }

    private Map<String, JsonNode> table() {
        var page = editor.get("/v1/events?tag=" + tag + "&include=claims&limit=500")
                .json();
        assertThat(page.get("next").isNull()).isTrue();
        return page.get("items")
                .valueStream()
                .collect(Collectors.toMap(event -> event.get("id").asString(), event -> event));
    }

    private static List<String> names(List<JsonNode> changes) {
        return changes.stream()
                .map(change -> change.get("id").asString() + " "
                        + change.get("revision").asInt())
                .toList();
    }

    /** What was committed, in the order of positions. */
    private List<String> revisions() {
        var byPosition = new TreeMap<Long, String>();
        owner.sql("""
                        SELECT recorded, event_id, revision FROM entry
                        WHERE reported_until = 'infinity'
                          AND keys && ARRAY(SELECT id FROM entry_key WHERE key = 'tag:' || :tag)
                        """)
                .param("tag", tag)
                .query((row, n) -> byPosition.put(
                        row.getLong("recorded"), row.getString("event_id") + " " + row.getInt("revision")))
                .list();
        return List.copyOf(byPosition.values());
    }
}
