package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kursktimeline.ingest.SampleFiles.Article;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** The loader of the sample, with the articles that have two versions under addresses of this test's own. */
@ServiceTest
class SampleTimelineTests {

    private final String unique = UUID.randomUUID().toString();

    @Test
    void versionsAreLoadedInOrderAndALoadThatIsRepeatedChangesNothing(
            @LocalServerPort int port, @Autowired SampleTimeline sample, @Autowired Journal journal) throws Exception {
        var api = Api.withAdminKey(port);
        var seconds =
                SampleFiles.articles().stream().filter(Article::isSecondVersion).toList();
        var files = new ArrayList<Resource>();
        for (var second : seconds) {
            files.add(copy(first(second)));
            files.add(copy(second));
        }

        assertThat(sample.post(files)).isEqualTo(files.size());
        var loaded = journal.latest();
        for (var second : seconds) {
            var event = second.events().get(0).at("/external_ids/sample/0").asString() + unique;
            var article = api.get("/v1/events?external_id=sample:" + event + "&include=claims")
                    .json()
                    .at("/items/0/claims/0/article");
            var stored = api.get("/v1/articles/" + article.path("id").asString());
            assertThat(stored.json().path("versions").asInt()).isEqualTo(2);
            assertThat(stored.at("/title"))
                    .isEqualTo(second.json().path("title").asString());
            assertThat(stored.at("/retrieved_at"))
                    .isEqualTo(second.json().path("retrieved_at").asString());
        }
        sample.post(files);
        assertThat(journal.latest()).isEqualTo(loaded);
    }

    @Test
    void waitsForACallerThatPostsAtTheSameTimeLongerThanACallerWould(
            @Autowired SampleTimeline sample, @Autowired DataSource writer) throws Exception {
        var file = copy(SampleFiles.articles().get(0));
        try (var caller = writer.getConnection()) {
            caller.setAutoCommit(false);
            caller.createStatement().execute("SELECT pg_advisory_xact_lock(hashtextextended('sources', 5))");
            var load = CompletableFuture.supplyAsync(() -> sample.post(List.of(file)));
            for (int second = 0;
                    second < 5;
                    second++) { // longer than the lock_timeout of 3 s, a sign of life each second
                Thread.sleep(1000);
                caller.createStatement().execute("SELECT 1");
            }
            assertThat(load).isNotDone();
            caller.rollback();
            assertThat(load.get(1, TimeUnit.MINUTES)).isEqualTo(1);
        }
    }

    private static Article first(Article second) {
        return SampleFiles.articles().stream()
                .filter(article -> article.url().equals(second.url()))
                .findFirst()
                .orElseThrow();
    }

    private Resource copy(Article article) throws Exception {
        var text = Files.readString(Path.of("db", "sample", article.file()))
                .replace(article.url(), article.url() + "?" + unique);
        for (var event : article.events()) {
            var id = event.at("/external_ids/sample/0").asString();
            text = text.replace("\"sample\": [\n          \"" + id, "\"sample\": [\n          \"" + id + unique);
        }
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), article.file());
    }
}
