package org.kursktimeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.testing.ChildService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a server of one's own the login must be let make tables; where it is not, the start says what to grant. */
class SchemaRightsTests {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void open() throws Exception {
        postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
        administrator("postgres").sql("CREATE ROLE \"Plain\" LOGIN").update();
    }

    @AfterAll
    static void close() throws Exception {
        postgres.close();
    }

    private static JdbcClient administrator(String database) {
        return JdbcClient.create(postgres.getDatabase("postgres", database));
    }

    @Test
    void theStartStopsWithTwoSentences(@TempDir Path data) {
        administrator("postgres").sql("CREATE DATABASE timeline").update();
        try (var service = ChildService.start(
                data,
                "--spring.datasource.url=" + postgres.getJdbcUrl("Plain", "timeline"),
                "--spring.datasource.username=Plain",
                "--spring.datasource.password=none")) {
            assertThat(service.awaitEnd()).isNotZero();
            assertThat(service.output())
                    .contains(
                            "The role \"Plain\" may not make tables in the schema public of the database timeline.",
                            "GRANT USAGE, CREATE ON SCHEMA public TO \"Plain\";")
                    .doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bare    | DROP SCHEMA public                          | CREATE SCHEMA public AUTHORIZATION \"Plain\";",
                "closed  | REVOKE ALL ON SCHEMA public FROM PUBLIC     | GRANT USAGE, CREATE ON SCHEMA public TO \"Plain\";",
                "unused  | REVOKE USAGE ON SCHEMA public FROM PUBLIC; GRANT CREATE ON SCHEMA public TO \"Plain\" | GRANT USAGE",
                "granted | GRANT CREATE ON SCHEMA public TO \"Plain\"  |"
            })
    void whatIsLackingIsNamed(String database, String statements, String action) {
        administrator("postgres").sql("CREATE DATABASE " + database).update();
        administrator(database).sql(statements).update();
        var refusal = SchemaRights.refusal(postgres.getDatabase("Plain", database));
        if (action == null) {
            assertThat(refusal).isEmpty();
        } else {
            assertThat(refusal)
                    .hasValueSatisfying(refused -> assertThat(refused.action()).contains(action));
        }
    }
}
