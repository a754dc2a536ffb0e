package org.kursktimeline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kursktimeline.testing.ChildService;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** The service does not start with pools that its database server or its threads cannot serve, and says what to set. */
@ServiceTest
class CapacityTests {

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    /** What the server takes of ordinary logins. */
    private int places;

    @BeforeEach
    void askTheServer() {
        places = jdbc.sql("""
                        SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
                               - current_setting('reserved_connections')::int
                        """).query(Integer.class).single();
    }

    @Test
    void asManyConnectionsAsTheServerTakesAreStartedWithAndNotOneMore() {
        int most = places - 30;
        assertThatCode(() -> require(10, most, 1_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> require(10, most + 1, 1_000))
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.action())
                                .startsWith(
                                        "Set kursk.database.exports to %d at most, or max_connections".formatted(most)))
                .hasMessage(
                        "The service may open %d connections (10 to write, 10 to read, 10 to walk the timeline, %d for exports);"
                                        .formatted(places + 1, most + 1)
                                + " the database server takes %d.".formatted(places));
    }

    @Test
    void poolsThatAreTooLargeWithoutAnyExportAreNamedThemselves() {
        assertThatThrownBy(() -> require(places, 8, 200))
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.action())
                                .startsWith("Set spring.datasource.hikari.maximum-pool-size to %d at most"
                                        .formatted((places - 8) / 3)));
    }

    @Test
    void ofPoolsAndExportsThatAreTooLargeEachForItselfBothAreNamed() {
        assertThatThrownBy(() -> require(places, places, 1_000))
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.action())
                                .startsWith(("Set spring.datasource.hikari.maximum-pool-size, which is %1$d, and"
                                                + " kursk.database.exports so that 3 times the first and the second"
                                                + " come to %1$d at most, or max_connections")
                                        .formatted(places)));
    }

    @Test
    void exportsLeaveAThreadToOthers() {
        assertThatCode(() -> require(10, 19, 20)).doesNotThrowAnyException();
        assertThatThrownBy(() -> require(10, 20, 20))
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.action())
                                .isEqualTo(
                                        "Set kursk.database.exports below 20, or server.tomcat.threads.max above 20."))
                .hasMessageContaining("each export keeps one of the 20 threads");
    }

    @Test
    void theStartStopsWithTwoSentences(@TempDir Path data) {
        try (var service = ChildService.start(
                data,
                "--kursk.database.exports=199",
                "--spring.datasource.hikari.maximum-pool-size=50",
                "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"))) {
            assertThat(service.awaitEnd()).isNotZero();
            assertThat(service.output())
                    .contains("The service may open 349 connections", "Set kursk.database.exports to")
                    .doesNotContain("\tat ");
        }
    }

    private void require(int pool, int exports, int threads) {
        var settings = new MockEnvironment().withProperty("server.tomcat.threads.max", String.valueOf(threads));
        new Capacity(pool, exports, settings).require(template);
    }
}
