package org.kursktimeline.article;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kursktimeline.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Articles and their versions, to be read. {@link ArticleWriter} stores them. */
@Service
public class Articles {

    /** Whose words a text is: the outlet's, a translator's, or somebody's who retold it. */
    public static final Set<String> TEXT_KINDS = Set.of("original", "translation", "paraphrase");

    private final ArticleRepository rows;
    private final Sources sources;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Journal journal;

    Articles(ArticleRepository rows, Sources sources, EntityManager entities, JdbcClient jdbc, Journal journal) {
        this.rows = rows;
        this.sources = sources;
        this.entities = entities;
        this.jdbc = jdbc;
        this.journal = journal;
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
        var views = made(ids);
        var found = Loaded.of(
                entities,
                Article.class,
                ids.stream().filter(id -> !views.containsKey(id)).toList());
        var publishers = sources.getAll(found.stream().map(Article::sourceId).collect(Collectors.toSet()));
        found.stream()
                .map(article -> article.view(Objects.requireNonNull(publishers.get(article.sourceId()))))
                .forEach(view -> views.put(view.id(), view));
        return views;
    }

    private Map<UUID, ArticleView> made(Collection<UUID> ids) {
        return journal.current()
                .map(write -> write.keep(MadeArticles.class, MadeArticles::new).among(ids))
                .orElseGet(HashMap::new);
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

    /**
     * Whose words a version is, as {@link #TEXT_KINDS} names it.
     *
     * @throws NoSuchElementException without the version
     */
    public String textKind(UUID article, int version) {
        return jdbc.sql("SELECT text_kind FROM article_version WHERE article_id = :article AND n = :n")
                .param("article", article)
                .param("n", version)
                .query(String.class)
                .optional()
                .orElseThrow();
    }
}
