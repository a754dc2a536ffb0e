package org.kursktimeline.timeline.entry;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kursktimeline.article.ArticleView;
import org.kursktimeline.article.LanguageTag;
import org.kursktimeline.entity.PlaceView;
import org.kursktimeline.entity.Vocabulary;
import org.kursktimeline.evidence.Evidence;
import org.kursktimeline.facts.ClaimFacts;
import org.kursktimeline.facts.EventFacts;
import org.kursktimeline.facts.EventStatement;
import org.springframework.stereotype.Component;

/** What an entry can be filtered by, each as {@code prefix:value}; see the comments on the table. */
@Component
public class Keys {

    /**
     * Of an entry that rests on a source whose rows may not be redistributed, as its sources are when it is derived.
     */
    public static final String RESTRICTED = "audience:restricted";

    private final Vocabulary vocabulary;

    Keys(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * All keys of an entry, in order.
     *
     * @param origins what the claims' origins rest on, as keys
     */
    Set<String> of(EventFacts event, Evidence evidence, Set<String> origins, References references) {
        var keys = new TreeSet<>(origins);
        addStatement(keys, event.statement(), references);
        keys.add("verification:" + EventWriter.verification(event, evidence).code());
        evidence.disputedAbout().forEach(about -> keys.add("disputed:" + about.code()));
        event.claims().forEach(claim -> addClaim(keys, claim, references));
        return keys;
    }

    private void addStatement(Set<String> keys, EventStatement statement, References references) {
        vocabulary.ancestors("event_type", statement.type()).forEach(type -> keys.add("type:" + type));
        if (statement.externalType() != null) {
            keys.add("external_type:" + statement.externalType());
        }
        addPlaces(keys, statement, references);
        statement.participants().forEach(one -> {
            keys.add("entity:" + one.entity());
            keys.add(one.role() + ":" + one.entity());
        });
        statement.externalIds().forEach(id -> keys.add("ext:" + id.scheme() + ":" + id.value()));
        statement.tags().forEach(tag -> keys.add("tag:" + tag));
        statement.affected().forEach(kind -> keys.add("affected:" + kind));
        keys.add("produced_by:" + statement.producedBy().kind());
        if (statement.producedBy().name() != null) {
            keys.add("producer:" + statement.producedBy().name());
        }
        keys.add("targeting:" + statement.civilianTargeting());
    }

    /** An event lies in its places and in all that contain them. */
    private static void addPlaces(Set<String> keys, EventStatement statement, References references) {
        References.placeIds(statement).stream()
                .map(id -> Optional.ofNullable(references.entity(id).place())
                        .map(PlaceView::path)
                        .orElseThrow())
                .forEach(path -> path.forEach(id -> {
                    keys.add("place:" + id);
                    keys.add("entity:" + id);
                }));
    }

    private static void addClaim(Set<String> keys, ClaimFacts facts, References references) {
        var claim = facts.statement();
        if (claim.claimant() != null) {
            keys.add("entity:" + claim.claimant());
            keys.add("claimant:" + claim.claimant());
            keys.add("claimant_affiliation:"
                    + references.entity(claim.claimant()).root());
        }
        addArticle(keys, references.article(claim.article()), claim.quote() != null);
        claim.figures().forEach(figure -> {
            keys.add("metric:" + figure.metric());
            keys.add("group:" + figure.group());
        });
    }

    private static void addArticle(Set<String> keys, ArticleView article, boolean quoted) {
        keys.add("article:" + article.id());
        Stream.ofNullable(article.language())
                .flatMap(tag -> LanguageTag.ranges(tag).stream())
                .flatMap(range -> Stream.of("language:" + range, "quote_language:" + range))
                .filter(key -> quoted || !key.startsWith("quote"))
                .forEach(keys::add);
        var source = article.source();
        keys.add("source:" + source.id());
        if (!source.redistributable()) {
            keys.add(RESTRICTED);
        }
        keys.add("source_kind:" + source.kind());
        Stream.ofNullable(source.country()).forEach(country -> keys.add("source_country:" + country));
        Stream.ofNullable(source.ownerGroup()).forEach(owner -> keys.add("owner_group:" + owner));
        Stream.ofNullable(source.reliability()).forEach(letter -> keys.add("reliability:" + letter));
    }
}
