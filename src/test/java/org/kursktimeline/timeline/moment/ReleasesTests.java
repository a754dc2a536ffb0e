package org.kursktimeline.timeline.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.kursktimeline.timeline.Questions;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ReleasesTests {

    @LocalServerPort
    int port;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Timeline timeline;

    @Autowired
    TimelineQueries queries;

    private final String name = "test-" + Ids.next();
    private Api admin;
    private Api reader;
    private EntryRows entries;

    @BeforeEach
    void open() {
        admin = Api.withAdminKey(port);
        reader = admin.withKey("");
        entries = new EntryRows(jdbc, journal, json);
    }

    private EntryRows.Row mine() {
        return anEntry().has("tag:" + name);
    }

    private Api.Reply make(String asOf, String... headers) {
        return admin.post("/v1/releases", body(name, "CC BY 4.0", asOf), headers);
    }

    private static String body(String name, String licence, String asOf) {
        return """
                {"name": "%s", "licence": "%s", "note": "monthly", "as_of": %s}
                """.formatted(name, licence, asOf == null ? "null" : "\"" + asOf + "\"");
    }

    /** Of two services on one database each has a clock, and what is recorded has that of neither. */
    @Test
    void theLastWriteIsNotToComeForAServiceWhoseClockIsBehind(
            @Autowired ReleaseTable table, @Autowired ReleaseContents contents, @Autowired MomentReader moments) {
        entries.store(List.of(mine()));
        var last = journal.latest().recordedAt();
        var clock = Clock.fixed(last.minus(Duration.ofMinutes(5)), ZoneOffset.UTC);
        var behind = new Releases(table, contents, moments, journal, clock);
        var wanted = new NewRelease(name, last, "CC BY 4.0", null);
        assertThat(behind.make(WriteRequest.by(Actor.OPERATOR), wanted, new Faults())
                        .result()
                        .asOf())
                .isEqualTo(last);
        var later = new NewRelease(name, last.plus(Duration.ofDays(1)), "CC BY 4.0", null);
        assertThatThrownBy(() -> behind.make(WriteRequest.by(Actor.OPERATOR), later, new Faults()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults())
                                .extracting(Fault::code)
                                .containsExactly("out-of-range"));
    }

    @Test
    void aReleaseIsReadByItsNameWhateverComesLater() {
        var row = mine().titled("before");
        entries.store(List.of(row));
        var made = make(null);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/v1/releases/" + name);
        assertThat(made.json().propertyNames())
                .containsExactly(
                        "name",
                        "as_of",
                        "change_token",
                        "events",
                        "claims",
                        "articles",
                        "sources",
                        "checksum",
                        "licence",
                        "note",
                        "created_at");
        entries.revise(row.titled("after"), 2);
        entries.store(List.of(mine()));
        var then = reader.get("/v1/events?tag=" + name + "&as_of=release:" + name);
        assertThat(then.status()).as(then.text()).isEqualTo(200);
        assertThat(then.json().get("items").size()).isEqualTo(1);
        assertThat(then.at("/items/0/title")).isEqualTo("before");
        assertThat(then.at("/as_of")).isEqualTo(made.at("/as_of"));
        assertThat(then.at("/change_token")).isEqualTo(made.at("/change_token"));
        assertThat(reader.get("/v1/releases/" + name).json()).isEqualTo(made.json());
        var since = reader.get("/v1/changes?tag=" + name + "&since=" + made.at("/change_token"));
        assertThat(since.json().get("items").size()).isEqualTo(2);
        assertThat(reader.get("/v1/events/" + row.id + "?as_of=release:" + name).at("/title"))
                .isEqualTo("before");
    }

    @Test
    void checksumAndCountsAreThoseOfTheListedEventsInTheOrderOfTheirIds() throws Exception {
        var posted = admin.post("/v1/articles", """
                {"url": "https://release.example/%s", "source": {"name": "Release Example", "kind": "newspaper"},
                 "title": "Two reports", "language": "en", "published_at": "2024-08-18T09:30:00Z",
                 "events": [{"ref": "a", "type": "other", "title": "One", "when": "2024-08-15", "claims": [{}, {}]},
                            {"ref": "b", "type": "other", "title": "Two", "when": "2024-08-16", "claims": [{}]}]}
                """.formatted(name));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        entries.store(List.of(mine()));
        var made = make(null).json();
        var lines = lines("include=claims", "limit=500", "as_of=release:" + name);
        assertThat(made.get("events").asInt()).isEqualTo(lines.size());
        var claims = lines.stream()
                .flatMap(line -> json.readTree(line).get("claims").valueStream())
                .toList();
        assertThat(claims).hasSizeGreaterThanOrEqualTo(3);
        assertThat(made.get("claims").asInt()).isEqualTo(claims.size());
        assertThat(made.get("articles").asInt()).isEqualTo(different(claims, "/article/id"));
        assertThat(made.get("sources").asInt()).isEqualTo(different(claims, "/article/source/slug"));
        lines.sort(null);
        var digest = MessageDigest.getInstance("SHA-256");
        lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(made.get("checksum").asString())
                .isEqualTo("sha256:" + HexFormat.of().formatHex(digest.digest()));
    }

    private static int different(List<JsonNode> claims, String pointer) {
        return new HashSet<>(claims.stream().map(claim -> claim.at(pointer)).toList()).size();
    }

    /** What an export of the same question writes, line by line. */
    private List<String> lines(String... parameters) {
        var lines = new ArrayList<String>();
        var questions = new Questions(queries, timeline);
        var params = Questions.params(parameters);
        for (var page = questions.page(params); ; page = questions.page(params)) {
            page.items().forEach(item -> lines.add(new String(item, StandardCharsets.UTF_8)));
            if (page.links().next() == null) {
                return lines;
            }
            params = Questions.ofAddress(page.links().next());
        }
    }

    @Test
    void aStateOfThePastCanBeGivenAName() {
        entries.store(List.of(mine()));
        var then = reader.get("/v1/events?tag=" + name).at("/as_of");
        entries.store(List.of(mine()));
        assertThat(make(then).at("/as_of")).isEqualTo(then);
        assertThat(reader.get("/v1/events?count=exact&tag=" + name + "&as_of=release:" + name)
                        .at("/count/value"))
                .isEqualTo("1");
    }

    @Test
    void aNameIsGivenOnce() {
        entries.store(List.of(mine()));
        var made = make(null, "Idempotency-Key", name);
        assertThat(made.status()).isEqualTo(201);
        entries.store(List.of(mine()));
        var replayed = make(null, "Idempotency-Key", name);
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(replayed.json()).isEqualTo(made.json());
        var again = make(null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/detail")).contains("'" + name + "'");
        assertThat(reader.get("/v1/releases/" + name).json()).isEqualTo(made.json());
        var audit = admin.get("/v1/audit?subject=release:" + name).json().get("items");
        assertThat(audit.size()).isEqualTo(1);
        assertThat(audit.at("/0/action").asString()).isEqualTo("release.created");
    }

    @ParameterizedTest
    @CsvSource({
        "Upper, CC BY, , /name",
        "-dash, CC BY, , /name",
        "'', CC BY, , /name",
        "ok, '', , /licence",
        "ok, CC BY, 2999-01-01T00:00:00Z, /as_of",
        "ok, CC BY, 1999-01-01T00:00:00Z, /as_of",
        "ok, CC BY, yesterday, /as_of"
    })
    void whatCannotBeIsRefused(String wanted, String licence, String asOf, String pointer) {
        entries.store(List.of(mine()));
        var reply = admin.post("/v1/releases", body(wanted, licence, asOf));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void onlyAdministratorsMakeReleases() {
        var key = admin.post("/v1/api-keys", "{\"name\": \"editor\", \"scopes\": [\"events:review\"]}")
                .at("/key");
        var body = body(name, "CC BY", null);
        assertThat(admin.withKey(key).post("/v1/releases", body).status()).isEqualTo(403);
        assertThat(reader.post("/v1/releases", body).status()).isEqualTo(401);
        assertThat(reader.get("/v1/releases/" + name).status()).isEqualTo(404);
        assertThat(reader.get("/v1/releases/%00").status()).isIn(400, 404);
    }

    @Test
    void anUnknownReleaseIsRefusedAndTheNearestNamed() {
        entries.store(List.of(mine()));
        make(null);
        var reply = reader.get("/v1/events?as_of=release:" + name.replace("test", "tset"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/parameter")).isEqualTo("as_of");
        assertThat(reply.at("/errors/0/detail")).contains("release:" + name);
        assertThat(reader.get("/v1/events?as_of=release:").status()).isEqualTo(400);
    }

    @Test
    void theListIsPagedNewestStateFirst() {
        entries.store(List.of(mine()));
        for (var suffix : List.of("-a", "-b", "-c")) {
            admin.post("/v1/releases", body(name + suffix, "CC BY", null));
        }
        var names = new ArrayList<String>();
        for (var next = "/v1/releases?limit=2"; !next.isEmpty(); ) {
            var page = reader.get(next);
            assertThat(page.status()).isEqualTo(200);
            page.json().get("items").forEach(item -> names.add(item.get("name").asString()));
            next = page.json().get("next").isNull() ? "" : page.at("/next");
        }
        assertThat(names).startsWith(name + "-c", name + "-b", name + "-a").doesNotHaveDuplicates();
        assertThat(reader.get("/v1/releases?limit=500").json().get("items").size())
                .isEqualTo(names.size());
    }
}
