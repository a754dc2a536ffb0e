package org.kursktimeline.timeline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Behind the service's back a title is changed, so that an answer shows whether it was made anew. */
@ServiceTest
class KeptAnswersTests {

    private final String tag = "kept-" + UUID.randomUUID();
    private final EntryRows.Row row = anEntry().has("tag:" + tag).titled("As it was");
    private EntryRows entries;
    private Api api;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void storeOne(@LocalServerPort int port, @Autowired Journal journal, @Autowired JsonMapper json) {
        api = new Api(port, "");
        entries = new EntryRows(jdbc, journal, json);
        entries.store(List.of(row));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/events?tag=%s", "/v1/timeline?group_by=day&tag=%s"})
    void untilSomethingIsWrittenTheSameQuestionGetsTheSameBytes(String path) {
        var first = api.get(path.formatted(tag));
        assertThat(api.get(path.formatted(tag)).text()).isEqualTo(first.text());
        changeTitle();
        assertThat(api.get(path.formatted(tag)).text()).isEqualTo(first.text()).contains("As it was");
        assertThat(api.get(path.formatted(tag) + "&to=2100").text()).contains("Changed");
        entries.store(List.of(anEntry()));
        assertThat(api.get(path.formatted(tag)).text()).contains("Changed");
    }

    /** What was looked up for it may be older than the position that it tells. */
    @Test
    void whatIsAnsweredForTheFirstTimeIsNotKept() {
        assertThat(api.get("/v1/events?tag=" + tag).text()).contains("As it was");
        changeTitle();
        assertThat(api.get("/v1/events?tag=" + tag).text()).contains("Changed");
    }

    @Test
    void aKeptAnswerHasTheHeadersOfTheFirst() {
        var first = api.get("/v1/events?limit=1");
        api.get("/v1/events?limit=1");
        var again = api.get("/v1/events?limit=1");
        for (var header : List.of("ETag", "Link", "Content-Type", "Cache-Control", "Vary")) {
            assertThat(again.header(header))
                    .as(header)
                    .isEqualTo(first.header(header))
                    .isNotNull();
        }
    }

    /** A position of the past does not show what is erased from it. */
    @Test
    void ofThePastNothingIsKept() {
        var path = "/v1/events?tag=" + tag + "&as_of=2100-01-01";
        api.get(path);
        assertThat(api.get(path).text()).contains("As it was");
        changeTitle();
        assertThat(api.get(path).text()).contains("Changed");
    }

    @Test
    void whatIsAskedInABodyIsMadeAnew() {
        var question = "{\"tag\": [\"" + tag + "\"]}";
        assertThat(api.post("/v1/events/query", question).text()).contains("As it was");
        changeTitle();
        assertThat(api.post("/v1/events/query", question).text()).contains("Changed");
    }

    private void changeTitle() {
        jdbc.sql("UPDATE entry SET document = replace(document, 'As it was', 'Changed') WHERE event_id = :event")
                .param("event", row.id)
                .update();
    }
}
