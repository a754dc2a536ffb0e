package org.kursktimeline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Gives the service under test a real PostgreSQL, one server for all tests of a run: a container where a Docker engine
 * answers, else the embedded one. As in production an owner migrates, a writer writes and a reader reads.
 */
public class PostgresForTests implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresForTests.class);

    static final String PASSWORD = "canary-database-password";

    private static final String SHARED = "kursk";
    private static final String SAMPLE = "kursk_sample";

    /** The database of the one context that holds the sample, so that no other test meets it. */
    public static final class WithSample extends PostgresForTests {

        public WithSample() {
            super(SAMPLE);
        }
    }

    private final String database;

    public PostgresForTests() {
        this(SHARED);
    }

    private PostgresForTests(String database) {
        this.database = database;
    }

    /** The login that may change the tables. */
    public static DataSource ownerOf(String url) {
        return new DriverManagerDataSource(url, "kursk_owner", PASSWORD);
    }

    private static class Server {
        static final String URL = start();

        private static String start() {
            if (DockerClientFactory.instance().isDockerAvailable()) {
                LOG.info("Tests run on PostgreSQL in a container (Testcontainers)");
                return container();
            }
            LOG.info("Tests run on the embedded PostgreSQL, since no Docker engine answers");
            return embedded();
        }

        private static String container() {
            var container = new PostgreSQLContainer("postgres:18");
            container.start();
            return prepare(
                    "jdbc:postgresql://%s:%d/".formatted(container.getHost(), container.getFirstMappedPort()),
                    container.getUsername(),
                    container.getPassword());
        }

        private static String embedded() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
                return prepare("jdbc:postgresql://127.0.0.1:%d/".formatted(postgres.getPort()), "postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String prepare(String server, String superuser, String password) {
            var jdbc = JdbcClient.create(new DriverManagerDataSource(server + "postgres", superuser, password));
            for (var role : List.of("kursk_owner", "kursk_writer", "kursk_reader")) {
                jdbc.sql("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, PASSWORD))
                        .update();
            }
            for (var database : List.of(SHARED, SAMPLE)) {
                jdbc.sql("CREATE DATABASE %s OWNER kursk_owner".formatted(database))
                        .update();
            }
            return server;
        }
    }

    /** Who owns the tables that service tests share, for what the service itself may not do. */
    public static JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(Server.URL + SHARED, "kursk_owner", PASSWORD));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "postgres-for-tests",
                        Map.of(
                                "spring.datasource.url",
                                Server.URL + database,
                                "spring.datasource.username",
                                "kursk_writer",
                                "spring.datasource.password",
                                PASSWORD,
                                "spring.flyway.user",
                                "kursk_owner",
                                "spring.flyway.password",
                                PASSWORD,
                                "kursk.database.read-username",
                                "kursk_reader",
                                "kursk.database.read-password",
                                PASSWORD,
                                "kursk.data-dir",
                                "target/test-data")));
    }
}
