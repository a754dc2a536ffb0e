package org.kursktimeline.timeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.SampleTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Why nothing is found of a country that acts through others, on the sample. */
@SampleTest
class HintsOfSampleTests {

    private Api reader;

    @BeforeEach
    void open(@LocalServerPort int port) {
        reader = new Api(port, "");
        assertThat(reader.get("/v1/entities?q=Ukraine").json().at("/items"))
                .as("names have been read")
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "actor, ukraine, armed-forces-of-ukraine",
        "actor, russia, armed-forces-of-russia",
        "claimant, russia, russian-ministry-of-defence"
    })
    void whoActsForACountryIsNamedAndFindsSomething(String role, String country, String slug) {
        var hint = reader.get("/v1/events?%s=%s".formatted(role, country)).at("/hints/0/detail");
        assertThat(hint)
                .contains("'entity' finds the same in another role or as a place. In this role something is found of ");
        var named = hint.substring(hint.lastIndexOf(" of ") + 4).split(", ");
        assertThat(named).hasSizeBetween(1, 3).contains(slug);
        for (var one : named) {
            assertThat(reader.get("/v1/events?limit=1&%s=%s".formatted(role, one))
                            .json()
                            .at("/items"))
                    .as(one)
                    .isNotEmpty();
        }
    }

    /** Names are of today. */
    @Test
    void ofThePastNobodyIsNamed() {
        var asOf = reader.get("/v1/events?limit=1").at("/as_of");
        assertThat(reader.get("/v1/events?actor=ukraine&as_of=" + asOf).at("/hints/0/detail"))
                .endsWith(" /v1/entities?kind=organisation&q=ukraine");
    }
}
