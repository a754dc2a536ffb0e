package org.kursktimeline.article.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.article.ArticleView;
import org.kursktimeline.article.ArticleWriter;
import org.kursktimeline.article.CanonicalUrl;
import org.kursktimeline.article.NewArticle;
import org.kursktimeline.article.SourceRef;
import org.kursktimeline.article.SourceResolver;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Faults;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ArticlesOverHttpTests {

    private static final String HOSTILE = "<script>alert(1)</script> '; DROP TABLE article; -- \u202e%_\\";

    @Autowired
    Journal journal;

    @Autowired
    SourceResolver sources;

    @Autowired
    ArticleWriter articles;

    @LocalServerPort
    int port;

    final String one = UUID.randomUUID().toString();
    Api api;
    Api reader;

    @BeforeEach
    void call() {
        api = Api.withAdminKey(port);
        reader = api.withKey("");
    }

    @Test
    void anArticleIsReadWithoutItsBody() {
        var article = put("a", "Title", "2024-08-18T08:30:00Z", "en");
        var reply = reader.get("/v1/articles/" + article.id());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).startsWith("\"r0-");
        assertThat(reply.json()).isEqualTo(new JsonMapper().readTree("""
                {"id": "%s", "url": "https://%s.example/a", "source": {"slug": "news-%s", "name": "News %s"},
                 "title": "Title", "authors": ["Desk"], "language": "en", "published_at": "2024-08-18T08:30:00Z",
                 "retrieved_at": "2024-08-18T10:00:00Z", "text_kind": "paraphrase", "versions": 1,
                 "syndicated_from": null, "attributed_to": null, "events": 0}
                """.formatted(article.id(), one, one, one)));
    }

    @Test
    void theBodyIsShownToAKeyThatMayReadIt() {
        var article = put("a", "Title", "2024-08-18T08:30:00Z", "en");
        var reply = api.get("/v1/articles/" + article.id());
        assertThat(reply.at("/body")).isEqualTo("Body of Title");
        assertThat(reply.header("ETag")).startsWith("\"r0-");
        assertThat(reply.headers().allValues("Vary")).contains("Authorization");
    }

    @Test
    void theListNeverHasBodies() {
        put("a", "Title", "2024-08-18T08:30:00Z", "en");
        var reply = api.get("/v1/articles?source=news-" + one);
        assertThat(reply.text()).doesNotContain("Body of");
        assertThat(reply.at("/items/0/title")).isEqualTo("Title");
    }

    @Test
    void codeInATitleComesBackAsText() {
        var article = put("a", HOSTILE, "2024-08-18T08:30:00Z", "en");
        assertThat(reader.get("/v1/articles/" + article.id()).at("/title")).isEqualTo(HOSTILE);
        assertThat(titles("q=%25_%5C")).containsExactly(HOSTILE);
        assertThat(titles("q='%20OR%201=1")).isEmpty();
    }

    @Test
    void filtersSelectBySourceLanguageTimeAndTitle() {
        put("a", "Прикордонне місто взято", "2024-08-15T21:00:00Z", "uk");
        put("b", "Border town taken", "2024-08-16T00:00:00Z", "en-GB");
        put("c", "Denial", "2024-08-17T23:59:59Z", "ru");
        assertThat(titles("")).containsExactly("Denial", "Border town taken", "Прикордонне місто взято");
        assertThat(titles("language=en")).containsExactly("Border town taken");
        assertThat(titles("language=en&language=uk")).hasSize(2);
        assertThat(titles("from=2024-08-16&to=2024-08-16")).containsExactly("Border town taken");
        assertThat(titles("from=2024-08-17T23:59:59Z&to=2024-08-17T23:59:59Z")).containsExactly("Denial");
        assertThat(titles("to=2024-08")).hasSize(3);
        assertThat(titles("q=%D0%9C%D0%86%D0%A1%D0%A2%D0%9E%20%20%D0%B2")).containsExactly("Прикордонне місто взято");
        assertThat(titles("q=border")).containsExactly("Border town taken");
    }

    @Test
    void walkingAllPagesGivesEveryArticleOnceNewestFirstTiesIncluded() {
        for (int i = 0; i < 7; i++) {
            put("a" + i, "Title " + i, "2024-08-1" + (i / 3) + "T00:00:00Z", "en");
        }
        var walked = new ArrayList<String>();
        for (var next = "/v1/articles?source=news-" + one + "&limit=2"; !next.isEmpty(); ) {
            var page = reader.get(next);
            page.json().at("/items").forEach(item -> walked.add(item.at("/id").asString()));
            next = page.at("/next");
        }
        var whole = new ArrayList<String>();
        reader.get("/v1/articles?source=news-" + one)
                .json()
                .at("/items")
                .forEach(item -> whole.add(item.at("/id").asString()));
        assertThat(walked).hasSize(7).doesNotHaveDuplicates().isEqualTo(whole);
    }

    @Test
    void whatACallerHasIsNotSentAgain() {
        var article = put("a", "Title", "2024-08-18T08:30:00Z", "en");
        for (var path : List.of("/v1/articles?source=news-" + one, "/v1/articles/" + article.id())) {
            var first = reader.get(path);
            var again = reader.get(path, "If-None-Match", first.header("ETag"));
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.text()).isEmpty();
        }
        var whole = reader.get("/v1/articles?source=news-" + one).header("ETag");
        assertThat(reader.get("/v1/articles?source=news-" + one + "&limit=2").header("ETag"))
                .isNotEqualTo(whole);
    }

    @Test
    void anEmptyListSaysWhichFilterStandsInTheWay() {
        put("a", "Border town taken", "2024-08-16T00:00:00Z", "en");
        assertThat(hints("&q=nosuchtitle&language=en")).containsExactly("q: without this filter something is found");
        assertThat(hints("&q=nosuchtitle&language=ru"))
                .containsExactly(
                        "source: nothing matches even without this filter alone",
                        "language: nothing matches even without this filter alone",
                        "q: nothing matches even without this filter alone");
        assertThat(hints("&to=1000-01-01T00:00:00Z")).containsExactly("to: without this filter something is found");
        assertThat(hints("&q=border")).isEmpty();
        assertThat(reader.get("/v1/articles?q=nosuchtitle").at("/hints/0/detail"))
                .startsWith("no article has this in its title");
    }

    private List<String> hints(String query) {
        var hints = new ArrayList<String>();
        reader.get("/v1/articles?source=news-" + one + query)
                .json()
                .path("hints")
                .forEach(hint -> hints.add(hint.at("/parameter").asString() + ": "
                        + hint.at("/detail").asString()));
        return hints;
    }

    @Test
    void whatNoTextCanHoldIsRefused() {
        for (var path : List.of(
                "/v1/articles?q=%00",
                "/v1/articles?source=%00", "/v1/sources?q=%ED%A0%80", "/v1/articles?language=%00")) {
            assertThat(reader.get(path).status()).as(path).isEqualTo(400);
        }
        for (var path : List.of("/v1/sources/%00", "/v1/articles/%00", "/v1/sources/a%ED%A0%80")) {
            assertThat(reader.get(path).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void everyFaultOfTheParametersIsTold() {
        var reply = reader.get(
                "/v1/articles?form=2024&source=nws-" + one + "&language=english&from=15%20August&limit=10000&q=");
        assertThat(reply.status()).isEqualTo(400);
        var parameters = new ArrayList<String>();
        reply.json()
                .at("/errors")
                .forEach(fault -> parameters.add(fault.at("/parameter").asString()));
        assertThat(parameters).containsExactlyInAnyOrder("form", "source", "language", "from", "limit", "q");
        assertThat(reader.get("/v1/articles?from=2024-08-16&to=2024-08-15").at("/errors/0/code"))
                .isEqualTo("from-after-to");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(reader.get("/v1/articles/" + one).status()).isEqualTo(404);
        assertThat(reader.get("/v1/articles/no-id").status()).isEqualTo(404);
    }

    @Test
    void anArticleCountsItsEventsAndItsTagTellsThem() {
        var posted = api.post("/v1/articles", """
                {"url": "https://%s.example/a", "source": {"name": "News %s"}, "title": "Title",
                 "published_at": "2024-08-18T08:30:00Z",
                 "events": [{"type": "statement", "title": "Event", "when": "2024-08-17", "claims": [{}]}]}
                """.formatted(one, one));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        var reply = reader.get("/v1/articles/" + posted.at("/id"));
        assertThat(reply.json().at("/events").asInt()).isEqualTo(1);
        assertThat(reply.header("ETag")).startsWith("\"r0-");
        assertThat(reader.get("/v1/articles?source=news-" + one)
                        .json()
                        .at("/items/0/events")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theTagOfAnArticleTellsThatItsSourceHasAnotherName() {
        var article = put("a", "Title", "2024-08-18T08:30:00Z", "en");
        var before = reader.get("/v1/articles/" + article.id()).header("ETag");
        var renamed =
                api.patch("/v1/sources/news-" + one, "{\"name\": \"Other " + one + "\", \"reason\": \"renamed\"}");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        var after = reader.get("/v1/articles/" + article.id(), "If-None-Match", before);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.at("/source/name")).isEqualTo("Other " + one);
        assertThat(reader.get("/v1/articles/" + article.id(), "If-None-Match", after.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void aSourceCountsItsArticles() {
        put("a", "Title", "2024-08-18T08:30:00Z", "en");
        put("b", "Title", "2024-08-18T08:30:00Z", "en");
        assertThat(reader.get("/v1/sources/news-" + one).json().at("/articles").asInt())
                .isEqualTo(2);
    }

    private List<String> titles(String query) {
        var reply = reader.get("/v1/articles?source=news-" + one + "&" + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var titles = new ArrayList<String>();
        reply.json().at("/items").forEach(item -> titles.add(item.at("/title").asString()));
        return titles;
    }

    private ArticleView put(String path, String title, String publishedAt, String language) {
        var url = "https://" + one + ".example/" + path;
        return journal.write(WriteRequest.by(Actor.SYSTEM), ArticleView.class, write -> {
                    var ref = new SourceRef(
                            null, "News " + one, null, null, List.of(), null, null, null, null, null, null);
                    var source = sources.resolve(write, ref.in(CanonicalUrl.of(url)), new Faults(), "/source")
                            .orElseThrow();
                    return articles.put(
                                    write,
                                    new NewArticle(
                                            url,
                                            source,
                                            title,
                                            List.of("Desk"),
                                            language,
                                            Instant.parse(publishedAt),
                                            Instant.parse("2024-08-18T10:00:00Z"),
                                            "Body of " + title,
                                            "paraphrase",
                                            null,
                                            null,
                                            List.of()))
                            .article();
                })
                .result();
    }
}
