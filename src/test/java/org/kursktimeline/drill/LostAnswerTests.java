package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceProcess;

/** Drill S5: the service dies between commit and answer; the repeat with the same key is answered from the store. */
class LostAnswerTests {

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theRepeatGetsTheAnswerThatWasLostAndStoresNothing() throws Exception {
        var article = new Article("lost-answer");
        try (var service = ServiceProcess.withTestComponents(
                folder, "--kursk.sample=false", "--" + HaltBeforeAnswer.SETTING + "=true")) {
            var api = new Api(service.port(), service.adminKey());
            assertThatThrownBy(() -> post(api, article, HaltBeforeAnswer.HEADER, "1"))
                    .isInstanceOf(UncheckedIOException.class);
            service.restart();
            var stored = api.get("/v1/articles").json().at("/items");
            assertThat(stored).as("the post was committed before the end").hasSize(1);

            var repeated = post(api, article);
            assertThat(repeated.status()).as(repeated.text()).isEqualTo(201);
            assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(repeated.at("/id")).isEqualTo(stored.at("/0/id").asString());
            assertThat(repeated.json().at("/events")).hasSize(Article.EVENTS);
            assertThat(post(api, article).text()).isEqualTo(repeated.text());

            assertThat(api.get("/v1/articles").json().at("/items")).hasSize(1);
            assertThat(api.get("/v1/events").json().at("/items")).hasSize(Article.EVENTS);
            assertThat(post(api, new Article("another"), "Idempotency-Key", article.idempotencyKey())
                            .status())
                    .isEqualTo(422);
        }
    }

    private static Api.Reply post(Api api, Article article, String... headers) {
        var all = new java.util.ArrayList<>(java.util.List.of(headers));
        if (!all.contains("Idempotency-Key")) {
            all.addAll(java.util.List.of("Idempotency-Key", article.idempotencyKey()));
        }
        return api.post("/v1/articles", article.json(), all.toArray(String[]::new));
    }
}
