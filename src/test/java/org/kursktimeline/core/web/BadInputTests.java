package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.JsonBody;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.RawHttp;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever a stranger sends, the answer is a 4xx problem document: never a page, never a word about our insides. */
@ServiceTest
@Import({BadInputTests.Endpoints.class, BadInputTests.OpenDoor.class})
@TestPropertySource(properties = "kursk.limits.body=2MB")
class BadInputTests {

    private static final int LIMIT = 2 * 1024 * 1024;

    enum Parameters implements QueryParameter {
        FROM,
        LIMIT;

        @Override
        public String parameter() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public String description() {
            return "For the test.";
        }

        @Override
        public @Nullable String example() {
            return null;
        }
    }

    record Piece(
            @NotBlank @Size(max = 500) String title,
            @Nullable @Size(max = 2_000_000) String body) {}

    @RestController
    static class Endpoints {

        @GetMapping("/v1/test/read")
        @QueryParameters(Parameters.class)
        Map<String, ?> read(QueryParams params) {
            int limit = params.integer(Parameters.LIMIT, 50, 1, 500);
            params.check();
            return Map.of("limit", limit, "from", params.all(Parameters.FROM));
        }

        @GetMapping("/v1/test/plain/{id}")
        String plain(@PathVariable int id) {
            return "plain " + id;
        }

        @PostMapping("/v1/test/write")
        Map<String, ?> write(JsonBody body) {
            var faults = new Faults();
            var piece = body.read(Piece.class, faults);
            faults.throwIfAny();
            return Map.of("title", piece.title());
        }

        @PostMapping("/v1/test/keyed")
        Map<String, ?> keyed(WriteRequest request, JsonBody body) {
            var key = request.key();
            return Map.of(
                    "actor",
                    request.actor().id(),
                    "key",
                    key == null ? "" : key.key() + HexFormat.of().formatHex(key.requestHash()));
        }

        @GetMapping("/v1/test/fails/{how}")
        String fails(@PathVariable String how) {
            throw switch (how) {
                case "lock" -> new CannotAcquireLockException("SELECT 1 FROM org.secret");
                // as the driver tells that the server was killed, which is no client that went away
                case "gone" ->
                    new DataAccessResourceFailureException(
                            "SELECT 1", new SQLException("An I/O error occurred", "08006", new EOFException()));
                case "constraint" -> new DataIntegrityViolationException("INSERT INTO java.secret");
                default -> new IllegalStateException("org.secret SELECT");
            };
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OpenDoor {

        @Bean
        @Order(0)
        SecurityFilterChain openDoor(HttpSecurity http) {
            return http.securityMatcher("/v1/test/**", "/problems/**", "/nowhere", "/error")
                    .csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }

    @LocalServerPort
    int port;

    private RawHttp.Answer post(byte[] body, String... headers) throws IOException {
        return RawHttp.post(port, "/v1/test/write", body, headers);
    }

    private RawHttp.Answer postJson(String json) throws IOException {
        return post(json.getBytes(StandardCharsets.UTF_8), "Content-Type: application/json");
    }

    private static void isProblem(RawHttp.Answer answer, int status, String slug) {
        assertThat(answer.body())
                .contains("\"type\":\"/problems/" + slug + "\"")
                .contains("\"status\":" + status)
                .containsPattern("\"trace_id\":\"[0-9a-f]{32}\"")
                .doesNotContain("org.", "java.", "SELECT", "INSERT", "\tat ", "<html");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void aGoodRequestIsAnswered() throws IOException {
        assertThat(postJson("{\"title\": \"Суджа\"}").body()).isEqualTo("{\"title\":\"Суджа\"}");
        assertThat(RawHttp.get(port, "/v1/test/read?limit=3&from=a&from=%D0%B0").body())
                .contains("\"limit\":3")
                .contains("[\"a\",\"а\"]");
    }

    @Test
    void aBodyAtTheLimitIsReadAndOneByteMoreIsRefusedAndEndsTheConnection() throws IOException {
        var frame = "{\"title\":\"\"}".length();
        var answer = postJson("{\"title\":\"" + "x".repeat(LIMIT - frame) + "\"}");
        isProblem(answer, 422, "invalid-request");
        assertThat(answer.body()).contains("too-long");
        answer = postJson("{\"title\":\"" + "x".repeat(LIMIT - frame + 1) + "\"}");
        isProblem(answer, 413, "body-too-large");
        assertThat(answer.header("connection")).isEqualTo("close");
    }

    @Test
    void aBodyWithoutALengthIsCounted() throws IOException {
        isProblem(RawHttp.postChunked(port, "/v1/test/write", LIMIT + 1), 413, "body-too-large");
        isProblem(RawHttp.postChunked(port, "/v1/test/write", 3 * LIMIT), 413, "body-too-large");
    }

    @Test
    void aClientThatAsksBeforeItSendsIsRefusedBeforeItSends() throws IOException {
        isProblem(
                RawHttp.send(
                        port,
                        "POST /v1/test/write HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                + "Expect: 100-continue\r\nContent-Length: 1000000000\r\n\r\n"),
                413,
                "body-too-large");
    }

    @Test
    void faultsOfABodyAreListedWithPointers() throws IOException {
        var answer = postJson("{\"titel\": 1}");
        isProblem(answer, 422, "invalid-request");
        assertThat(answer.body())
                .contains("\"detail\":\"2 faults in the request body\",\"instance\":\"/v1/test/write\"")
                .contains(
                        "{\"pointer\":\"/titel\",\"code\":\"unknown-field\",\"detail\":\"'titel' is not a known field; did you mean 'title'?\"}")
                .contains("{\"pointer\":\"/title\",\"code\":\"missing\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{\"title\":\"a\\u0000\"} | 422 | invalid-request",
                "{\"title\":\"\\ud800\"} | 422 | invalid-request",
                "{\"x\\ud800\":\"\"} | 422 | invalid-request",
                "{\"title\":\"a\",\"title\":\"b\"} | 400 | malformed-body",
                "{\"title\":\"a\" | 400 | malformed-body",
                "[] | 422 | invalid-request",
                "null | 422 | invalid-request"
            })
    void aBodyThatIsWrongIsRefused(String body, int status, String slug) throws IOException {
        isProblem(postJson(body), status, slug);
    }

    @Test
    void hugeAndDeepBodiesAreRefused() throws IOException {
        isProblem(postJson("[".repeat(1000) + "]".repeat(1000)), 400, "malformed-body");
        isProblem(postJson("{\"title\":\"" + "x".repeat(1024 * 1024) + "\"}"), 422, "invalid-request");
        isProblem(postJson(""), 400, "malformed-body");
        isProblem(post(new byte[] {'"', (byte) 0xFF, '"'}, "Content-Type: application/json"), 400, "malformed-body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: no type at all",
                "Content-Type: text/plain",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Type: application/merge-patch+json",
                "Content-Type: application/json; charset=windows-1251",
                "Content-Type: application/json; charset=nonsense",
                "Content-Type: ;;;",
                "Content-Type: application/json\r\nContent-Encoding: gzip"
            })
    void onlyPlainJsonIsRead(String header) throws IOException {
        isProblem(post("{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_8), header), 415, "unsupported-media-type");
    }

    @Test
    void unknownParametersAreToldTogetherWithWrongValues() throws IOException {
        var answer = RawHttp.get(port, "/v1/test/read?form=2024&limit=0");
        isProblem(answer, 400, "invalid-parameter");
        assertThat(answer.body())
                .contains(
                        "{\"parameter\":\"form\",\"code\":\"unknown-parameter\",\"detail\":\"'form' is not a parameter here; did you mean 'from'?\"}")
                .contains("{\"parameter\":\"limit\",\"code\":\"out-of-range\"");
        isProblem(RawHttp.get(port, "/v1/test/plain/1?x=1"), 400, "invalid-parameter");
        isProblem(RawHttp.get(port, "/v1/test/read?q=%zz"), 400, "invalid-parameter");
        isProblem(RawHttp.get(port, "/v1/test/read?from=%00"), 400, "invalid-parameter");
        isProblem(RawHttp.get(port, "/v1/test/read?from=%ff"), 400, "invalid-parameter");
        isProblem(RawHttp.get(port, "/v1/test/plain/1?%ff"), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "/v1/test/read?from=Суджа; 400",
                "/v1/test/read?from=a|b; 400",
                "/v1/test/read?from={a}; 400",
                "/v1/test/read?from=\"a\"; 400",
                "/v1/test/read?from=[a]; 400",
                "/v1/test/Суджа; 400",
                "//v1/test/read; 400",
                "/v1/test/../read; 400",
                "/v1/test/%2e%2e/read; 400",
                "/v1/test/%00; 400",
                "/v1/test/%zz; 400",
                "/v1/test/%2f; 400",
                "/v1/test/a%5cb; 400",
                "nonsense; 400",
                "/v1/test/unknown; 404",
                "/v1/test/plain/x; 404",
                "/nowhere; 404",
                "/error; 404"
            })
    void anAddressThatLeadsNowhereIsAProblem(String address, int status) throws IOException {
        isProblem(RawHttp.get(port, address), status, status == 404 ? "not-found" : "bad-request");
    }

    @Test
    void aRequestThatIsNotHttpIsAProblem() throws IOException {
        isProblem(RawHttp.get(port, "/v1/test/read", "X-Long: " + "x".repeat(9000)), 400, "bad-request");
        isProblem(RawHttp.get(port, "/v1/test/read?from=" + "x".repeat(9000)), 400, "bad-request");
        isProblem(RawHttp.get(port, "/v1/test/read?from=" + "x".repeat(100_000)), 400, "bad-request");
        isProblem(RawHttp.send(port, "GET /v1/test/read HTTP/1.1\r\n\r\n"), 400, "bad-request");
        isProblem(RawHttp.send(port, "GET /v1/test/read HTTP/9.9\r\nHost: x\r\n\r\n"), 400, "bad-request");
        isProblem(
                RawHttp.send(port, "POST /v1/test/write HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n"),
                400,
                "bad-request");
        isProblem(
                RawHttp.send(port, "POST /v1/test/write HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: wrong\r\n\r\n"),
                400,
                "bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "DELETE", "NONSENSE"})
    void anotherMethodIsRefusedWithThoseThatAre(String method) throws IOException {
        var answer = RawHttp.send(port, method + " /v1/test/read HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        isProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png", "nonsense"})
    void aProblemIsJsonWhateverIsAccepted(String accept) throws IOException {
        isProblem(RawHttp.get(port, "/v1/test/read?x=1", "Accept: " + accept), 406, "not-acceptable");
        isProblem(
                RawHttp.send(
                        port,
                        "DELETE /v1/test/read HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: " + accept
                                + "\r\n\r\n"),
                405,
                "method-not-allowed");
        isProblem(RawHttp.get(port, "/nowhere", "Accept: " + accept), 404, "not-found");
    }

    @Test
    void aFormatThatIsNotSpokenIs406() throws IOException {
        isProblem(RawHttp.get(port, "/v1/test/read", "Accept: image/png"), 406, "not-acceptable");
    }

    @Test
    void whatFailsInsideSaysNothingOfTheInside() throws IOException {
        isProblem(RawHttp.get(port, "/v1/test/fails/otherwise"), 500, "internal-error");
        isProblem(RawHttp.get(port, "/v1/test/fails/constraint"), 409, "conflict");
        isProblem(RawHttp.get(port, "/v1/test/fails/gone"), 503, "unavailable");
        var answer = RawHttp.get(port, "/v1/test/fails/lock");
        isProblem(answer, 503, "unavailable");
        assertThat(answer.header("retry-after")).matches("[1-5]");
    }

    private String keyed(String body, String... headers) throws IOException {
        var all = Stream.concat(Stream.of("Content-Type: application/json"), Stream.of(headers));
        return RawHttp.post(port, "/v1/test/keyed", body.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new))
                .body();
    }

    @Test
    void theIdempotencyKeyGoesWithTheBody() throws IOException {
        var first = keyed("{}", "Idempotency-Key: k1");
        assertThat(first).contains("\"actor\":\"anonymous\"").contains("\"key\":\"k1");
        assertThat(keyed("{}", "Idempotency-Key: k1")).isEqualTo(first);
        assertThat(keyed("{ }", "Idempotency-Key: k1")).isNotEqualTo(first);
        assertThat(keyed("{}")).contains("\"key\":\"\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key: ",
                "Idempotency-Key: a b",
                "Idempotency-Key: ä",
                "Idempotency-Key: a\r\nIdempotency-Key: b"
            })
    void anIdempotencyKeyIsVisibleAscii(String header) throws IOException {
        assertThat(keyed("{}", header)).contains("/problems/bad-request", "\"parameter\":\"Idempotency-Key\"");
        assertThat(keyed("{}", "Idempotency-Key: " + "x".repeat(256))).contains("/problems/bad-request");
    }

    @Test
    void theTraceOfTheCallerIsKept() throws IOException {
        var answer =
                RawHttp.get(port, "/nowhere", "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(answer.body()).contains("\"trace_id\":\"0af7651916cd43dd8448eb211c80319c\"");
    }

    @Test
    void everyProblemHasItsPage() throws IOException {
        var page = RawHttp.get(port, "/problems/invalid-request", "Accept: text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.body()).contains("<h1>The request has faults</h1>").doesNotContain("<script", "style");
        assertThat(RawHttp.get(port, "/problems/invalid-request").body())
                .startsWith(
                        "{\"type\":\"/problems/invalid-request\",\"title\":\"The request has faults\",\"status\":422,");
        assertThat(RawHttp.get(port, "/problems").body()).contains("/problems/unavailable");
        isProblem(RawHttp.get(port, "/problems/unknown"), 404, "not-found");
    }
}
