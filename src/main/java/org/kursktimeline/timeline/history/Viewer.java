package org.kursktimeline.timeline.history;

import org.kursktimeline.core.Actor;
import org.kursktimeline.timeline.filter.StatusFilter;
import org.kursktimeline.timeline.moment.Audience;

/** Who reads single events: by status the actor decides, by source the audience. */
public record Viewer(Actor actor, Audience audience) {

    /** Tells whether the viewer may see events of this status. */
    boolean isOpen(String status) {
        return StatusFilter.isOpen(status, actor);
    }
}
