package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@ServiceTest
class ChangedArticleTests {

    private static final String TITLE = "Border town taken, officials say";

    Api editor;
    Api writer;
    String article;

    @BeforeEach
    void connect(@LocalServerPort int port) throws IOException {
        editor = Api.withAdminKey(port);
        writer = editor.withKey(editor.post("/v1/api-keys", "{\"name\": \"w\", \"scopes\": [\"events:write\"]}")
                .at("/key"));
        var unique = UUID.randomUUID().toString();
        article = new ClassPathResource("articles/border-town.json")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("/2024/08/18/border-town", "/2024/08/18/" + unique)
                .replace("A-17", unique);
    }

    @Test
    void anArticleThatPublicEventsReportIsNotChangedWithoutTheScopeToReview() {
        var event = "/v1/events/" + editor.post("/v1/articles", article).at("/events/0/id");
        var before = editor.get(event).text();
        var reply = writer.post("/v1/articles", article.replace(TITLE, "Another title"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(403);
        assertThat(reply.at("/detail")).contains("events:review");
        assertThat(editor.get(event).text()).isEqualTo(before);
        assertThat(writer.post("/v1/articles", article).at("/result")).isEqualTo("unchanged");
        assertThat(editor.post("/v1/articles", article.replace(TITLE, "Another title"))
                        .at("/result"))
                .isEqualTo("updated");
    }

    @Test
    void anArticleThatDraftsAloneReportIsChangedByWhoeverMayWrite() {
        assertThat(writer.post("/v1/articles", article).status()).isEqualTo(201);
        var reply = writer.post("/v1/articles", article.replace(TITLE, "Another title"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.at("/result")).isEqualTo("updated");
    }
}
