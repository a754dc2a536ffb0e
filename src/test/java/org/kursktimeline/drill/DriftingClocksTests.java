package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceProcess;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.testing.SetClock;
import tools.jackson.databind.JsonNode;

/**
 * Drill S15, two services on one database: the clock of one is behind the database's, that of the other ahead of it, so
 * that they are five minutes apart. What they write is one history, and what each keeps in memory is not older for it.
 */
@Tag("reliability")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DriftingClocksTests {

    private static final Duration APART = Duration.ofMinutes(5);
    private static final Duration OFF = APART.dividedBy(2);
    private static final Duration EACH = Duration.ofSeconds(10);
    private static final int ROUNDS = 3;

    private static final List<String> QUESTIONS = List.of(
            "/v1/events?sort=-recorded&limit=50",
            "/v1/events?include=claims&sort=-recorded&limit=20",
            "/v1/timeline?group_by=day");

    private final News news = new News();
    private int moments;
    private int kept;
    private int withheld;

    @TempDir
    Path folder;

    @Test
    void whatTwoServicesWriteWithClocksFiveMinutesApartIsOneHistory() throws Exception {
        assumeTrue(SetClock.ofAService(OFF).isPresent(), "needs Debian's package faketime");
        try (var postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
                var first = start(postgres, "behind", OFF.negated());
                var second = start(postgres, "ahead", OFF)) {
            var behind = new Api(first.port(), ServiceTest.ADMIN_KEY);
            var ahead = new Api(second.port(), ServiceTest.ADMIN_KEY);
            assertThat(Duration.between(date(behind), date(ahead)))
                    .as("the clocks are apart, else this drill shows nothing")
                    .isBetween(APART.minusSeconds(20), APART.plusSeconds(20));
            var start = behind.get("/v1/events?limit=1").at("/change_token");
            var written = new ArrayList<JsonNode>();
            for (int round = 0; round < ROUNDS; round++) {
                written.addAll(writeAndFollow(behind, ahead));
                remember(behind, ahead);
                remember(ahead, behind);
            }
            assertThat(News.changes(behind, start)).isEqualTo(written);
            assertThat(News.changes(ahead, start)).isEqualTo(written);
            News.assertInOrder(written);
            for (var services : List.of(List.of(behind, ahead), List.of(ahead, behind))) {
                keepsNothingThatTheOtherHasChanged(services.get(0), services.get(1));
                namesEntitiesAsTheOtherHasNamedThem(services.get(0), services.get(1));
                knowsTheKeysOfTheOther(services.get(0), services.get(1));
                repeatsForTheOther(services.get(0), services.get(1));
                releasesWhatTheOtherTold(services.get(0), services.get(1));
                withholdsWhatTheOtherHasRestricted(services.get(0), services.get(1));
            }
            new Figures("S15, two services")
                    .add("clock of one, of the other", "150 s behind the database's, 150 s ahead of it")
                    .add("revisions written; recorded before the one before", "%,d; 0".formatted(written.size()))
                    .add(
                            "changes that the two told otherwise, or in another order",
                            "0 of %,d".formatted(written.size()))
                    .add(
                            "ids of events that were made twice",
                            "0 of %,d".formatted(News.ids(written).size()))
                    .add("moments of one that the other told otherwise", "0 of %d".formatted(moments))
                    .add("answers from memory that the other had changed", "0 of %d".formatted(kept))
                    .add("answers that told what the other had restricted", "0 of %d".formatted(withheld))
                    .write();
        }
    }

    private ServiceProcess start(EmbeddedPostgres postgres, String name, Duration off) throws Exception {
        return ServiceProcess.within(
                SetClock.ofAService(off).orElseThrow(),
                Files.createDirectory(folder.resolve(name)),
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--kursk.access.admin-key=" + ServiceTest.ADMIN_KEY,
                "--kursk.sample=false",
                "--kursk.access.requests-per-minute=0",
                "--kursk.access.requests-per-minute-with-key=0");
    }

    private static ZonedDateTime date(Api service) {
        return ZonedDateTime.parse(
                service.get("/v1/events?limit=1").header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    /** Both post, both edit what the other has posted, and both are followed; returns what they told. */
    private List<JsonNode> writeAndFollow(Api one, Api other) throws Exception {
        news.begin();
        var since = one.get("/v1/events?limit=1").at("/change_token");
        var threads = Executors.newFixedThreadPool(6);
        var followers =
                List.of(threads.submit(() -> news.follow(one, since)), threads.submit(() -> news.follow(other, since)));
        var writers = List.<Future<Integer>>of(
                threads.submit(() -> news.write(one, other, "one")),
                threads.submit(() -> news.write(other, one, "other")),
                threads.submit(() -> news.write(one, other, "one-more")),
                threads.submit(() -> news.write(other, one, "other-more")));
        Thread.sleep(EACH.toMillis()); // the time that they write, not a wait for something
        news.end();
        int states = 0;
        for (var writer : writers) {
            states += writer.get();
        }
        threads.shutdown();
        var whole = News.changes(one, since);
        assertThat(whole).hasSize(states);
        for (var follower : followers) {
            var told = follower.get();
            var all = new ArrayList<>(told.changes());
            all.addAll(News.changes(other, told.token()));
            assertThat(all).isEqualTo(whole);
        }
        return whole;
    }

    /** The moment that one tells is the same to the other, whose clock may not have come to it. */
    private void remember(Api one, Api other) {
        for (var question : QUESTIONS) {
            var present = one.get(question).json();
            var then = question + "&as_of=" + present.at("/as_of").asString();
            assertThat(other.get(then).json().at("/items")).as(then).isEqualTo(present.at("/items"));
            assertThat(other.get(then).at("/as_of"))
                    .isEqualTo(present.at("/as_of").asString());
            moments++;
        }
    }

    /** Asked so often that it is answered from memory, and by a tag that the other gave. */
    private void keepsNothingThatTheOtherHasChanged(Api one, Api other) {
        for (var question : QUESTIONS) {
            one.get(question);
            one.get(question);
            var before = one.get(question);
            assertThat(other.get(question, "If-None-Match", before.header("ETag"))
                            .status())
                    .isEqualTo(304);
            var article = new Article("kept-" + UUID.randomUUID());
            assertThat(other.post("/v1/articles", article.json()).status()).isEqualTo(201);
            var after = one.get(question, "If-None-Match", before.header("ETag"));
            assertThat(after.status()).as(question).isEqualTo(200);
            assertThat(after.json().at("/items")).isNotEqualTo(before.json().at("/items"));
            assertThat(after.text()).isEqualTo(other.get(question).text());
            kept++;
        }
    }

    /** One has the entity in memory when the other renames it, and posts of it then. */
    private static void namesEntitiesAsTheOtherHasNamedThem(Api one, Api other) {
        var slug = "unit-" + UUID.randomUUID();
        var entity = "/v1/entities/" + slug;
        var made = one.post("/v1/entities", """
                {"kind": "unit", "slug": "%1$s", "name": "Unit %1$s"}""".formatted(slug));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(one.get(entity).at("/name")).isEqualTo("Unit " + slug);
        assertThat(other.get(entity).at("/name")).isEqualTo("Unit " + slug);
        var renamed = other.patch(
                entity,
                "{\"name\": \"Renamed " + slug + "\", \"reason\": \"drill\"}",
                "If-Match",
                other.get(entity).header("ETag"));
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        var posted = one.post("/v1/articles", """
                {"url": "https://drill.example/%1$s", "source": {"name": "Drill", "domains": ["drill.example"]},
                 "title": "Drill", "language": "en", "published_at": "2024-08-18T09:30:00Z",
                 "events": [{"ref": "only", "type": "other", "title": "Event of %1$s", "when": "2024-08-15",
                             "participants": [{"entity": "%1$s", "role": "actor"}], "claims": [{}]}]}
                """.formatted(slug));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        assertThat(one.get("/v1/events?entity=" + slug).at("/items/0/participants/0/entity/name"))
                .isEqualTo("Renamed " + slug);
        await().atMost(Duration.ofSeconds(3))
                .until(() -> one.get(entity).at("/name").equals("Renamed " + slug));
    }

    private static void knowsTheKeysOfTheOther(Api one, Api other) {
        var made = one.post("/v1/api-keys", "{\"name\": \"drill\", \"scopes\": [\"ops:read\"]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var withKey = other.withKey(made.at("/key"));
        assertThat(withKey.get("/v1/events?limit=1").status()).isEqualTo(200);
        var id = made.at("/key").split("_")[2];
        assertThat(one.delete("/v1/api-keys/" + id).status()).isBetween(200, 204);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> withKey.get("/v1/events?limit=1").status() == 401);
    }

    private static void repeatsForTheOther(Api one, Api other) {
        var article = new Article("repeated-" + UUID.randomUUID());
        var posted = one.post("/v1/articles", article.json(), "Idempotency-Key", article.idempotencyKey());
        var repeated = other.post("/v1/articles", article.json(), "Idempotency-Key", article.idempotencyKey());
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        assertThat(repeated.json()).isEqualTo(posted.json());
    }

    /** Of a source that one has told readers of, also of a moment before, and that the other lets go in the end. */
    private void withholdsWhatTheOtherHasRestricted(Api one, Api other) {
        var slug = "source-" + UUID.randomUUID();
        var event = posted(one, slug);
        var reader = one.withKey("");
        var list = "/v1/events?source=" + slug;
        var told = Map.of(
                list,
                event,
                list + "&as_of=" + reader.get(list).at("/as_of"),
                event,
                list + "&format=csv",
                event,
                "/v1/events/" + event,
                titleOf(slug),
                "/v1/facets?source=" + slug,
                "\"total\":1,");
        told.forEach((question, secret) -> {
            reader.get(question);
            assertThat(reader.get(question).text()).as(question).contains(secret);
        });
        redistribute(other, slug, false);
        told.forEach((question, secret) -> {
            assertThat(reader.get(question).text()).as(question).doesNotContain(secret);
            withheld++;
        });
        assertThat(one.get(list).at("/items/0/id")).as("to whom may read it").isEqualTo(event);
        redistribute(other, slug, true);
        assertThat(reader.get(list).at("/items/0/id")).isEqualTo(event);
    }

    private static String posted(Api service, String source) {
        var made = service.post("/v1/sources", """
                {"name": "%1$s", "slug": "%1$s", "kind": "newspaper", "domains": ["%1$s.example"]}""".formatted(source));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var posted = service.post("/v1/articles", """
                {"url": "https://%1$s.example/drill", "source": "%1$s", "title": "Drill", "language": "en",
                 "published_at": "2024-08-18T09:30:00Z",
                 "events": [{"type": "other", "title": "%2$s", "when": "2024-08-15", "claims": [{}]}]}
                """.formatted(source, titleOf(source)));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        return posted.at("/events/0/id");
    }

    private static String titleOf(String source) {
        return "Told by " + source;
    }

    private static void redistribute(Api service, String source, boolean may) {
        var edited = service.patch(
                "/v1/sources/" + source,
                "{\"redistributable\": %s, \"reason\": \"drill\"}".formatted(may),
                "If-Match",
                "*");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
    }

    private static void releasesWhatTheOtherTold(Api one, Api other) {
        var article = new Article("released-" + UUID.randomUUID());
        assertThat(other.post("/v1/articles", article.json()).status()).isEqualTo(201);
        var asOf = other.get("/v1/events?limit=1").at("/as_of");
        var name = "drill-" + UUID.randomUUID();
        var made = one.post("/v1/releases", """
                {"name": "%s", "licence": "CC BY 4.0", "as_of": "%s"}""".formatted(name, asOf));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(other.get("/v1/releases/" + name).json()).isEqualTo(made.json());
    }
}
