package org.kursktimeline.timeline.read;

import java.util.List;
import org.kursktimeline.core.Cut;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.FoundFigure;
import org.kursktimeline.timeline.Listing;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.entry.EventJson;
import org.kursktimeline.timeline.moment.Moment;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Answers questions to the timeline, of any moment. */
@Service
@NamedInterface("read")
public class Timeline {

    private final EntryPages pages;
    private final EventJson json;
    private final Hints hints;

    Timeline(EntryPages pages, EventJson json, Hints hints) {
        this.pages = pages;
        this.json = json;
        this.hints = hints;
    }

    /** The position that a read of the moment sees. */
    public Position seen(Moment moment) {
        return pages.seen(moment);
    }

    /** One page of events, each as UTF-8 JSON. */
    public Listing<byte[]> events(TimelineQuery query) {
        var found = pages.events(query);
        return listing(Rows.EVENTS, query, found).map(row -> json.of(row, query.parts()));
    }

    /** One page of figures. */
    public Listing<FoundFigure> figures(TimelineQuery query) {
        return listing(Rows.FIGURES, query, pages.figures(query));
    }

    private <T> Listing<T> listing(Rows rows, TimelineQuery query, EntryPages.Found<T> found) {
        var page = Cut.of(found.rows(), query.page().limit(), query.page().mark());
        boolean nothing = page.items().isEmpty() && query.page().mark() == null;
        return new Listing<>(
                page.<T>map(EntryPages.Placed::value).items(),
                query.links(page.map(EntryPages.Placed::place)),
                found.position(),
                found.found(),
                nothing ? hints.of(rows, query) : List.of());
    }
}
