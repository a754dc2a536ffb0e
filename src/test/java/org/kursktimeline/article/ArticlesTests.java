package org.kursktimeline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kursktimeline.article.StoredArticle.Result;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Faults;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ArticlesTests {

    @Autowired
    Articles articles;

    @Autowired
    ArticleWriter writer;

    @Autowired
    SourceResolver sources;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    final String url = "https://" + UUID.randomUUID() + ".example/a";

    @Test
    void aNewUrlIsStoredWithItsFirstVersion() {
        var stored = put("Title", "Body");
        assertThat(stored.result()).isEqualTo(Result.CREATED);
        assertThat(stored.body()).isEqualTo("Body");
        assertThat(articles.find(stored.article().id())).contains(stored.article());
        assertThat(articles.body(stored.article().id(), 1)).contains("Body");
        assertThat(stored.article().versions()).isEqualTo(1);
        assertThat(actions(stored)).containsExactly("article.created");
    }

    @Test
    void theSameAgainWritesNothing() {
        put("Title", "Body");
        var before = journal.latest();
        assertThat(put("Title", "Body").result()).isEqualTo(Result.UNCHANGED);
        assertThat(journal.latest()).isEqualTo(before);
    }

    @Test
    void anotherSpellingOfTheUrlIsTheSameArticle() {
        var first = put("Title", "Body");
        var second = put(url.replace("https", "HTTPS") + "?utm_source=x#top", "Title", "Body", List.of());
        assertThat(second.result()).isEqualTo(Result.UNCHANGED);
        assertThat(second.article()).isEqualTo(first.article());
    }

    @Test
    void aChangedTextAddsAVersionAndRewritesNone() {
        var first = put("Title", "Body");
        var second = put("Title", "Body, corrected");
        assertThat(second.result()).isEqualTo(Result.UPDATED);
        assertThat(second.article().versions()).isEqualTo(2);
        assertThat(articles.body(first.article().id(), 1)).contains("Body");
        assertThat(articles.body(first.article().id(), 2)).contains("Body, corrected");
        assertThat(actions(first)).containsExactly("article.created", "article.updated");
    }

    @Test
    void changedMetadataAloneAddsNoVersion() {
        put("Title", "Body");
        var second = put(url, "Title", "Body", List.of("Desk"));
        assertThat(second.result()).isEqualTo(Result.UPDATED);
        assertThat(second.article().versions()).isEqualTo(1);
        assertThat(second.article().authors()).containsExactly("Desk");
    }

    @Test
    void aSubmissionWithoutATextLeavesTheStoredOneAsItIs() {
        put("Title", "Body");
        var second = put("Title", null);
        assertThat(second.result()).isEqualTo(Result.UNCHANGED);
        assertThat(second.body()).isEqualTo("Body");
        var third = put("Another title", null);
        assertThat(third.article().versions()).isEqualTo(2);
        assertThat(articles.body(third.article().id(), 2)).contains("Body");
    }

    @Test
    void manyPutsOfOneUrlAtTheSameMomentMakeOneArticleAndOneSource() throws Exception {
        int writers = 8;
        var start = new CyclicBarrier(writers);
        var pool = Executors.newFixedThreadPool(writers);
        var tasks = new ArrayList<Callable<StoredArticle>>();
        for (int i = 0; i < writers; i++) {
            tasks.add(() -> {
                start.await();
                return put("Title", "Body");
            });
        }
        var results = new ArrayList<Result>();
        var found = new ArrayList<ArticleView>();
        for (var task : pool.invokeAll(tasks)) {
            results.add(task.get().result());
            found.add(task.get().article());
        }
        pool.shutdown();
        assertThat(results).containsOnlyOnce(Result.CREATED).contains(Result.UNCHANGED);
        assertThat(found).containsOnly(found.get(0));
        assertThat(jdbc.sql("SELECT count(*) FROM source WHERE name = :name")
                        .param("name", sourceName())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private StoredArticle put(String title, @Nullable String body) {
        return put(url, title, body, List.of());
    }

    private StoredArticle put(String address, String title, @Nullable String body, List<String> authors) {
        return journal.write(WriteRequest.by(Actor.SYSTEM), StoredArticle.class, write -> {
                    var ref = new SourceRef(
                            null, sourceName(), null, null, List.of(), null, null, null, null, null, null);
                    var source = sources.resolve(write, ref.in(CanonicalUrl.of(address)), new Faults(), "/source")
                            .orElseThrow();
                    return writer.put(
                            write,
                            new NewArticle(
                                    address,
                                    source,
                                    title,
                                    authors,
                                    "en",
                                    Instant.parse("2024-08-18T08:30:00Z"),
                                    null,
                                    body,
                                    null,
                                    null,
                                    null,
                                    List.of()));
                })
                .result();
    }

    private String sourceName() {
        return "Source of " + url;
    }

    private List<String> actions(StoredArticle stored) {
        return jdbc.sql("SELECT action FROM change WHERE subject = :id ORDER BY position, n")
                .param("id", stored.article().id().toString())
                .query(String.class)
                .list();
    }
}
