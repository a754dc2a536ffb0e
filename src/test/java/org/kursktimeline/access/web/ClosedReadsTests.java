package org.kursktimeline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kursktimeline.access.ApiKeys;
import org.kursktimeline.access.NewApiKey;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Scope;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@TestPropertySource(properties = "kursk.access.public-reads=false")
class ClosedReadsTests {

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Test
    void readsNeedAnyValidKeyButHealthAndDocumentationStayOpen() {
        var http = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
        var key = keys.create(
                        WriteRequest.by(Actor.SYSTEM), new NewApiKey("reader", List.of(Scope.ARTICLES_READ_BODY), null))
                .result()
                .key();
        http.get().uri("/v1/events").exchange().expectStatus().isUnauthorized();
        http.head().uri("/v1/events").exchange().expectStatus().isUnauthorized();
        http.post().uri("/v1/events/query").exchange().expectStatus().isUnauthorized();
        http.get()
                .uri("/v1/events")
                .header("X-API-Key", key)
                .exchange()
                .expectStatus()
                .isOk();
        http.get().uri("/actuator/health").exchange().expectStatus().isOk();
        http.get().uri("/v3/api-docs").exchange().expectStatus().isOk();
        http.get().uri("/problems").exchange().expectStatus().isOk();
    }

    @Test
    void theDocumentMarksNoOperationAsOpen() {
        var paths = Api.withAdminKey(port).get("/v3/api-docs").json().path("paths");
        assertThat(paths.findValues("security"))
                .isNotEmpty()
                .allSatisfy(security -> assertThat(security).noneMatch(JsonNode::isEmpty));
    }
}
