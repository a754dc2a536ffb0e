package org.kursktimeline.timeline.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kursktimeline.core.Hint;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.timeline.TimelineQuery;
import org.springframework.stereotype.Component;

/**
 * Finds out why nothing was found, in a second in all: what is not known by then is not told. A reader waits longer for
 * an answer than for the reasons of an empty one.
 */
@Component
public class Hints {

    private static final Duration TIME = Duration.ofSeconds(1);

    private final HintSearch.Sources sources;
    private final TimedReads reads;

    Hints(EntryPages pages, Entities entities, TimedReads reads) {
        this.sources = new HintSearch.Sources(pages, entities);
        this.reads = reads;
    }

    /** Why the question found nothing; empty when no filter can be blamed, or not in time. */
    public List<Hint> of(Rows rows, TimelineQuery query) {
        var found = new ArrayList<Hint>();
        reads.within(TIME, before -> new HintSearch(sources, rows, query, before, found).run());
        return List.copyOf(found);
    }
}
