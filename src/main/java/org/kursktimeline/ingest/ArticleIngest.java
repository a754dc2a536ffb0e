package org.kursktimeline.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.ArticleRights;
import org.kursktimeline.article.ArticleView;
import org.kursktimeline.article.ArticleWriter;
import org.kursktimeline.article.Articles;
import org.kursktimeline.article.StoredArticle;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.Scope;
import org.kursktimeline.event.EventService;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Write;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.journal.Written;
import org.springframework.stereotype.Service;

/**
 * The one way in: an article with its events, claims and figures, as one write. All faults of a submission are told at
 * once and nothing of it is stored.
 */
@Service
public class ArticleIngest {

    private final Journal journal;
    private final ArticleReader reader;
    private final ArticleWriter writer;
    private final ArticleRights rights;
    private final Articles articles;
    private final EventIngest events;
    private final EventService store;

    ArticleIngest(
            Journal journal,
            ArticleReader reader,
            ArticleWriter writer,
            ArticleRights rights,
            Articles articles,
            EventIngest events,
            EventService store) {
        this.journal = journal;
        this.reader = reader;
        this.writer = writer;
        this.rights = rights;
        this.articles = articles;
        this.events = events;
        this.store = store;
    }

    /**
     * Stores an article with its events, or what is new of a known one.
     *
     * @param faults those found when the body was read; more are added
     * @throws ProblemException 422 with every fault; 403 when the key may not do what the submission asks
     */
    public Written<IngestResult> post(WriteRequest request, ArticleInput input, Faults faults) {
        return journal.write(request, IngestResult.class, write -> post(write, input, faults));
    }

    /**
     * Adds events to a stored article.
     *
     * @throws ProblemException 404 when there is no such article, else as post
     */
    public Written<IngestResult> addEvents(WriteRequest request, UUID article, EventsInput input, Faults faults) {
        return journal.write(request, IngestResult.class, write -> {
            var stored = lock(article).orElseThrow(() -> ProblemException.none("article", article));
            rights.requireMayRepeat(write, stored);
            var submission =
                    submission(write, faults, stored, body(stored), false).adding();
            var results = events.post(submission, input.events(), null);
            return result(stored, results.changedAny() ? "updated" : "unchanged", results, List.of());
        });
    }

    /** Finds an article and keeps other posts of it waiting to the end of the write. */
    Optional<ArticleView> lock(UUID article) {
        return writer.lock(article);
    }

    /**
     * What claims of a stored article are read against.
     *
     * @param brings whether the text came with the request
     */
    Submission submission(Write write, Faults faults, ArticleView article, @Nullable String body, boolean brings) {
        return new Submission(
                write,
                faults,
                article.id(),
                article.versions(),
                body,
                brings || article.isBodyReadBy(write.actor()),
                article.publishedAt(),
                reportedAt(article),
                false,
                false);
    }

    @Nullable String body(ArticleView article) {
        return articles.body(article.id(), article.versions()).orElse(null);
    }

    private IngestResult post(Write write, ArticleInput input, Faults faults) {
        var stored = put(write, input, faults);
        var submission = stored.map(one -> submission(write, faults, one, input.body() != null))
                .orElseGet(() -> unstored(write, input, faults));
        var results = events.post(submission, input.events(), input.status());
        var article = stored.orElseThrow();
        var result = article.result() == StoredArticle.Result.UNCHANGED && results.changedAny()
                ? "updated"
                : article.result().code();
        return result(article.article(), result, results, results.absent());
    }

    private Submission submission(Write write, Faults faults, StoredArticle stored, boolean brings) {
        var submission = submission(write, faults, stored.article(), stored.body(), brings);
        return stored.result() == StoredArticle.Result.CREATED ? submission.ofNewArticle() : submission;
    }

    /** Stores the article itself; empty when a fault of its own stands in the way. */
    private Optional<StoredArticle> put(Write write, ArticleInput input, Faults faults) {
        var stored = reader.read(write, input, faults).map(article -> writer.put(write, article));
        stored.filter(one -> one.result() == StoredArticle.Result.UPDATED)
                .ifPresent(one -> requireReview(write, one.article().id()));
        return stored;
    }

    /** What public events show of their articles is changed by those only who may change the events. */
    private void requireReview(Write write, UUID article) {
        if (!write.actor().may(Scope.EVENTS_REVIEW)
                && !store.publicWith(article).isEmpty()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "article " + article
                            + " is stored otherwise and public events report it; changing it needs the scope "
                            + Scope.EVENTS_REVIEW.code());
        }
    }

    /** An article that cannot be stored: its events are read all the same, so that their faults are told too. */
    private static Submission unstored(Write write, ArticleInput input, Faults faults) {
        Instant published = Optional.ofNullable(input.publishedAt()).orElse(Instant.EPOCH);
        return new Submission(write, faults, Ids.next(), 1, input.body(), true, published, published, true, false);
    }

    /**
     * The first version was published when the article says; a later one can only be dated by when it was seen, since
     * nothing shows that its words were there before.
     */
    private static Instant reportedAt(ArticleView article) {
        return article.versions() > 1 && article.retrievedAt().isAfter(article.publishedAt())
                ? article.retrievedAt().truncatedTo(ChronoUnit.MICROS)
                : article.publishedAt();
    }

    private static IngestResult result(
            ArticleView article, String result, EventIngest.Results results, List<IngestResult.AbsentEvent> absent) {
        return new IngestResult(
                article.id(), article.url(), result, article.syndicatedFrom(), results.events(), absent);
    }
}
