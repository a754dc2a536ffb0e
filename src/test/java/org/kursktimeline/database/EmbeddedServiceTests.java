package org.kursktimeline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kursktimeline.testing.ChildService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** One service on its embedded server, from the first start in an empty folder to the refusal of newer data. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedServiceTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path data;

    static ChildService service;
    static String key;

    @BeforeAll
    static void startInAnEmptyFolder() {
        service = ChildService.start(data).awaitReady();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void theFirstStartUnpacksTheProgramsOnceAndLoadsReferenceDataBesideTheBeans() throws IOException {
        try (var folders = Files.list(data.resolve("bin/postgresql"))) {
            assertThat(folders)
                    .singleElement()
                    .satisfies(
                            programs -> assertThat(programs).isDirectoryContaining(file -> file.endsWith(".exists")));
        }
        assertThat(service.output()).containsPattern("reference-data\\].*loaded reference data places\\.csv");
    }

    @Test
    @Order(1)
    void theFirstStartTellsWhereEverythingIsAndNothingSecret() throws IOException {
        assertThat(service.output())
                .containsSubsequence(
                        "Address    http://localhost:",
                        "Explorer   http://localhost:",
                        "Data       " + data.resolve("postgres"),
                        "Admin key  " + data.resolve("admin.key"),
                        "Try        curl ")
                .doesNotContain(adminKey())
                .doesNotContain("password:")
                .doesNotContain(
                        Files.readString(data.resolve("passwords/kursk_writer")).strip());
    }

    @Test
    @Order(1)
    void secretsAreReadableByTheOwnerOnly() throws IOException {
        for (var file : Set.of("admin.key", "passwords/postgres", "passwords/kursk_owner", "passwords/kursk_writer")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres"))))
                .isEqualTo("rwx------");
        assertThat(Files.readAllLines(data.resolve("admin.key")))
                .singleElement()
                .asString()
                .startsWith("kt_live_");
    }

    @Test
    @Order(1)
    void theServerIsDurableAndClosed() {
        var reader = connect(Role.READER);
        for (var name : Set.of("fsync", "full_page_writes", "synchronous_commit")) {
            assertThat(setting(reader, name)).as(name).isEqualTo("on");
        }
        assertThat(setting(reader, "listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting(reader, "password_encryption")).isEqualTo("scram-sha-256");
        assertThat(setting(reader, "statement_timeout")).isEqualTo("5s");
        assertThat(setting(reader, "search_path")).isEqualTo("public");
        assertThat(reader.sql("SELECT pg_size_bytes(current_setting('shared_buffers'))")
                        .query(Long.class)
                        .single())
                .isEqualTo(
                        DataSize.parse(new DatabaseProperties(0, null, Duration.ofSeconds(5), null, null, 8).buffers())
                                .toBytes());
        assertThat(setting(connect(Role.WRITER), "lock_timeout")).isEqualTo("3s");
        assertThatThrownBy(() ->
                        connect(Role.WRITER, "wrong").sql("SELECT 1").query().listOfRows())
                .hasRootCauseMessage("FATAL: password authentication failed for user \"kursk_writer\"");
    }

    @Test
    @Order(2)
    void aSecondServiceOnTheFolderIsToldWhoHoldsIt() {
        try (var second = ChildService.start(data)) {
            assertThat(second.awaitEnd()).isNotZero();
            assertThat(second.output())
                    .contains("held by process " + service.pid())
                    .doesNotContain("\tat ");
        }
    }

    @Test
    @Order(3)
    void theSubCommandMakesAndRevokesKeysOfTheRunningService() {
        key = create("--name", "from the shell", "--scope", "admin");
        var shortLived = create("--name=short-lived", "--scope=admin");
        assertThat(service.status("GET", "/v1/api-keys", shortLived, "")).isEqualTo(200);
        assertThat(ChildService.run(data, "keys", "revoke", shortLived.split("_")[2])
                        .awaitEnd())
                .isZero();
        assertThat(service.status("GET", "/v1/api-keys", shortLived, "")).isEqualTo(401);
        assertThat(service.status("GET", "/v1/api-keys", key, "")).isEqualTo(200);
    }

    private static String create(String... options) {
        var arguments = new String[options.length + 2];
        arguments[0] = "keys";
        arguments[1] = "create";
        System.arraycopy(options, 0, arguments, 2, options.length);
        var child = ChildService.run(data, arguments);
        assertThat(child.awaitEnd()).isZero();
        return child.output()
                .lines()
                .filter(line -> line.startsWith("kt_"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(4)
    void aKilledPostmasterIsReplacedWhileTheServiceRuns() {
        var killed = postmaster();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        var seen = new HashSet<Integer>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
            assertThat(service.status("GET", "/actuator/health/liveness", "", ""))
                    .isEqualTo(200);
            int status = service.status("POST", "/v1/api-keys", key, "{\"name\": \"x\", \"scopes\": [\"ops:read\"]}");
            seen.add(status);
            return status == 201 && !seen.equals(Set.of(201));
        });
        assertThat(seen).isSubsetOf(201, 503);
        await().atMost(PATIENCE).until(() -> service.status("GET", "/actuator/health/readiness", "", "") == 200);
        assertThat(postmaster()).isNotEqualTo(killed);
    }

    @Test
    @Order(5)
    void aKilledServiceStartsAgainOnWhatItLeftBehind() {
        var leftBehind = postmaster();
        var written = changes();
        service.kill();
        assertThat(ProcessHandle.of(leftBehind)).isPresent();
        service = ChildService.start(data).awaitReady();
        assertThat(service.output()).contains("Process " + leftBehind);
        assertThat(changes()).as("a start on what is there writes nothing").isEqualTo(written);
        assertThat(service.status("GET", "/v1/api-keys", key, "")).isEqualTo(200);
        assertThat(service.status("GET", "/actuator/health/readiness", "", "")).isEqualTo(200);
    }

    @Test
    @Order(6)
    void aDatabaseOfANewerServiceIsRefusedAfterAStopInOrder() throws IOException {
        connect(Role.OWNER).sql("""
                        INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                          installed_by, execution_time, success)
                        VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'test', 1, true)
                        """).update();
        service.stop();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(service.output()).doesNotContain(key).doesNotContain(adminKey());
        try (var older = ChildService.start(data)) {
            assertThat(older.awaitEnd()).isNotZero();
            assertThat(older.output()).contains("The database has version 999").doesNotContain("\tat ");
        }
    }

    /** How many writes there were, and what they noted. */
    private static String changes() {
        return connect(Role.READER)
                .sql("SELECT max(position) || ' ' || count(*) FROM change")
                .query(String.class)
                .single();
    }

    private static long postmaster() {
        return Postmaster.of(data.resolve("postgres")).orElseThrow().process().pid();
    }

    private static String adminKey() throws IOException {
        return Files.readString(data.resolve("admin.key")).strip();
    }

    private static JdbcClient connect(Role role) {
        return connect(role, new Passwords(new DataFolder(data)).of(role));
    }

    private static JdbcClient connect(Role role, String password) {
        int port = Postmaster.of(data.resolve("postgres")).orElseThrow().port();
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/kursk", role.username(), password));
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("SELECT current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
