package org.kursktimeline.ingest;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kursktimeline.article.ArticleView;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.Text;
import org.kursktimeline.event.EventService;
import org.kursktimeline.event.EventState;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Write;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.journal.Written;
import org.springframework.stereotype.Service;

/** Adds claims of one more article to an event. */
@Service
public class ClaimIngest {

    private final Journal journal;
    private final EventService events;
    private final ArticleIngest articles;
    private final ClaimReader claims;
    private final EventIngest ingest;
    private final Drafts drafts;

    ClaimIngest(
            Journal journal,
            EventService events,
            ArticleIngest articles,
            ClaimReader claims,
            EventIngest ingest,
            Drafts drafts) {
        this.journal = journal;
        this.events = events;
        this.articles = articles;
        this.claims = claims;
        this.ingest = ingest;
        this.drafts = drafts;
    }

    /**
     * Adds the claims that the event does not have yet.
     *
     * @throws ProblemException 404 without such an event; 422 with all faults; 403 when the event is public and the key
     *     may not review
     */
    public Written<ClaimsResult> add(WriteRequest request, UUID event, ClaimsInput input, Faults faults) {
        return journal.write(request, ClaimsResult.class, write -> add(write, event, input, faults));
    }

    private ClaimsResult add(Write write, UUID id, ClaimsInput input, Faults faults) {
        var article = article(input, faults);
        claims.makeClaimants(input.claims(), write, faults);
        var event = get(write, id);
        var submission = article.map(one -> articles.submission(write, faults, one, articles.body(one), false))
                .orElseGet(() -> Submission.ofNothing(write, faults));
        var statements =
                claims.read(input.claims(), submission, event.statement().when().zone(), "/claims");
        faults.throwIfAny();
        var added = ingest.addClaims(write, event, statements);
        return new ClaimsResult(added, events.settle(write).getOrDefault(id, event.revision()));
    }

    private Optional<ArticleView> article(ClaimsInput input, Faults faults) {
        var text = input.article();
        if (text == null) {
            return Optional.empty();
        }
        var article = Ids.parse(text).flatMap(articles::lock);
        if (article.isEmpty()) {
            faults.at(
                    "/article",
                    "unknown-article",
                    "there is no article '" + Text.shortened(text)
                            + "'; store it first with POST /v1/articles, then give its id");
        }
        return article;
    }

    /** A draft that somebody else made is not there for a key that may not review. */
    private EventState get(Write write, UUID id) {
        return events.lock(Set.of(id)).stream()
                .filter(event -> drafts.isSeen(write, event))
                .findFirst()
                .orElseThrow(() -> ProblemException.none("event", id));
    }
}
