package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.JsonBody;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who adds to an article while it is rewritten waits, and then reads the new text. */
@ServiceTest
class WaitingForAnArticleTests {

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    ArticleIngest ingest;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eventsThatWaitedForARevisionAreReadAgainstItsText() throws Exception {
        var admin = Api.withAdminKey(port);
        var stored = admin.post("/v1/articles", article("The bridge stands."));
        assertThat(stored.status()).as(stored.text()).isEqualTo(201);
        var rewritten = new CountDownLatch(1);
        var revision = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            rewrite();
            rewritten.countDown();
            await().until(this::isSomebodyWaiting);
        }));
        assertThat(rewritten.await(10, TimeUnit.SECONDS)).isTrue();
        var reply = admin.post("/v1/articles/" + stored.at("/id") + "/events", """
                {"events": [{"type": "other", "title": "A bridge", "when": "2024-08-20",
                  "claims": [{"quote": {"text": "The bridge is destroyed."}}]}]}
                """);
        revision.get(10, TimeUnit.SECONDS);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(jdbc.sql("SELECT article_version FROM claim WHERE article_id = CAST(:article AS uuid)")
                        .param("article", stored.at("/id"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void rewrite() {
        var faults = new Faults();
        var input = JsonBody.parse(article("The bridge is destroyed.").getBytes(StandardCharsets.UTF_8))
                .read(ArticleInput.class, faults);
        ingest.post(WriteRequest.by(Actor.OPERATOR), input, faults);
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private String article(String body) {
        return """
                {"url": "https://%1$s.example/1", "source": {"name": "News %1$s", "domains": ["%1$s.example"]}, "title": "News",
                 "language": "en", "published_at": "2024-08-20T09:30:00Z", "retrieved_at": "2024-08-20T10:30:00Z", "body": "%2$s"}
                """.formatted(unique, body);
    }
}
