package org.kursktimeline.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.kursktimeline.article.ExampleArticles;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Demonstration;
import org.kursktimeline.core.ExampleIds;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.JsonBody;
import org.kursktimeline.journal.IdempotencyKey;
import org.kursktimeline.journal.WriteRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An article of no publisher with one draft, in which an entity takes part that is none, for the examples of publishing
 * and of editing. Shows the earliest draft that is plainly an example: that one, or one that the example of
 * {@code POST /v1/articles/{id}/events} has added; drafts of editors are never shown.
 */
@Component
class DemonstrationDraft implements Demonstration, ExampleIds {

    private static final String URL = "https://documentation.example/draft";
    private static final String TITLE = "An example from the documentation";
    private static final String BODY = """
            {
              "url": "%s",
              "source": {"name": "Documentation Example", "kind": "other", "domains": ["documentation.example"]},
              "title": "A draft, made for demonstration",
              "language": "en",
              "published_at": "2024-08-15T12:00:00Z",
              "text_kind": "original",
              "body": "Made for demonstration: nobody published this, and nothing happened.",
              "events": [{
                "ref": "draft",
                "type": "other",
                "title": "%s",
                "summary": "Made for demonstration: a draft to publish. Nothing happened.",
                "when": "2024-08-15",
                "where": {"place": "kursk-oblast"},
                "participants": [{"entity": {"name": "Example from the Documentation", "kind": "other"}, "role": "party"}],
                "status": "draft",
                "claims": [{"stance": "asserts"}]
              }]
            }
            """.formatted(URL, TITLE);

    private final ArticleIngest ingest;
    private final ExampleArticles articles;
    private final JdbcClient jdbc;

    DemonstrationDraft(ArticleIngest ingest, ExampleArticles articles, JdbcClient jdbc) {
        this.ingest = ingest;
        this.articles = articles;
        this.jdbc = jdbc;
    }

    @Override
    public void make() {
        var content = BODY.getBytes(StandardCharsets.UTF_8);
        var faults = new Faults();
        var input = JsonBody.parse(content).read(ArticleInput.class, faults);
        var once = new WriteRequest(Actor.SYSTEM, null, IdempotencyKey.of("demonstration", URL, content));
        ingest.post(once, input, faults);
    }

    /** The article of no publisher; empty without the sample. */
    Optional<UUID> article() {
        return jdbc.sql("SELECT id FROM article WHERE url = :url")
                .param("url", URL)
                .query(UUID.class)
                .optional();
    }

    @Override
    public String collection() {
        return "events/publish";
    }

    @Override
    public Optional<String> findAny() {
        return jdbc.sql("""
                        SELECT e.id FROM article a
                        JOIN article_event l ON l.article_id = a.id
                        JOIN event e ON e.id = l.event_id
                        WHERE (a.url = :url OR a.id = CAST(:posted AS uuid)) AND e.status = 'draft' AND e.title = :title
                        ORDER BY e.created_at, e.id LIMIT 1
                        """)
                .param("url", URL)
                .param("posted", articles.posted().orElse(null))
                .param("title", TITLE)
                .query(String.class)
                .optional();
    }
}
