package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kursktimeline.testing.Client;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drill S4, short form: the same post 64 times at the same moment. Drill S5: a key and another body. */
@ServiceTest
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SamePostAtOnceTests {

    private static final int CALLERS = 64;
    private static final int ROUNDS = 10;

    private final Client client;
    private final JdbcClient jdbc;

    SamePostAtOnceTests(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.client = new Client(port);
        this.jdbc = jdbc;
    }

    @Test
    void withOneKeyAllGetTheFirstAnswer() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var article = new Article("same-key-" + UUID.randomUUID());
            var answers = postAtOnce(article, article.idempotencyKey());
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201));
            assertThat(answers)
                    .extracting(HttpResponse::body)
                    .containsOnly(answers.get(0).body());
            assertThat(answers.stream().filter(SamePostAtOnceTests::isFirst)).hasSize(1);
            assertStoredOnce(article);
        }
    }

    @Test
    void withoutKeyOneIsCreatedAndTheRestUnchanged() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var article = new Article("no-key-" + UUID.randomUUID());
            var answers = postAtOnce(article, null);
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                    .hasSize(CALLERS - 1)
                    .allSatisfy(answer -> assertThat(
                                    client.read(answer).path("result").asString(""))
                            .isEqualTo("unchanged"));
            assertThat(answers)
                    .extracting(answer -> client.read(answer).path("id"))
                    .containsOnly(client.read(answers.get(0)).path("id"));
            assertStoredOnce(article);
        }
    }

    @Test
    void aKeyThatWasUsedForAnotherBodyIs422() throws Exception {
        var first = new Article("first-" + UUID.randomUUID());
        var second = new Article("second-" + UUID.randomUUID());
        var created = client.post(ServiceTest.ADMIN_KEY, first.json(), first.idempotencyKey());
        var refused = client.post(ServiceTest.ADMIN_KEY, second.json(), first.idempotencyKey());
        var repeated = client.post(ServiceTest.ADMIN_KEY, first.json(), first.idempotencyKey());

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(client.read(refused).path("type").asString("")).isEqualTo("/problems/idempotency-mismatch");
        assertThat(repeated.statusCode()).isEqualTo(201);
        assertThat(repeated.body()).isEqualTo(created.body());
        assertThat(isFirst(repeated)).isFalse();
        assertThat(articles(second)).isZero();
    }

    private List<HttpResponse<String>> postAtOnce(Article article, @Nullable String key) throws Exception {
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            var barrier = new CyclicBarrier(CALLERS);
            var posts = new ArrayList<Future<HttpResponse<String>>>();
            for (int caller = 0; caller < CALLERS; caller++) {
                posts.add(callers.submit(() -> {
                    barrier.await();
                    return postUntilAnswered(article, key);
                }));
            }
            var answers = new ArrayList<HttpResponse<String>>();
            for (var post : posts) {
                answers.add(post.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }

    /** On a machine that is busy with other things some callers are told to come back, and do. */
    private HttpResponse<String> postUntilAnswered(Article article, @Nullable String key) throws Exception {
        var answer = client.post(ServiceTest.ADMIN_KEY, article.json(), key);
        while (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            Thread.sleep(100);
            answer = client.post(ServiceTest.ADMIN_KEY, article.json(), key);
        }
        return answer;
    }

    private static boolean isFirst(HttpResponse<String> answer) {
        return answer.headers().firstValue("Idempotency-Replayed").isEmpty();
    }

    private void assertStoredOnce(Article article) {
        assertThat(articles(article)).isEqualTo(1);
        assertThat(count("""
                SELECT count(*) FROM article_event e JOIN article a ON a.id = e.article_id WHERE a.url = :url
                """, article)).isEqualTo(Article.EVENTS);
        assertThat(count("""
                SELECT count(*) FROM claim c JOIN article a ON a.id = c.article_id WHERE a.url = :url
                """, article)).isEqualTo(Article.EVENTS);
    }

    private long articles(Article article) {
        return count("SELECT count(*) FROM article WHERE url = :url", article);
    }

    private long count(String sql, Article article) {
        return jdbc.sql(sql).param("url", article.url()).query(Long.class).single();
    }
}
