package org.kursktimeline.article.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.ArticleList;
import org.kursktimeline.article.ArticleQuery;
import org.kursktimeline.article.ArticleView;
import org.kursktimeline.article.Articles;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Hint;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.ETags;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.core.web.QueryExample;
import org.kursktimeline.core.web.TableFormat;
import org.kursktimeline.core.web.TableParameter;
import org.kursktimeline.core.web.Tables;
import org.kursktimeline.journal.Page;
import org.kursktimeline.journal.web.Walk;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Articles: what was published where and when; their texts only for keys that may read them. */
@RestController
@Tag(name = "Articles", description = "What was published, and with which versions")
class ArticleController {

    private final Articles articles;
    private final ArticleList list;
    private final ArticleQueries queries;
    private final Counts counts;
    private final Tables tables;

    ArticleController(Articles articles, ArticleList list, ArticleQueries queries, Counts counts, Tables tables) {
        this.articles = articles;
        this.list = list;
        this.queries = queries;
        this.counts = counts;
        this.tables = tables;
    }

    @GetMapping(
            path = "/v1/articles",
            produces = {MediaType.APPLICATION_JSON_VALUE, OutputFormat.TEXT_CSV})
    @Operation(summary = "List articles, newest first", description = "In pages, as JSON or as a table.")
    @QueryParameters({ArticleParameter.class, TableParameter.class})
    @QueryExample("from=2024-08-06&to=2024-08-31&limit=20")
    @Answer(file = AnsweredArticles.ARTICLES, exports = "answer-articles.csv")
    ResponseEntity<?> list(QueryParams params, HttpServletRequest request) {
        var query = queries.read(params);
        var format = TableFormat.read(params, request);
        int limit = PageLimit.read(params, ArticleParameter.LIMIT);
        var walk = Walk.of(request, params, ArticleParameter.CURSOR);
        params.check();
        var found = list.page(query, walk.mark(ArticleController::place), limit);
        var items = found.page().items();
        var events =
                counts.events("article", items.stream().map(ArticleView::id).toList());
        var listed = Page.of(
                items.stream()
                        .map(article -> ArticleResource.from(article, events.getOrDefault(article.id(), 0), null))
                        .toList(),
                walk.links(found.page(), ArticleController::keys),
                found.seen());
        var page = items.isEmpty() && walk.cursor() == null ? listed.because(hints(params)) : listed;
        return format.isCsv()
                ? walk.table(page, tables.of(ArticleResource.COLUMNS, page.items(), format))
                : walk.answer(page);
    }

    private List<Hint> hints(QueryParams params) {
        return new ListHints(
                        params,
                        ArticleParameter.Q,
                        "no article has this in its title; try a shorter part, or /v1/events?q= for the words of events")
                .of(
                        Stream.of(ArticleParameter.values())
                                .filter(one -> one != ArticleParameter.LIMIT && one != ArticleParameter.CURSOR),
                        other -> !list.page(queries.read(other), null, 1)
                                .page()
                                .items()
                                .isEmpty());
    }

    @GetMapping("/v1/articles/{id}")
    @Operation(summary = "Read an article; its text only with the scope articles:read_body")
    ResponseEntity<ArticleResource> one(
            @PathVariable @Parameter(description = "Id of the article.") String id,
            @AuthenticationPrincipal @Nullable Actor actor) {
        var article = Ids.parse(id).flatMap(articles::find).orElseThrow(() -> ProblemException.none("article", id));
        int events = counts.events("article", article.id());
        var body = actor != null && article.isBodyReadBy(actor)
                ? articles.body(article.id(), article.versions()).orElse(null)
                : null;
        var resource = ArticleResource.from(article, events, body);
        return ResponseEntity.ok()
                .eTag(ETags.of(articles.revision(article.id()), resource))
                .cacheControl(
                        body == null
                                ? CacheControl.noCache()
                                : CacheControl.noCache().cachePrivate())
                .body(resource);
    }

    private static ArticleQuery.Place place(List<String> keys) {
        return new ArticleQuery.Place(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }

    private static List<String> keys(ArticleView article) {
        return List.of(article.publishedAt().toString(), article.id().toString());
    }
}
