package org.kursktimeline.journal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Ids;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class AuditTests {

    private static final Actor DESK = new Actor("desk000001", "desk", Set.of());

    @LocalServerPort
    int port;

    @Autowired
    Journal journal;

    RestTestClient http;
    String subject;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer " + ServiceTest.ADMIN_KEY)
                .build();
        subject = Ids.next().toString();
    }

    @Test
    void aChangeIsToldWithActorReasonAndStateBefore() {
        change("thing.patched", "{\"title\":\"<b>old</b>\"}");
        http.get()
                .uri("/v1/audit?subject=" + subject)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].actor")
                .isEqualTo("desk000001")
                .jsonPath("$.items[0].action")
                .isEqualTo("thing.patched")
                .jsonPath("$.items[0].reason")
                .isEqualTo("a test")
                .jsonPath("$.items[0].before.title")
                .isEqualTo("<b>old</b>")
                .jsonPath("$.next")
                .isEmpty();
    }

    @Test
    void walkingAllPagesEqualsTheUnpagedListNewestFirst() {
        for (int i = 0; i < 7; i++) {
            change("thing." + i, null);
        }
        var walked = new ArrayList<Object>();
        var next = "/v1/audit?limit=3&subject=" + subject;
        while (next != null) {
            var page = page(next);
            items(page).forEach(item -> walked.add(item.get("action")));
            next = (String) page.get("next");
        }
        assertThat(walked).containsExactly("thing.6", "thing.5", "thing.4", "thing.3", "thing.2", "thing.1", "thing.0");
        assertThat(items(page("/v1/audit?subject=" + subject)))
                .extracting(item -> item.get("action"))
                .isEqualTo(walked);
    }

    @Test
    void aCursorOfAnotherFilterIsRefused() {
        change("thing.one", null);
        change("thing.two", null);
        var next = (String) page("/v1/audit?limit=1&subject=" + subject).get("next");
        var cursor = next.substring(next.indexOf("cursor="));
        http.get()
                .uri("/v1/audit?actor=system&" + cursor)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/cursor-mismatch");
    }

    @Test
    void aMisspeltParameterIsRefusedAndTheNearestNamed() {
        http.get()
                .uri("/v1/audit?acter=system&limit=0")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2)
                .jsonPath("$.errors[0].detail")
                .value(String.class, detail -> assertThat(detail).contains("actor"));
    }

    private void change(String action, String before) {
        journal.write(new WriteRequest(DESK, "a test", null), String.class, write -> {
            write.note(Change.of(action, subject, before));
            return "done";
        });
    }

    private Map<?, ?> page(String address) {
        return http.get()
                .uri(java.net.URI.create("http://localhost:" + port + address))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Map.class)
                .getResponseBody();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<?, ?> page) {
        return (List<Map<String, Object>>) page.get("items");
    }
}
