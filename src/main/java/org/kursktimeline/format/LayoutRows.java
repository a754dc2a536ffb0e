package org.kursktimeline.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kursktimeline.timeline.SourceTerms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the rows of a layout of one event with its claims, as {@code include=claims,figures} answers it. What a row
 * adds to the members of its subject: {@code event}, and licence and attribution of the sources that it rests on.
 *
 * @param terms under which each source may be used, by slug
 * @param acled makes ACLED's row
 */
record LayoutRows(Map<String, SourceTerms> terms, Acled acled) {

    Stream<ObjectNode> of(Layout layout, ObjectNode event) {
        return switch (layout) {
            case EVENTS -> Stream.of(event(event));
            case FIGURES -> parts(event, "figures").map(this::ofArticle);
            case CLAIMS -> parts(event, "claims").map(this::ofArticle);
            case PARTICIPANTS -> parts(event, "participants").map(row -> withTerms(row, sources(event)));
            case SOURCES -> articles(event);
            case ACLED -> Stream.of(acled.row(event));
        };
    }

    /** A figure that was found for itself, as {@code /v1/figures} answers it. */
    ObjectNode figure(ObjectNode figure) {
        return ofArticle(figure);
    }

    private ObjectNode event(ObjectNode event) {
        for (var role : Role.values()) {
            role.addTo(event);
        }
        var ids = event.arrayNode();
        event.path("external_ids")
                .properties()
                .forEach(scheme -> scheme.getValue().forEach(id -> ids.add(scheme.getKey() + ":" + id.asString())));
        event.set("external_ids", ids);
        var sources = sources(event);
        sources.forEach(event.putArray("source_slugs")::add);
        distinct(event, article -> article.path("url").asString()).forEach(event.putArray("article_urls")::add);
        return withTerms(event, sources);
    }

    /** Each member of the list, with the event beside it. */
    private static Stream<ObjectNode> parts(ObjectNode event, String list) {
        return event.path(list).valueStream().map(part -> ((ObjectNode) part).set("event", event));
    }

    private Stream<ObjectNode> articles(ObjectNode event) {
        return distinct(event, article -> article.path("id").asString()).stream()
                .map(id -> article(event, id));
    }

    private ObjectNode article(ObjectNode event, String id) {
        var claims = event.path("claims")
                .valueStream()
                .map(claim -> claim.path("article"))
                .filter(article -> article.path("id").asString().equals(id))
                .toList();
        var row = event.objectNode();
        row.set("event", event);
        row.set("article", claims.get(0));
        row.set("source", claims.get(0).path("source"));
        row.put("claims", claims.size());
        return withTerms(row, Set.of(claims.get(0).at("/source/slug").asString()));
    }

    private ObjectNode ofArticle(ObjectNode row) {
        return withTerms(row, Set.of(row.at("/article/source/slug").asString()));
    }

    private static Set<String> sources(ObjectNode event) {
        return distinct(event, article -> article.at("/source/slug").asString());
    }

    /** What the articles of the claims have, in the order of the claims. */
    private static Set<String> distinct(ObjectNode event, Function<JsonNode, String> of) {
        var all = new LinkedHashSet<String>();
        event.path("claims").forEach(claim -> all.add(of.apply(claim.path("article"))));
        return all;
    }

    private ObjectNode withTerms(ObjectNode row, Set<String> sources) {
        var known = sources.stream().map(terms::get).filter(Objects::nonNull).toList();
        put(row, "licence", known.stream().map(SourceTerms::licence).toList());
        put(row, "attribution", known.stream().map(SourceTerms::attribution).toList());
        return row;
    }

    private static void put(ObjectNode row, String member, List<?> values) {
        var list = row.putArray(member);
        values.stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .forEach(list::add);
    }

    /** The roles that have a column of their own in {@link Layout#EVENTS}. */
    private enum Role {
        ACTOR("actors"),
        TARGET("targets"),
        PARTY("parties"),
        VICTIM("victims"),
        SPEAKER("speakers"),
        INSTRUMENT("instruments");

        private final String column;

        Role(String column) {
            this.column = column;
        }

        void addTo(ObjectNode event) {
            var slugs = event.putArray(column);
            event.path("participants")
                    .valueStream()
                    .filter(one -> one.path("role").asString().equalsIgnoreCase(name()))
                    .forEach(one -> slugs.add(one.at("/entity/slug").asString()));
        }
    }
}
