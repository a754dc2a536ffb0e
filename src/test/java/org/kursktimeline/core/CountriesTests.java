package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class CountriesTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "Russia, RU",
        "ukraine, UA",
        "Україна, UA",
        "Deutschland, DE",
        "rus, RU",
        "gb, GB",
        "UK, GB",
        "Elbonia, 'GB, UA or RU'"
    })
    void aNameIsAnsweredWithTheCode(String text, String code) {
        assertThat(Countries.fault(text))
                .isEqualTo("'" + text + "' is not a country code of ISO 3166-1; write " + code);
    }

    @ParameterizedTest
    @CsvSource({"/v1/sources?country=Russia", "/v1/events?source_country=Russia", "/v1/events?source_country=!Russia"})
    void soItIsWhereverACountryIsAskedFor(String path) {
        assertThat(Api.withAdminKey(port).get(path).at("/errors/0/detail")).isEqualTo(Countries.fault("Russia"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/sources, '{\"name\": \"x\", \"country\": \"Russia\"}'",
        "/v1/entities, '{\"kind\": \"place\", \"name\": \"x\", \"feature_class\": \"country\", \"country\": \"Russia\"}'"
    })
    void andWhereverOneIsStated(String path, String body) {
        var reply = Api.withAdminKey(port).post(path, body);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/country");
        assertThat(reply.at("/errors/0/detail")).isEqualTo(Countries.fault("Russia"));
    }
}
