package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Events as they are written by the API, in the order of how well they answer a question. */
@ServiceTest
class RelevanceTests {

    private static final String QUOTED = "the %s was hit, the %s was hit again, the %s was lost";

    /** A word of letters only that occurs nowhere else. */
    private final String word = "viaduct"
            + UUID.randomUUID()
                    .toString()
                    .chars()
                    .filter(c -> c != '-')
                    .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 16))))
                    .collect(Collectors.joining());

    private Api api;

    @BeforeEach
    void postEventsThatNameItInPlacesOfDifferentWeight(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
        var posted = api.post("/v1/articles", """
                {"url": "https://news.example/%1$s", "source": {"name": "News %1$s", "domains": ["%1$s.example"]},
                 "title": "Seim crossings", "language": "en", "published_at": "2024-08-18T09:30:00Z",
                 "body": "Officials said: %2$s. Nothing else.",
                 "events": [
                   {"ref": "title", "type": "other", "title": "A %1$s is down", "when": "2024-08-11", "claims": [{}]},
                   {"ref": "quote", "type": "other", "title": "Loss reported", "when": "2024-08-17",
                    "claims": [{"quote": {"text": "%2$s"}}]},
                   {"ref": "summary", "type": "other", "title": "Loss denied", "summary": "The %1$s stands.",
                    "when": "2024-08-14", "claims": [{}]}]}
                """.formatted(word, QUOTED.replace("%s", word)));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
    }

    @Test
    void aTitleWeighsMoreThanASummaryAndThatMoreThanManyQuotes() {
        assertThat(titles("/v1/events?sort=relevance&q=" + word))
                .containsExactly("A " + word + " is down", "Loss denied", "Loss reported");
        assertThat(titles("/v1/events?q=" + word))
                .containsExactly("Loss reported", "Loss denied", "A " + word + " is down");
    }

    @Test
    void aPhraseDoesNotReachFromOneTextIntoTheNext() {
        // the title of the article is followed by the name of its source, News and the word
        assertThat(titles("/v1/events?q=%22seim+crossings%22+" + word)).hasSize(3);
        assertThat(titles("/v1/events?q=%22news+" + word + "%22")).hasSize(3);
        assertThat(titles("/v1/events?q=%22crossings+news%22+" + word)).isEmpty();
    }

    @Test
    void aQuestionThatOnlyExcludesIsRankedToo() {
        assertThat(titles("/v1/events?sort=relevance&limit=5&q=-nothing")).isNotEmpty();
    }

    @Test
    void relevanceWithoutAQuestionIsRefused() {
        for (var path : new String[] {"/v1/events?sort=relevance", "/v1/figures?sort=relevance"}) {
            var reply = api.get(path);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.at("/errors/0/parameter")).isEqualTo("sort");
            assertThat(reply.at("/errors/0/code")).isEqualTo("needs-q");
        }
        assertThat(api.get("/v1/events?sort=relevance&q=").at("/errors/0/parameter"))
                .isEqualTo("q");
    }

    private Stream<String> titles(String path) {
        return api.get(path)
                .json()
                .get("items")
                .valueStream()
                .map(event -> event.get("title").asString());
    }
}
