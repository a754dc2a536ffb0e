package org.kursktimeline.timeline.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kursktimeline.article.ArticleView;
import org.kursktimeline.article.Articles;
import org.kursktimeline.article.Sources;
import org.kursktimeline.core.TimeKind;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.evidence.Evidence;
import org.kursktimeline.facts.EventFacts;
import org.springframework.stereotype.Component;

/**
 * Derives the entries of an event: one for each report instant from which on a reader sees something else than before.
 * The first is the instant of the earliest report; the last holds for the present.
 */
@Component
class EntryDeriver {

    private final Entities entities;
    private final Articles articles;
    private final Sources sources;
    private final Documents documents;
    private final Keys keys;

    EntryDeriver(Entities entities, Articles articles, Sources sources, Documents documents, Keys keys) {
        this.entities = entities;
        this.articles = articles;
        this.sources = sources;
        this.documents = documents;
        this.keys = keys;
    }

    Map<UUID, List<Entry>> derive(List<EventFacts> events) {
        var references = references(events);
        return events.stream().collect(Collectors.toMap(EventFacts::id, event -> entries(event, references)));
    }

    References references(List<EventFacts> events) {
        var articleIds = events.stream()
                .flatMap(event -> event.claims().stream())
                .map(claim -> claim.statement().article())
                .collect(Collectors.toSet());
        var cited = articles.getAll(articleIds);
        var agencies = sources.allNamed(cited.values().stream()
                .flatMap(article -> Stream.ofNullable(article.attributedTo()))
                .collect(Collectors.toSet()));
        var publishers = Stream.concat(cited.values().stream().map(ArticleView::source), agencies.values().stream());
        var entityIds = Stream.concat(
                        events.stream().flatMap(event -> References.entityIds(event).stream()),
                        publishers.flatMap(source -> Stream.ofNullable(source.affiliation())))
                .collect(Collectors.toSet());
        return new References(entities.getAll(entityIds), cited, agencies);
    }

    List<Entry> entries(EventFacts event, References references) {
        var weighed = event.claims().stream()
                .map(claim -> WeighedClaim.of(claim, Origins.of(claim.statement(), references), references))
                .toList();
        var entries = new ArrayList<Entry>();
        for (var instant : instants(event)) {
            var known = weighed.stream()
                    .filter(claim -> !claim.evidence().reportedAt().isAfter(instant))
                    .toList();
            var entry = entry(event, known, instant, references);
            int last = entries.size() - 1;
            if (last < 0) {
                entries.add(entry);
            } else if (!entries.get(last).readsLike(entry)) {
                entries.set(last, entries.get(last).until(instant));
                entries.add(entry);
            }
        }
        return entries;
    }

    private static List<Instant> instants(EventFacts event) {
        return event.claims().stream()
                .map(claim -> claim.statement().reportedAt())
                .distinct()
                .sorted()
                .toList();
    }

    private Entry entry(EventFacts whole, List<WeighedClaim> known, Instant reported, References references) {
        var claims = known.stream().map(WeighedClaim::facts).toList();
        var event = new EventFacts(whole.id(), whole.status(), whole.statement(), whole.verdict(), claims);
        var evidence = Evidence.of(known.stream().map(WeighedClaim::evidence).toList());
        var restsOn = known.stream().flatMap(claim -> claim.keys().stream()).collect(Collectors.toSet());
        return new Entry(
                reported,
                null,
                event.status(),
                columns(event, evidence, references),
                keys.of(event, evidence, restsOn, references),
                documents.document(event, evidence, references),
                documents.claims(claims, references),
                documents.figures(claims, references),
                Searchable.of(event, references));
    }

    private static Entry.Columns columns(EventFacts event, Evidence evidence, References references) {
        var statement = event.statement();
        var when = statement.when();
        var point = Point.of(statement, references);
        return new Entry.Columns(
                when.startsAt(),
                when.endsAt(),
                when.firstDay(),
                when.lastDay(),
                when.edtf(),
                when.kind() == TimeKind.LASTED,
                when.precision().rank(),
                statement.wherePrecision().rank(),
                point.lat(),
                point.lon(),
                evidence.origins(),
                statement.producedBy().certainty(),
                instants(event).get(0));
    }
}
