package org.kursktimeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.LogGuard;
import org.kursktimeline.testing.PostgresForTests;
import org.kursktimeline.testing.RawHttp;
import org.kursktimeline.testing.ServiceTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Check 24: the log tells what went wrong, and neither what is secret nor what a caller would have it tell. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class LogTests {

    private static final Logger LOG = LoggerFactory.getLogger(LogTests.class);
    private static final String FORGED = "2024-08-06T00:00:00.000Z  INFO 1 --- [main] forged : all is well";

    @LocalServerPort
    int port;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void aBodyThatTheDatabaseRefusesIsNotLogged(CapturedOutput output) {
        var reply = whileTheDatabaseRefusesBodies(() -> post("News", LogGuard.BODY + " " + UUID.randomUUID()));
        assertThat(reply.status()).as(reply.text()).isGreaterThanOrEqualTo(400);
        assertThat(output).contains("violates check constraint").doesNotContain(LogGuard.BODY);
    }

    @Test
    void aLineBreakInWhatIsLoggedBeginsNoLineOfItsOwn(CapturedOutput output) {
        LOG.error("title Calm\n{}", FORGED);
        LOG.error("title Calm\r\n{}", FORGED, new IllegalStateException("title Calm\n\n" + FORGED));
        LOG.error("title Calm\r{}\u2028{}\u0085{}", FORGED, FORGED, FORGED);
        assertThat(output.toString().split(Pattern.quote(FORGED), -1))
                .as("all are there")
                .hasSize(7);
        assertThat(output.toString().split("\\R")).noneMatch(line -> line.startsWith(FORGED));
        assertThat(output).contains("java.lang.IllegalStateException: title Calm", "\tat org.kursktimeline.LogTests");
    }

    @Test
    void noLineIsForgedByATitleAnAddressOrAHeader(CapturedOutput output) throws Exception {
        var broken = "Calm\\r\\n" + FORGED;
        whileTheDatabaseRefusesBodies(() -> post(broken, "refused " + UUID.randomUUID()));
        post(broken, "kept " + UUID.randomUUID());
        for (var lineEnd : List.of("%0d%0a", "%0a", "%e2%80%a8")) {
            RawHttp.get(port, "/v1/events/Calm" + lineEnd + FORGED.replace(" ", "%20"));
            RawHttp.get(port, "/v1/events?q=Calm" + lineEnd + FORGED.replace(" ", "%20"));
        }
        for (var lineEnd : List.of("\r", "\n", "\u0085", "\u2028")) {
            RawHttp.get(port, "/v1/events", "traceparent: Calm" + lineEnd + FORGED);
            RawHttp.get(port, "/v1/events", "Authorization: Bearer Calm" + lineEnd + FORGED);
        }
        assertThat(output.toString().split("\\R")).noneMatch(line -> line.startsWith("2024-08-06T"));
    }

    @Test
    void anAddressThatIsNotHttpIsRefusedWithoutATrace(CapturedOutput output) throws Exception {
        assertThat(RawHttp.get(port, "/v1/events?q=[").status()).isEqualTo(400);
        assertThat(output).doesNotContain("Error parsing HTTP request header", "IllegalArgumentException");
        // the server tells the first one of a run only, which may have been another test's
        assertThat(java.util.logging.Logger.getLogger("org.apache.coyote.http11.Http11Processor")
                        .isLoggable(java.util.logging.Level.INFO))
                .isFalse();
    }

    /** Only an export is silent about it, since it tells itself that it broke off. */
    @Test
    void aRollbackThatFailsIsLogged(
            CapturedOutput output, @Autowired TransactionTemplate transaction, @Autowired JdbcClient jdbc) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())")
                    .query(Boolean.class)
                    .single();
        }));
        assertThat(output)
                .contains(
                        "Application exception overridden by rollback exception",
                        "terminating connection due to administrator command");
    }

    /** Two requests at once come to this; it is told to the second one alone. */
    @Test
    void aConflictThatTheDatabaseFoundIsNotLogged(CapturedOutput output) {
        var reply = whileASource("RAISE unique_violation", this::postSource);
        assertThat(reply.status()).as(reply.text()).isEqualTo(409);
        assertThat(output).doesNotContain("23505", "unique_violation");
    }

    @Test
    void aWriteThatLostItsConnectionIsOneLineThatNamesItsTraceId(CapturedOutput output) {
        var lost = "PERFORM pg_terminate_backend(pg_backend_pid())";
        var first = whileASource(lost, this::postSource);
        assertThat(first.status()).as(first.text()).isEqualTo(503);
        int before = output.length();
        var second = whileASource(lost, this::postSource);
        assertThat(second.status()).as(second.text()).isEqualTo(503);
        var log = output.toString().substring(before);
        assertThat(log.split("\\R"))
                .filteredOn(line -> line.contains("/v1/sources"))
                .singleElement()
                .asString()
                .contains("could not be written, trace " + second.at("/trace_id") + ": FATAL: terminating connection");
        assertThat(log).doesNotContain("SourceController", "rollback");
    }

    private Api.Reply postSource() {
        return Api.withAdminKey(port).post("/v1/sources", """
                {"name": "Refused %s", "kind": "newspaper"}""".formatted(UUID.randomUUID()));
    }

    private Api.Reply whileASource(String meets, java.util.function.Supplier<Api.Reply> call) {
        var owner = JdbcClient.create(PostgresForTests.ownerOf(url));
        owner.sql("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + meets
                        + "; RETURN NEW; END $$")
                .update();
        owner.sql("CREATE TRIGGER refuse BEFORE INSERT ON source FOR EACH ROW EXECUTE FUNCTION refuse()")
                .update();
        try {
            return call.get();
        } finally {
            owner.sql("DROP TRIGGER refuse ON source").update();
            owner.sql("DROP FUNCTION refuse()").update();
        }
    }

    private Api.Reply post(String title, String body) {
        return Api.withAdminKey(port).post("/v1/articles", """
                {"url": "https://log.example/%s", "title": "%s", "language": "en", "body": "%s",
                 "published_at": "2024-08-18T08:00:00Z",
                 "source": {"name": "Log", "kind": "newspaper", "domains": ["log.example"]}, "events": []}
                """.formatted(UUID.randomUUID(), title, body));
    }

    /** A fault of the database that quotes the row, as a broken constraint does. */
    private Api.Reply whileTheDatabaseRefusesBodies(java.util.function.Supplier<Api.Reply> call) {
        var owner = JdbcClient.create(PostgresForTests.ownerOf(url));
        owner.sql("ALTER TABLE article_version ADD CONSTRAINT refused CHECK (body IS NULL) NOT VALID")
                .update();
        try {
            return call.get();
        } finally {
            owner.sql("ALTER TABLE article_version DROP CONSTRAINT refused").update();
        }
    }
}
