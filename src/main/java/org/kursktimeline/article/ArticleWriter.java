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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stores articles and their versions. */
@Service
public class ArticleWriter {

    static final String CREATED = "article.created";

    private final ArticleRepository known;
    private final ArticleRows rows;
    private final Articles articles;
    private final ArticleRights rights;
    private final EntityManager entities;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArticleWriter(
            ArticleRepository known,
            ArticleRows rows,
            Articles articles,
            ArticleRights rights,
            EntityManager entities,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.known = known;
        this.rows = rows;
        this.articles = articles;
        this.rights = rights;
        this.entities = entities;
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
        return rows.lock(url.text())
                .flatMap(known::findById)
                .map(article -> revise(write, article, submitted))
                .orElseGet(() -> create(write, url, submitted));
    }

    /** Locks an article as a put does, to the end of the write, and finds it as it stands then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ArticleView> lock(UUID id) {
        rows.lock(id);
        return articles.find(id);
    }

    private StoredArticle create(Write write, CanonicalUrl url, NewArticle submitted) {
        var now = now();
        var article = new Article(Ids.next(), url, submitted, now);
        rows.insert(article, new ArticleVersion(article, submitted.body(), now));
        write.note(Change.of(CREATED, article.id().toString(), null));
        var view = article.view(submitted.source());
        made(write).add(view);
        return new StoredArticle(view, StoredArticle.Result.CREATED, submitted.body());
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
        known.flush();
        made(write).forget(article.id());
        write.note(Change.of("article.updated", article.id().toString(), json.writeValueAsString(before)));
        events.publishEvent(new ArticleChanged(article.id()));
        return new StoredArticle(article.view(submitted.source()), StoredArticle.Result.UPDATED, body);
    }

    private static MadeArticles made(Write write) {
        return write.keep(MadeArticles.class, MadeArticles::new);
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
