package org.kursktimeline.article;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Write;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stores articles and their versions. */
@Service
public class ArticleWriter {

    static final String CREATED = "article.created";

    private final ArticleRepository rows;
    private final Articles articles;
    private final ArticleRights rights;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArticleWriter(
            ArticleRepository rows,
            Articles articles,
            ArticleRights rights,
            EntityManager entities,
            JdbcClient jdbc,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.articles = articles;
        this.rights = rights;
        this.entities = entities;
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores an article, or takes notice of a known one by its canonical URL, which stays locked to the end of the
     * write. A changed title or text adds a version; a submission without a text leaves the stored one as it is. When
     * nothing differs but {@code retrievedAt}, nothing is written.
     *
     * @throws ProblemException 403 as {@link ArticleRights} says
     * @throws CanonicalUrl.NotAnArticleUrl when the URL is none; see {@link CanonicalUrl#read}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredArticle put(Write write, NewArticle submitted) {
        var url = CanonicalUrl.of(submitted.url());
        lock(url.text());
        return rows.findByUrl(url.text())
                .map(known -> revise(write, known, submitted))
                .orElseGet(() -> create(write, url, submitted));
    }

    /** Finds an article and locks it as a put does, to the end of the write. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ArticleView> lock(UUID id) {
        articles.find(id).ifPresent(article -> lock(article.url()));
        return articles.find(id);
    }

    private void lock(String url) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:url, 6))")
                .param("url", url)
                .query(row -> {});
    }

    private StoredArticle create(Write write, CanonicalUrl url, NewArticle submitted) {
        var now = now();
        var article = rows.save(new Article(Ids.next(), url, submitted, now));
        addVersion(article, submitted.body(), now);
        rows.flush();
        write.note(Change.of(CREATED, article.id().toString(), null));
        return new StoredArticle(article.view(submitted.source()), StoredArticle.Result.CREATED, submitted.body());
    }

    private StoredArticle revise(Write write, Article article, NewArticle submitted) {
        var newest = newest(article);
        var before = articles.find(article.id()).orElseThrow();
        rights.requireMayRepeat(write, before);
        rights.requireMayMove(write, before, submitted.source());
        var body = submitted.body() == null ? newest.body() : submitted.body();
        boolean rewritten = !newest.reads(submitted.title(), body);
        var now = now();
        if (rewritten) {
            article.addVersion(submitted.title(), Article.seen(submitted, now));
        }
        if (!article.redescribe(submitted) && !rewritten) {
            return new StoredArticle(before, StoredArticle.Result.UNCHANGED, body);
        }
        if (rewritten) {
            addVersion(article, body, now);
        } else {
            newest.relabel(article.textKind());
        }
        rows.flush();
        write.note(Change.of("article.updated", article.id().toString(), json.writeValueAsString(before)));
        events.publishEvent(new ArticleChanged(article.id()));
        return new StoredArticle(article.view(submitted.source()), StoredArticle.Result.UPDATED, body);
    }

    private void addVersion(Article article, @Nullable String body, Instant now) {
        entities.persist(new ArticleVersion(article, body, now));
    }

    private ArticleVersion newest(Article article) {
        return entities.find(ArticleVersion.class, new ArticleVersion.Key(article.id(), article.versions()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
