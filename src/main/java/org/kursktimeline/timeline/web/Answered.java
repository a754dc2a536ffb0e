package org.kursktimeline.timeline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.AnswerRecords;
import org.kursktimeline.timeline.change.ChangeJson;
import org.kursktimeline.timeline.change.ChangesAnswer;
import org.kursktimeline.timeline.entry.ClaimDocument;
import org.kursktimeline.timeline.entry.EventDocument;
import org.kursktimeline.timeline.entry.EventJson;
import org.kursktimeline.timeline.entry.FigureRow;
import org.kursktimeline.timeline.history.RevisionView;
import org.kursktimeline.timeline.read.ListAnswer;
import org.springframework.stereotype.Component;

/**
 * Events as they are answered: what {@link EventJson}, {@link ChangeJson} and {@link ListAnswer} splice of bytes, told
 * in records.
 */
@Component
class Answered implements AnswerRecords {

    @Override
    public Map<String, Type> byExample() {
        return Map.of(
                "answer-event.json",
                Event.class,
                "answer-events.json",
                Events.class,
                "answer-revision.json",
                Revision.class,
                "answer-changes.json",
                Changes.class);
    }

    /**
     * No member is sure to be there, since {@code fields} may choose among them.
     *
     * @param hindsight true under {@code known_at} when more was reported later; left out otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            @JsonUnwrapped EventDocument stored,
            int revision,
            Instant recordedAt,
            @Nullable Boolean hindsight,
            List<ClaimDocument> claims,
            List<FigureRow> figures,
            List<ClaimDocument.ArticleRef> reportedIn) {}

    record Events(List<Event> items, @JsonUnwrapped ListAnswer.Rest rest) {}

    record Changes(List<Change> items, @JsonUnwrapped ChangesAnswer.Rest rest) {}

    /** The event stands in a change when it meets the filters as changed. */
    record Change(
            @JsonUnwrapped ChangeJson.Head head,
            @JsonInclude(JsonInclude.Include.NON_NULL) Event event) {}

    record Revision(
            @JsonUnwrapped EventDocument stored,
            int revision,
            Instant recordedAt,
            List<ClaimDocument> claims,
            @JsonUnwrapped RevisionView.Why why) {}
}
