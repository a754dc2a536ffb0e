package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.moment.TimelineClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Rule 13 on every route that reads: what may not be redistributed is there for those only who may read it. */
@ServiceTest
class AudienceRoutesTests {

    private static final Map<String, String> FORMATS =
            Map.of("text/csv", "csv", "application/x-ndjson", "ndjson", "application/geo+json", "geojson");

    /** What a route needs beside its filters. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "/v1/timeline", List.of("group_by=day,source", "group_by=claimant&show=top,figures,latest"),
            "/v1/figures/series", List.of("metric=wounded&by=claimant"),
            "/v1/changes", List.of("since=0", "since=0&include=claims"),
            "/v1/control", List.of("", "place=sudzha&at=2024-08-20"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers;

    private WithheldNews news;
    private Api nobody;
    private Api plain;
    private Api entitled;

    @BeforeEach
    void post(@LocalServerPort int port) {
        news = new WithheldNews(Api.withAdminKey(port));
        nobody = Api.withAdminKey(port).withKey("");
        plain = news.key("events:write", "events:review", "articles:read_body", "ops:read");
        entitled = news.key("sources:restricted");
    }

    @AfterEach
    void end() {
        news.end();
    }

    @Test
    void noReadThatTakesFiltersShowsItToWhoMayNotSeeIt() {
        var paths = filtered();
        assertThat(paths).hasSizeGreaterThan(40);
        for (var path : paths) {
            for (var caller : List.of(nobody, plain)) {
                var reply = caller.get(path);
                assertThat(reply.status()).as(path + reply.text()).isEqualTo(200);
                assertThat(reply.text()).as(path).doesNotContain(news.secrets());
            }
        }
    }

    @Test
    void noOtherReadShowsItEither() {
        news.release();
        var paths =
                routes(false).flatMap(route -> paths(route.getKey()).stream()).toList();
        assertThat(paths).hasSizeGreaterThan(10);
        var refused = new TreeMap<String, List<Integer>>();
        for (var path : paths) {
            for (var caller : List.of(nobody, plain)) {
                var reply = caller.get(path);
                if (reply.status() != 200) {
                    refused.computeIfAbsent(path, first -> new ArrayList<>()).add(reply.status());
                }
                var text = reply.text();
                if (path.contains(news.closedEvent)) {
                    text = text.replace("there is no event '" + news.closedEvent + "'", "")
                            .replace("of the event '" + news.closedEvent + "'", "")
                            .replace("\"instance\":\"" + path + "\"", "");
                }
                assertThat(text).as(path).doesNotContain(news.secrets());
            }
        }
        assertThat(refused)
                .as("what nobody, and a key with other scopes, is not answered; all else was read")
                .isEqualTo(Map.of(
                        "/v1/events/" + news.closedEvent,
                        List.of(404, 404),
                        "/v1/events/" + news.closedEvent + "/revisions",
                        List.of(404, 404),
                        "/v1/events/" + news.closedEvent + "/revisions/1",
                        List.of(404, 404),
                        "/v1/api-keys",
                        List.of(401, 403),
                        "/v1/audit",
                        List.of(401, 403)));
    }

    @Test
    void pagesOfJsonShowItToWhoMaySeeItAndNobodyElseMayKeepThem() {
        for (var path : List.of(
                "/v1/events?tag=" + news.tag,
                "/v1/events?include=claims,figures,articles&sort=recorded&tag=" + news.tag,
                "/v1/events?known_at=2024-08-31&tag=" + news.tag,
                "/v1/events?as_of=2124-01-01&tag=" + news.tag,
                "/v1/events?source=" + news.closedSource,
                "/v1/entities/" + news.speaker + "/events",
                "/v1/articles/" + news.closedArticle + "/events",
                "/v1/entities/" + news.speaker + "/related",
                "/v1/timeline?group_by=day&tag=" + news.tag,
                "/v1/control?tag=" + news.tag,
                "/v1/figures?tag=" + news.tag,
                "/v1/events/" + news.closedEvent,
                "/v1/events/" + news.closedEvent + "/revisions/1")) {
            var reply = entitled.get(path);
            assertThat(reply.status()).as(path + reply.text()).isEqualTo(200);
            assertThat(reply.text()).as(path).contains(news.closedEvent);
            assertThat(reply.header("Cache-Control")).as(path).contains("private");
            assertThat(String.join(",", reply.headers().allValues("Vary")))
                    .as(path)
                    .containsIgnoringCase("authorization")
                    .containsIgnoringCase("x-api-key");
        }
        assertThat(entitled.get("/v1/events/" + news.closedEvent + "/revisions").status())
                .isEqualTo(200);
        assertThat(entitled.get("/v1/figures/series?metric=wounded&tag=" + news.tag)
                        .text())
                .contains(news.closedArticle);
        assertThat(facet(entitled)).isEqualTo(2);
        assertThat(facet(plain)).isEqualTo(1);
        assertThat(facet(nobody)).isEqualTo(1);
    }

    @Test
    void whatIsPassedOnLeavesItOutWhoeverAsks() {
        for (var format : List.of("csv", "csv&layout=claims", "csv&layout=sources", "ndjson", "geojson")) {
            var path = "/v1/events?tag=" + news.tag + "&format=" + format;
            assertThat(entitled.get(path).text())
                    .as(path)
                    .isEqualTo(nobody.get(path).text());
            assertThat(entitled.get(path).text()).as(path).contains(news.openEvent);
        }
        for (var path : List.of(
                "/v1/figures?format=csv&tag=" + news.tag,
                "/v1/timeline?group_by=source&format=csv&tag=" + news.tag,
                "/v1/facets?facet=source,type&format=csv&tag=" + news.tag,
                "/v1/figures/series?metric=wounded&metric=killed&format=csv&tag=" + news.tag,
                "/v1/control?format=csv&tag=" + news.tag,
                "/v1/coverage?format=csv&from=2024-08-01&to=2024-08-31",
                "/v1/changes?since=0&limit=500&tag=" + news.tag)) {
            assertThat(entitled.get(path).text())
                    .as(path)
                    .isEqualTo(nobody.get(path).text());
        }
    }

    @Test
    void aLongQuestionIsAnsweredForItsCallerToo() {
        var body = "{\"tag\": \"" + news.tag + "\", \"include\": \"claims\"}";
        assertThat(entitled.post("/v1/events/query", body).text()).contains(news.secrets());
        assertThat(plain.post("/v1/events/query", body).text())
                .contains(news.openEvent)
                .doesNotContain(news.secrets());
    }

    private int facet(Api caller) {
        var facets = caller.get("/v1/facets?tag=" + news.tag);
        return facets.json().at("/total").asInt();
    }

    private List<String> filtered() {
        return routes(true)
                .flatMap(route -> {
                    var asked = new ArrayList<String>();
                    for (var path : paths(route.getKey())) {
                        for (var needed : NEEDED.getOrDefault(path, List.of(""))) {
                            questions(path + "?" + needed + (needed.isEmpty() ? "" : "&"), route)
                                    .forEach(asked::add);
                        }
                    }
                    return asked.stream();
                })
                .toList();
    }

    /** Under the events' tag and under their source, of each moment, in each format. */
    private Stream<String> questions(String path, Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        var moments = declares(route.getValue(), TimelineClock.class)
                ? List.of("", "&as_of=2124-01-01", "&known_at=2024-08-31", "&as_of=2124-01-01&known_at=2024-08-31")
                : List.of("");
        var formats = Stream.concat(
                        Stream.of(""),
                        route.getKey().getProducesCondition().getProducibleMediaTypes().stream()
                                .map(type -> type.toString())
                                .filter(FORMATS::containsKey)
                                .map(type -> "&format=" + FORMATS.get(type)))
                .toList();
        return Stream.of("tag=" + news.tag, "source=" + news.closedSource, "q=" + news.closedSource)
                .flatMap(filter -> moments.stream()
                        .flatMap(moment -> formats.stream().map(format -> path + filter + moment + format)));
    }

    /** The routes that are read, with or without the filters of the timeline. */
    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> routes(boolean filtered) {
        return controllers.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals("GET")))
                .filter(route -> declares(route.getValue(), TimelineFilter.class) == filtered);
    }

    private static boolean declares(HandlerMethod method, Class<?> parameters) {
        var declared = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), QueryParameters.class);
        return declared != null && Arrays.asList(declared.value()).contains(parameters);
    }

    /** The route about what is withheld. */
    private List<String> paths(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/v1/"))
                .map(pattern -> pattern.replace("/v1/events/{id}", "/v1/events/" + news.closedEvent)
                        .replace("{revision}", "1")
                        .replace("/v1/event-types/{code}", "/v1/event-types/battle")
                        .replace("/v1/metrics/{code}", "/v1/metrics/wounded")
                        .replace("{name}", news.tag)
                        .replace("/v1/entities/{id}", "/v1/entities/" + news.speaker)
                        .replace("/v1/entities/{entity}", "/v1/entities/" + news.speaker)
                        .replace("/v1/articles/{id}", "/v1/articles/" + news.closedArticle)
                        .replace("/v1/sources/{source}", "/v1/sources/" + news.closedSource))
                .toList();
    }
}
