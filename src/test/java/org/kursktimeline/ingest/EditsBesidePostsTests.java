package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A source or an entity is edited while a post that has read it already is held up, and is stored in the end. */
@ServiceTest
class EditsBesidePostsTests {

    /** The lock under which writes take their positions. */
    private static final long ORDER = 7_061_402_455L;

    private static final long GROUND = 7_061_402_456L;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Api admin;
    private String source;
    private String entity;

    @BeforeEach
    void postWhatIsEdited(@LocalServerPort int port) {
        admin = Api.withAdminKey(port);
        var first = admin.post(
                "/v1/articles", article(1, "{\"name\": \"Person %s\", \"kind\": \"person\"}".formatted(unique)));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        source = slug("SELECT slug FROM source WHERE name = 'News ' || :unique");
        entity = slug("SELECT slug FROM entity WHERE name = 'Person ' || :unique");
    }

    @Test
    void theNewNameOfASourceIsInWhatIsStoredAfterIt() throws Exception {
        edited("/v1/sources/" + source, "{\"name\": \"Other %s\", \"reason\": \"renamed\"}".formatted(unique));
        assertThat(admin.get("/v1/events?include=articles&source=" + source).text())
                .contains("Other " + unique)
                .doesNotContain("News " + unique);
    }

    @Test
    void theNewNameOfAnEntityIsInWhatIsStoredAfterIt() throws Exception {
        edited("/v1/entities/" + entity, "{\"name\": \"Other %s\", \"reason\": \"renamed\"}".formatted(unique));
        assertThat(admin.get("/v1/events?source=" + source).text())
                .contains("Other " + unique)
                .doesNotContain("Person " + unique);
    }

    @Test
    void whoFollowsTheChangesLosesWhatIsWithheld() throws Exception {
        var since = admin.get("/v1/events?limit=1").at("/change_token");
        edited("/v1/sources/" + source, "{\"redistributable\": false, \"reason\": \"asked to\"}");
        var changes = admin.withKey("").get("/v1/changes?limit=500&since=" + since);
        assertThat(changes.status()).as(changes.text()).isEqualTo(200);
        assertThat(changes.text().split("\"left\"", -1)).as(changes.text()).hasSize(1 + 2);
    }

    /** The post has derived its event and waits for its position, which another holds up. */
    private void edited(String path, String patch) throws Exception {
        var held = transaction.<Supplier<Integer>>execute(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(:order)")
                    .param("order", ORDER)
                    .query(row -> {});
            var post = inBackground(() ->
                    admin.post("/v1/articles", article(2, "\"" + entity + "\"")).status());
            await().until(() -> isWaitedFor(ORDER));
            var edit = inBackground(() -> admin.patch(path, patch).status());
            await().until(() -> edit.isDone() || isWaitedFor(GROUND));
            return () -> got(post) * 1_000 + got(edit);
        });
        assertThat(held.get()).isEqualTo(201_200);
    }

    private static CompletableFuture<Integer> inBackground(Supplier<Integer> request) {
        return CompletableFuture.supplyAsync(request);
    }

    private static int got(CompletableFuture<Integer> status) {
        try {
            return status.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Whatever else is waited for in other databases, or by a job of another test. */
    private boolean isWaitedFor(long lock) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = database
                                       WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()
                                         AND (CAST(classid AS bigint) << 32) + CAST(objid AS bigint) = :lock)
                        """).param("lock", lock).query(Boolean.class).single();
    }

    private String slug(String sql) {
        return jdbc.sql(sql).param("unique", unique).query(String.class).single();
    }

    private String article(int n, String who) {
        return """
                {"url": "https://%1$s.example/%2$d", "source": {"name": "News %1$s", "domains": ["%1$s.example"]},
                 "title": "Article %2$d", "language": "en", "published_at": "2024-08-20T09:30:00Z", "match": "never",
                 "events": [{"ref": "e%2$d", "type": "statement", "title": "Held %1$s", "when": "2024-08-%2$d9",
                   "participants": [{"entity": %3$s, "role": "speaker"}], "claims": [{"claimant": %3$s}]}]}
                """.formatted(unique, n, who);
    }
}
