package org.kursktimeline.article;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.Scope;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Write;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Articles and their versions. */
@Service
public class Articles {

    /** Whose words a text is: the outlet's, a translator's, or somebody's who retold it. */
    public static final Set<String> TEXT_KINDS = Set.of("original", "translation", "paraphrase");

    private static final String CREATED = "article.created";

    private static final String EXAMPLE = "https://news.example/2024/08/18/border-town";

    private final ArticleRepository rows;
    private final Sources sources;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Articles(
            ArticleRepository rows,
            Sources sources,
            EntityManager entities,
            JdbcClient jdbc,
            JsonMapper json,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.sources = sources;
        this.entities = entities;
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores an article, or takes notice of a known one by its canonical URL, which stays locked to the end of the
     * write. A changed title or text adds a version; a submission without a text leaves the stored one as it is. When
     * nothing differs but {@code retrievedAt}, nothing is written.
     *
     * @throws ProblemException 403 as {@link #requireMayRepeat}
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

    /** Finds an article. */
    @Transactional(readOnly = true)
    public Optional<ArticleView> find(UUID id) {
        return Optional.ofNullable(getAll(Set.of(id)).get(id));
    }

    /** How often a stored article was changed since; zero when never, or when it is unknown. */
    @Transactional(readOnly = true)
    public int revision(UUID id) {
        return rows.findById(id).map(Article::version).orElse(0);
    }

    /** The articles of these ids; unknown ids are missing from the answer. */
    @Transactional(readOnly = true)
    public Map<UUID, ArticleView> getAll(Collection<UUID> ids) {
        var found = Loaded.of(entities, Article.class, ids);
        var publishers = sources.getAll(found.stream().map(Article::sourceId).collect(Collectors.toSet()));
        return found.stream()
                .map(article -> article.view(Objects.requireNonNull(publishers.get(article.sourceId()))))
                .collect(Collectors.toMap(ArticleView::id, Function.identity()));
    }

    /** Finds an article and locks it as a put does, to the end of the write. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ArticleView> lock(UUID id) {
        find(id).ifPresent(article -> lock(article.url()));
        return find(id);
    }

    private void lock(String url) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:url, 6))")
                .param("url", url)
                .query(row -> {});
    }

    /**
     * The article that the documentation shows its examples of reading with: the one that its own example of a post
     * makes; before that was sent the earliest. Empty when there is none.
     */
    public Optional<UUID> example() {
        return posted().or(() -> jdbc.sql("SELECT id FROM article ORDER BY published_at, id LIMIT 1")
                .query(UUID.class)
                .optional());
    }

    /** The article that the documentation's own example of a post has made; empty before it was sent. */
    public Optional<UUID> posted() {
        return jdbc.sql("SELECT id FROM article WHERE url = :example")
                .param("example", EXAMPLE)
                .query(UUID.class)
                .optional();
    }

    /** Tells whether no article has ever been stored. */
    public boolean isEmpty() {
        return rows.count() == 0;
    }

    /** The text of a version, counted from 1; empty when there is none. */
    public Optional<String> body(UUID article, int version) {
        return jdbc.sql("SELECT body FROM article_version WHERE article_id = :article AND n = :n AND body IS NOT NULL")
                .param("article", article)
                .param("n", version)
                .query(String.class)
                .optional();
    }

    /** Whose words a version is, as {@link #TEXT_KINDS} names it. @throws NoSuchElementException without the version */
    public String textKind(UUID article, int version) {
        return jdbc.sql("SELECT text_kind FROM article_version WHERE article_id = :article AND n = :n")
                .param("article", article)
                .param("n", version)
                .query(String.class)
                .optional()
                .orElseThrow();
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
        var before = article.view(source(article));
        requireMayRepeat(write, before);
        requireMayMove(write, before, submitted.source());
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

    /**
     * Checks that the actor may post a stored article again, or add to it: of an article whose events it may not see only
     * if it stored the article itself. It would restate them unseen, and the answer would tell of them.
     *
     * @throws ProblemException 403 when it may not
     */
    public void requireMayRepeat(Write write, ArticleView article) {
        if (!article.source().redistributable()
                && !write.actor().may(Scope.SOURCES_RESTRICTED)
                && !stored(write, article)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "article " + article.id() + " is stored, by another key, and its source '"
                            + article.source().slug()
                            + "' may not be redistributed; to post it again or add to it needs the scope "
                            + Scope.SOURCES_RESTRICTED.code());
        }
    }

    private boolean stored(Write write, ArticleView article) {
        return journal.changesOf(article.id().toString()).stream()
                .anyMatch(change -> change.action().equals(CREATED)
                        && change.actor().equals(write.actor().id()));
    }

    /** An article that moves to a source whose rows may be redistributed is opened to everyone, text and events. */
    private static void requireMayMove(Write write, ArticleView article, SourceView to) {
        boolean opens = to.redistributable() && !article.source().redistributable();
        if (opens && !write.actor().may(Scope.SOURCES_RESTRICTED)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "article " + article.id() + " is one of the source '"
                            + article.source().slug()
                            + "', which may not be redistributed; to say that it is another's needs the scope "
                            + Scope.SOURCES_RESTRICTED.code());
        }
    }

    private void addVersion(Article article, @Nullable String body, Instant now) {
        entities.persist(new ArticleVersion(article, body, now));
    }

    private ArticleVersion newest(Article article) {
        return entities.find(ArticleVersion.class, new ArticleVersion.Key(article.id(), article.versions()));
    }

    private SourceView source(Article article) {
        return sources.find(article.sourceId().toString()).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
