package org.kursktimeline.analysis;

import org.kursktimeline.timeline.FoundFigure;
import org.kursktimeline.timeline.Listing;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Every figure under the filters of the timeline, each with who said it, where and of what. */
@Service
public class Figures {

    private final Timeline timeline;
    private final JsonMapper json;

    Figures(Timeline timeline, JsonMapper json) {
        this.timeline = timeline;
        this.json = json;
    }

    /** One page of figures as UTF-8 JSON: in the order of their events, then of their claims. */
    public Listing<byte[]> page(TimelineQuery query) {
        return timeline.figures(query).map(this::json);
    }

    /** A figure as it is answered, UTF-8 JSON. */
    public byte[] json(FoundFigure found) {
        return json.writeValueAsBytes(view(found));
    }

    FigureView view(FoundFigure found) {
        return json.readValue(found.json(), FigureView.class)
                .of(new FigureView.Event(found.event(), found.title(), found.type()));
    }
}
