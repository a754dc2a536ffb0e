package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.core.Ids;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a caller accepts and what it has already, as RFC 9110 says. */
@ServiceTest
class NegotiationTests {

    private Api editor;
    private Api reader;

    @BeforeEach
    void open(@LocalServerPort int port) {
        editor = Api.withAdminKey(port);
        reader = editor.withKey("");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/releases, application/geo+json",
        "/v1/releases, application/yaml",
        "/v1/entities/sudzha/related, application/geo+json",
        "/v1/entities/sudzha/related, application/yaml",
        "/v1/entities/sudzha, application/yaml",
        "/v1/changes?since=0, application/geo+json",
        "/v1/sources/documentation-example, text/csv",
        "/v1/event-types, application/yaml"
    })
    void whatAnEndpointDoesNotSpeakIs406WithWhatItSpeaks(String address, String accept) {
        var reply = reader.get(address, "Accept", accept);
        assertThat(reply.status()).as(reply.text()).isEqualTo(406);
        assertThat(reply.at("/detail")).isEqualTo("the formats here are application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?format=csv", "?format=geojson&from=2024-08-06", "?format=no-such"})
    void whoLooksForAnExportIsToldWhereItIs(String query) {
        var reply = reader.get("/v1/events/export" + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(404);
        assertThat(reply.at("/detail")).contains("/v1/events?format=csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/export            | /v1/events?format=csv, ndjson, geojson",
                "/v1/events.csv?type=x | /v1/events?format=csv, ndjson, geojson",
                "/v1/events.json       | /v1/events?format=csv, ndjson, geojson",
                "/v1/events/csv?type=x | /v1/events?format=csv, ndjson, geojson",
                "/v1/events/geojson    | /v1/events?format=csv, ndjson, geojson",
                "/v1/figures/export    | /v1/figures?format=csv, ndjson",
                "/v1/articles/export   | /v1/articles?format=csv",
                "/v1/sources.csv       | /v1/sources?format=csv",
                "/v1/timeline/csv      | /v1/timeline?format=csv",
                "/v1/claims/export     | /v1/events?format=csv&layout=claims",
                "/v1/participants.csv  | /v1/events?format=csv&layout=participants"
            })
    void soIsWhoLooksForItElsewhereAndFindsItThere(String address, String ours) {
        for (var accept : List.of("application/json", "text/csv", "application/pdf")) {
            var reply = reader.get(address, "Accept", accept);
            assertThat(reply.status()).as(reply.text()).isEqualTo(404);
            assertThat(reply.at("/detail")).endsWith("with any filters: " + ours);
        }
        var first = ours.replaceAll(",.*", "");
        assertThat(reader.get(first).header("Content-Type")).startsWith("text/csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing.csv", "/v1/sources/export", "/v1/entities/csv", "/v1/nothing/export"})
    void whatMayBeANameOrIsNoListIsNotFoundAsItIs(String address) {
        var reply = reader.get(address);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/detail")).doesNotContain("format");
    }

    @Test
    void whoCannotReadTheAnswerHasWrittenNothing() {
        var name = "negotiated-" + Ids.next();
        var reply = editor.post("/v1/releases", "{\"name\": \"%s\"}".formatted(name), "Accept", "application/yaml");
        assertThat(reply.status()).as(reply.text()).isEqualTo(406);
        assertThat(reader.get("/v1/releases/" + name).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/events   | text/csv;q=0, application/json | application/json",
                "/v1/events   | */*, text/csv;q=0              | application/json",
                "/v1/events   | text/*, text/csv;q=0, */*;q=0.1 | application/json",
                "/v1/events   | */*, application/json;q=0      | text/csv;header=present;charset=UTF-8",
                "/v1/timeline | */*, text/csv;q=0              | application/json",
                "/v1/timeline | */*, application/json;q=0      | text/csv;header=present;charset=UTF-8",
                "/v1/timeline | text/csv, application/json;q=0.1 | text/csv;header=present;charset=UTF-8"
            })
    void aQualityOfZeroIsARefusal(String address, String accept, String type) {
        var reply = reader.get(address + "?from=1990&to=1990", "Accept", accept);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/events   | text/csv;q=0",
                "/v1/events   | application/json;q=0, text/html",
                "/v1/releases | */*, application/json;q=0",
                "/v1/figures  | application/geo+json, */*;q=0"
            })
    void whoRefusesAllThatThereIsGets406(String address, String accept) {
        var reply = reader.get(address, "Accept", accept);
        assertThat(reply.status()).as(reply.text()).isEqualTo(406);
        assertThat(reply.at("/detail")).startsWith("the formats here are application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv;header=absent                        | 406 |",
                "text/csv;charset=utf-16                       | 406 |",
                "text/csv;header=absent, application/geo+json  | 406 |",
                "text/csv;header=absent, */*;q=0.1             | 200 | application/json",
                "text/csv;header=absent, text/csv;q=0.5        | 200 | text/csv;header=present;charset=UTF-8",
                "text/csv;header=absent;q=0, text/csv;q=0.5    | 200 | text/csv;header=present;charset=UTF-8",
                "text/csv;header=present                       | 200 | text/csv;header=present;charset=UTF-8",
                "text/csv;header=\"Present\";charset=utf-8     | 200 | text/csv;header=present;charset=UTF-8"
            })
    void csvIsNotTakenForAnAnswerToWhoAsksForItInAnotherForm(String accept, int status, String type) {
        var reply = reader.get("/v1/timeline?from=1990&to=1990", "Accept", accept);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        if (status == 406) {
            assertThat(reply.at("/detail")).contains("CSV is answered as text/csv;header=present;charset=UTF-8");
        } else {
            assertThat(reply.header("Content-Type")).isEqualTo(type);
        }
    }

    /** JSON is UTF-8 and has no charset to ask for (RFC 8259, 8.1 and 11); RFC 9110, 12.5.1, lets it be disregarded. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events?limit=1",
                "/v1/entities?limit=1",
                "/v1/entities/sudzha",
                "/v1/event-types",
                "/v1/releases",
                "/v1/coverage",
                "/v1/changes?limit=1",
                "/v1/facets"
            })
    void aCharsetOfJsonHasNoEffect(String address) {
        for (var accept : List.of(
                "application/json;charset=utf-16",
                "application/json; charset=\"UTF-8\"",
                "application/json;charset=iso-8859-1;q=0.5, text/html;q=0.4")) {
            var reply = reader.get(address, "Accept", accept);
            assertThat(reply.status()).as(accept + reply.text()).isEqualTo(200);
            assertThat(reply.header("Content-Type")).as(accept).isEqualTo("application/json");
            assertThat(reply.json().isObject()).isTrue();
        }
        assertThat(reader.get(address, "Accept", "application/json;charset=utf-16;q=0")
                        .status())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/events?limit=1&format=cs%76", "/v1/timeline?from=1990&to=1990&%66ormat=csv"})
    void aFormatIsTheSameHoweverTheAddressIsWritten(String address) {
        var reply = reader.get(address);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("text/csv");
    }

    @Test
    void figuresOfferOnlyTheFormatsThatTheySpeak() {
        assertThat(reader.get("/v1/figures?format=xml").at("/errors/0/detail"))
                .endsWith("it is one of json, csv, ndjson");
        assertThat(reader.get("/v1/timeline?format=xml").at("/errors/0/detail")).endsWith("it is one of json, csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events?limit=1",
                "/v1/events?limit=1&format=csv",
                "/v1/timeline?from=1990&to=1990",
                "/v1/facets?from=1990&to=1990",
                "/v1/figures?limit=1",
                "/v1/coverage?from=1990&to=1990",
                "/v1/changes?since=0&limit=1",
                "/v1/sources",
                "/v1/releases",
                "/v1/entities/sudzha"
            })
    void whatTheCallerHasIsNotSentAgain(String address) {
        var tag = reader.get(address).header("ETag");
        assertThat(tag).isNotEmpty();
        var opaque = tag.replace("W/", "");
        for (var known : new String[] {tag, opaque, "W/" + opaque, "\"other\", " + opaque, "*"}) {
            var reply = reader.get(address, "If-None-Match", known);
            assertThat(reply.status()).as(known).isEqualTo(304);
            assertThat(reply.text()).isEmpty();
            assertThat(reply.header("ETag")).isEqualTo(tag);
        }
        assertThat(reader.get(address, "If-None-Match", opaque.replace("\"", ""))
                        .status())
                .as("a tag without its quotation marks is none")
                .isEqualTo(200);
        assertThat(reader.get(address, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void anyTagIsNoAnswerToWhatIsNotThere() {
        assertThat(reader.get("/v1/entities/no-such-entity", "If-None-Match", "*")
                        .status())
                .isEqualTo(404);
    }
}
