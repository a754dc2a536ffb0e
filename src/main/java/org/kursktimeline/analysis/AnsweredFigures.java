package org.kursktimeline.analysis;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.kursktimeline.core.AnswerRecords;
import org.kursktimeline.timeline.read.ListAnswer;
import org.springframework.stereotype.Component;

/** Figures, series and control as they are answered: what {@link ListAnswer} splices of bytes, told in records. */
@Component
class AnsweredFigures implements AnswerRecords {

    @Override
    public Map<String, Type> byExample() {
        return Map.of(
                "answer-figures.json",
                Page.class,
                "answer-series.json",
                Series.class,
                "answer-control.json",
                Control.class,
                "answer-timeline.json",
                TimelineView.class,
                "answer-facets.json",
                FacetsView.class);
    }

    record Page(List<FigureView> items, @JsonUnwrapped ListAnswer.Rest rest) {}

    record Control(List<ControlView> items, @JsonUnwrapped ListAnswer.WholeRest rest) {}

    record Series(List<SeriesView> series, @JsonUnwrapped ListAnswer.WholeRest rest) {}
}
