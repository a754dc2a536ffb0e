package org.kursktimeline.timeline;

import java.util.List;
import java.util.function.Function;
import org.kursktimeline.journal.Position;
import org.springframework.stereotype.Service;

/** Answers questions to the timeline, as things stand. */
@Service
public class Timeline {

    private final EntryPages pages;
    private final EventJson json;
    private final Hints hints;

    Timeline(EntryPages pages, EventJson json, Hints hints) {
        this.pages = pages;
        this.json = json;
        this.hints = hints;
    }

    /** The position that a read sees now. */
    public Position latest() {
        return pages.latest();
    }

    /** One page of events, each as UTF-8 JSON. */
    public Listing<byte[]> events(TimelineQuery query) {
        var found = pages.events(query);
        return listing(Rows.EVENTS, query, found, Keyset::of).map(row -> json.of(row, query.parts()));
    }

    /** One page of figures. */
    public Listing<FoundFigure> figures(TimelineQuery query) {
        return listing(Rows.FIGURES, query, pages.figures(query), Keyset::of);
    }

    private <T> Listing<T> listing(
            Rows rows, TimelineQuery query, EntryPages.Found<T> found, Function<T, Keyset> keyset) {
        int limit = query.page().limit();
        boolean more = found.rows().size() > limit;
        var items = more ? found.rows().subList(0, limit) : found.rows();
        boolean nothing = items.isEmpty() && query.page().after().isEmpty();
        return new Listing<>(
                items,
                more ? query.next(keyset.apply(items.get(limit - 1))) : null,
                found.position(),
                found.found(),
                nothing ? hints.of(rows, query) : List.of());
    }
}
