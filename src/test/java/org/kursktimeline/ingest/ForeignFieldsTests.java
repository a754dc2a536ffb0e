package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Fields of a post by other names than ours, and values in another form. */
@ServiceTest
class ForeignFieldsTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/date       | \"date\": \"2024-08-06\" | write \"when\": \"2024-08-06\"",
                "/date       | \"date\": \"6 August\" | write \"when\": \"2024-08-15\"",
                "/eventDate  | \"eventDate\": 5 | write \"when\": \"2024-08-15\"",
                "/place      | \"place\": \"Korenevo \\\"x\\\"\" | write \"where\": {\"name\": \"Korenevo \\\"x\\\"\"}",
                "/location   | \"location\": {\"name\": \"Sudzha\"} | write \"where\": {\"name\": \"Sudzha\"}",
                "/latitude   | \"latitude\": 51.2 | write \"where\": {\"lat\": 51.19, \"lon\": 35.27}",
                "/casualties | \"casualties\": 3 | write \"claims\": [{\"figures\": [{\"metric\": \"casualties\", \"value\": 12}]}]",
                "/fatalities | \"fatalities\": 3 | write \"claims\": [{\"figures\": [{\"metric\": \"killed\", \"value\": 12}]}]",
                "/injured | \"injured\": 3 | write \"claims\": [{\"figures\": [{\"metric\": \"wounded\", \"value\": 12}]}]",
                "/actors     | \"actors\": [] | write \"participants\": [{\"entity\": \"armed-forces-of-ukraine\", \"role\": \"actor\"}]",
                "/titel      | \"titel\": \"x\" | did you mean 'title'?",
                "/when       | \"when\": {\"date\": \"2024-08-06\"} | write \"when\": \"2024-08-15\"",
                "/where      | \"where\": [51.2, 35.3] | write \"where\": {\"name\": \"Sudzha\"}",
                "/participants | \"participants\": \"them\" | write \"participants\": [{\"entity\": \"armed-forces-of-ukraine\", \"role\": \"actor\"}]",
                "/where/place | \"where\": \"Sudzha town\" | a name is written as {\"name\": …}",
                "/claims/0/deaths | \"claims\": [{\"deaths\": 3}] | write \"figures\": [{\"metric\": \"killed\", \"value\": 12}]",
                "/claims/0/wounded | \"claims\": [{\"wounded\": 3}] | write \"figures\": [{\"metric\": \"wounded\", \"value\": 12}]",
                "/claims/0/figures/0/date | \"claims\": [{\"figures\": [{\"metric\": \"killed\", \"value\": 1, \"date\": 1}]}] | write \"reference_date\": \"2024-08-15\"",
                "/claims/0/figures/0/count | \"claims\": [{\"figures\": [{\"metric\": \"killed\", \"count\": 1}]}] | write \"value\": 12"
            })
    void theRefusalSaysWhatToWriteInstead(String pointer, String member, String end) {
        var details = StreamSupport.stream(
                        Api.withAdminKey(port)
                                .post(
                                        "/v1/articles",
                                        article("{\"type\": \"battle\", \"title\": \"t\", " + member + "}"))
                                .json()
                                .path("errors")
                                .spliterator(),
                        false)
                .filter(error -> error.path("pointer").asString("").equals("/events/0" + pointer))
                .map(error -> error.path("detail").asString(""));
        assertThat(details).singleElement().asString().contains("; " + end);
    }

    @Test
    void anArticlesDateIsThatOfItsPublication() {
        var reply = Api.withAdminKey(port).post("/v1/articles", "{\"date\": \"2024-08-06\"}");
        assertThat(reply.text())
                .contains("'date' is not a known field; write \\\"published_at\\\": \\\"2024-08-06Thh:mm:ssZ\\\"");
    }

    private static String article(String event) {
        return """
                {"url": "https://fields.example/1", "title": "t", "published_at": "2024-08-08T00:00:00Z",
                 "source": {"name": "Fields"}, "events": [%s]}
                """.formatted(event);
    }
}
