package org.kursktimeline.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kursktimeline.article.ArticleView;
import org.kursktimeline.article.Articles;
import org.kursktimeline.core.Verification;
import org.kursktimeline.facts.ClaimFacts;
import org.kursktimeline.facts.ClaimStatement;
import org.kursktimeline.facts.EventFacts;
import org.springframework.stereotype.Component;

/** Gathers all that is known of events, for the timeline. */
@Component
class FactsAssembler {

    private final Articles articles;

    FactsAssembler(Articles articles) {
        this.articles = articles;
    }

    List<EventFacts> assemble(List<NewsEvent> events) {
        var ids = events.stream()
                .flatMap(event -> event.claims().stream())
                .map(Claim::articleId)
                .collect(Collectors.toSet());
        var texts = new Texts(articles, articles.getAll(ids), new HashMap<>());
        return events.stream().map(event -> facts(event, texts)).toList();
    }

    private static EventFacts facts(NewsEvent event, Texts texts) {
        return new EventFacts(
                event.id(),
                event.status(),
                event.statement(),
                event.verdict().flatMap(Verification::find),
                event.claims().stream().map(claim -> facts(claim, texts)).toList());
    }

    /** A first version was reported when its article was published, also when that date is corrected later. */
    private static ClaimFacts facts(Claim claim, Texts texts) {
        var statement = claim.content();
        var article = texts.article(statement.article());
        return new ClaimFacts(
                claim.id(),
                statement.articleVersion() == 1 ? statement.reportedAt(article.publishedAt()) : statement,
                texts.kind(statement),
                texts.lacks(statement));
    }

    /** Articles with their newest texts, each read once. */
    private record Texts(Articles articles, Map<UUID, ArticleView> views, Map<UUID, Optional<String>> newest) {

        ArticleView article(UUID id) {
            return Optional.ofNullable(views.get(id)).orElseThrow();
        }

        String kind(ClaimStatement claim) {
            var article = article(claim.article());
            return claim.articleVersion() == article.versions()
                    ? article.textKind()
                    : articles.textKind(article.id(), claim.articleVersion());
        }

        /** A claim stays bound to the version it was checked against; here is told when its words are gone since. */
        boolean lacks(ClaimStatement claim) {
            var quote = claim.quote();
            var article = article(claim.article());
            if (quote == null || !quote.checked() || claim.articleVersion() == article.versions()) {
                return false;
            }
            return newest.computeIfAbsent(article.id(), id -> articles.body(id, article.versions()))
                    .map(body -> !body.contains(quote.text()))
                    .orElse(true);
        }
    }
}
