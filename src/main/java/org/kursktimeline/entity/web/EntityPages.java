package org.kursktimeline.entity.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.Cut;
import org.kursktimeline.core.Hint;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityDirectory;
import org.kursktimeline.entity.EntityKind;
import org.kursktimeline.entity.EntityQuery;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.entity.Match;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Page;
import org.kursktimeline.journal.web.Walk;
import org.springframework.stereotype.Component;

/** Pages of entities: listed by slug, or found by a name. */
@Component
class EntityPages {

    private static final String WITHOUT = "without this filter something is found";

    private final EntityDirectory directory;
    private final Entities entities;
    private final Journal journal;

    EntityPages(EntityDirectory directory, Entities entities, Journal journal) {
        this.directory = directory;
        this.entities = entities;
        this.journal = journal;
    }

    /** Which entities a request asks for; what is wrong is noted as a fault. */
    EntityQuery query(QueryParams params) {
        var kinds = params.all(EntityParameter.KIND).stream()
                .filter(kind -> params.isKnown(EntityParameter.KIND, kind, Coded.codes(EntityKind.class)))
                .toList();
        return new EntityQuery(params.one(EntityParameter.Q).orElse(null), kinds, within(params));
    }

    private @Nullable UUID within(QueryParams params) {
        var text = params.one(EntityParameter.WITHIN).orElse(null);
        if (text == null) {
            return null;
        }
        var place = entities.find(text).filter(view -> view.place() != null);
        if (place.isEmpty()) {
            params.faults()
                    .parameter(
                            "within",
                            "unknown-value",
                            "there is no place '" + Text.shortened(text) + "'"
                                    + Nearest.hint(entities.nearestSlugs(text, EntityKind.PLACE.code())));
        }
        return place.map(EntityView::id).orElse(null);
    }

    /** A page in the order of the slugs. */
    Page<EntityResource> listed(EntityQuery query, Walk walk, int limit) {
        var seen = journal.latest();
        var page = directory.page(query, walk.mark(keys -> keys.get(0)), limit);
        var items = page.map(entity -> EntityResource.from(entity, null));
        return Page.of(items.items(), walk.links(items, entity -> List.of(entity.slug())), seen);
    }

    /** A page of the answers to a question; the cursor names one by its rank. */
    Page<EntityResource> found(String question, EntityQuery query, Walk walk, int limit) {
        var seen = journal.latest();
        var mark = walk.mark(EntityPages::rank);
        var matches = directory.search(question, query);
        var ranks = IntStream.range(0, matches.size()).boxed().toList();
        int gap = mark == null ? 0 : Math.min(mark.key() + (mark.step().isPastTheRow() ? 1 : 0), matches.size());
        var page = Cut.ofWhole(ranks, gap, limit, mark);
        var answer = Page.of(
                items(page.items().stream().map(matches::get).toList()),
                walk.links(page, rank -> List.of(Integer.toString(rank))),
                seen);
        return matches.isEmpty() ? answer.because(hints(question, query)) : answer;
    }

    /** Which filter alone stands in the way; when none does, that no name is near. */
    private List<Hint> hints(String question, EntityQuery query) {
        var hints = new ArrayList<Hint>();
        if (!query.kinds().isEmpty() && isFound(question, new EntityQuery(question, List.of(), query.within()))) {
            hints.add(new Hint(EntityParameter.KIND.parameter(), WITHOUT));
        }
        if (query.within() != null && isFound(question, new EntityQuery(question, query.kinds(), null))) {
            hints.add(new Hint(EntityParameter.WITHIN.parameter(), WITHOUT));
        }
        return hints.isEmpty() ? List.of(nothingNear(question, query)) : hints;
    }

    private Hint nothingNear(String question, EntityQuery query) {
        boolean elsewhere = !query.kinds().isEmpty()
                && query.within() != null
                && isFound(question, new EntityQuery(question, List.of(), null));
        return elsewhere
                ? new Hint(EntityParameter.KIND.parameter(), "without 'kind' and 'within' something is found")
                : new Hint(
                        EntityParameter.Q.parameter(),
                        "no name is near; try another spelling or script, fewer words, or the list without 'q'");
    }

    private boolean isFound(String question, EntityQuery query) {
        return !directory.search(question, query).isEmpty();
    }

    /** The most that a look-up answers is far below the most that a cursor may say. */
    private static int rank(List<String> keys) {
        int rank = Integer.parseInt(keys.get(0));
        return Objects.checkIndex(rank, 1_000_000);
    }

    private List<EntityResource> items(List<Match> page) {
        Map<UUID, Match> matches = page.stream()
                .collect(Collectors.toMap(Match::entity, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return directory.getAll(matches.keySet()).stream()
                .map(entity ->
                        EntityResource.from(entity, matches.get(entity.view().id())))
                .toList();
    }
}
