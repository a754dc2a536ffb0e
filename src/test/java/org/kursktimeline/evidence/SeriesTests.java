package org.kursktimeline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kursktimeline.evidence.EvidenceBuilder.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.FigureScope;

class SeriesTests {

    private static final UUID MANTUROV = id(100);
    private static final String SOURCE = "news-example";
    private static final UUID EVENT = id(300);

    @Test
    void pointsFollowTheReferenceDateAndThenTheReport() {
        var series = Series.of(List.of(
                figure(1, "2024-08-22", "2024-08-22T10:00:00Z"),
                figure(2, "2024-08-12", "2024-08-12T12:00:00Z"),
                figure(3, "2024-08-12", "2024-08-12T10:00:00Z")));
        assertThat(series).hasSize(1);
        assertThat(series.get(0).claimant()).isEqualTo(MANTUROV);
        assertThat(series.get(0).source()).isNull();
        assertThat(series.get(0).points())
                .containsExactly(
                        new Series.Point(id(3), true), new Series.Point(id(2), false), new Series.Point(id(1), false));
    }

    @Test
    void theDayAsToldInTheEveningFollowsItsNoon() {
        var series = Series.of(List.of(
                figure(1, "2024-08-09", "2024-08-09T18:00:00Z"),
                figure(2, "2024-08-09T12:40+03:00", "2024-08-09T12:00:00Z")));
        assertThat(series.get(0).points())
                .containsExactly(new Series.Point(id(2), false), new Series.Point(id(1), false));
    }

    @Test
    void ownVoiceOfASourceIsASeriesOfItsOwn() {
        var series = Series.of(List.of(
                figure(1, "2024-08-12", "2024-08-12T10:00:00Z"), ownVoice(2, "2024-08-12", "2024-08-12T12:00:00Z")));
        assertThat(series).extracting(Series::claimant).containsExactly(null, MANTUROV);
        assertThat(series).extracting(Series::source).containsExactly(SOURCE, null);
        assertThat(series).flatExtracting(Series::points).noneMatch(Series.Point::superseded);
    }

    @Test
    void onlyALaterReportOfTheSameMatterSupersedes() {
        var first = figure(1, "2024-08-12", "2024-08-12T10:00:00Z");
        var series = Series.of(List.of(
                first,
                with(first, 2, "2024-08-12", FigureScope.EVENT, EVENT, null, id(7)),
                with(first, 3, "2024-08-13", FigureScope.EVENT, EVENT, null, null),
                with(first, 4, "2024-08-12", FigureScope.EVENT, id(301), null, null),
                with(first, 5, "2024-08-12", FigureScope.EVENT, EVENT, "sudzha", null)));
        assertThat(series).flatExtracting(Series::points).noneMatch(Series.Point::superseded);
    }

    @Test
    void runningTotalIsSupersededAcrossEvents() {
        var first = with(
                figure(9, "2024-08-12", "2024-08-12T09:00:00Z"),
                1,
                "2024-08-12",
                FigureScope.CUMULATIVE,
                EVENT,
                null,
                null);
        var later = new SeriesFigure(
                id(2),
                MANTUROV,
                SOURCE,
                id(301),
                "wounded",
                "civilians",
                null,
                null,
                FigureScope.CUMULATIVE,
                "2024-08-06",
                "2024-08-12",
                null,
                Instant.parse("2024-08-14T00:00:00Z"));
        assertThat(Series.of(List.of(first, later)).get(0).points())
                .containsExactly(new Series.Point(id(1), true), new Series.Point(id(2), false));
    }

    @Test
    void figuresOfOneMomentStandSideBySide() {
        var series = Series.of(List.of(
                figure(1, "2024-08-12", "2024-08-12T10:00:00Z"), figure(2, "2024-08-12", "2024-08-12T10:00:00Z")));
        assertThat(series.get(0).points()).noneMatch(Series.Point::superseded);
    }

    @Test
    void orderOfFiguresDoesNotMatter() {
        var figures = new ArrayList<SeriesFigure>();
        for (int i = 0; i < 20; i++) {
            var at = "2024-08-1" + i % 4 + "T0" + i % 7 + ":00:00Z";
            figures.add(i % 3 == 0 ? ownVoice(i, "2024-08-1" + i % 5, at) : figure(i, "2024-08-1" + i % 5, at));
        }
        var expected = Series.of(figures);
        Collections.shuffle(figures, new Random(1));
        assertThat(Series.of(figures)).isEqualTo(expected);
    }

    private static SeriesFigure figure(long id, String on, String reportedAt) {
        return of(id, MANTUROV, on, reportedAt);
    }

    private static SeriesFigure ownVoice(long id, String on, String reportedAt) {
        return of(id, null, on, reportedAt);
    }

    private static SeriesFigure of(long id, UUID claimant, String on, String reportedAt) {
        return new SeriesFigure(
                id(id),
                claimant,
                SOURCE,
                EVENT,
                "wounded",
                "civilians",
                null,
                null,
                FigureScope.EVENT,
                null,
                on,
                null,
                Instant.parse(reportedAt));
    }

    /** The same a day later, but for what is given. */
    private static SeriesFigure with(
            SeriesFigure of, long id, String on, FigureScope scope, UUID event, String place, UUID subsetOf) {
        return new SeriesFigure(
                id(id),
                of.claimant(),
                of.source(),
                event,
                of.metric(),
                of.group(),
                of.object(),
                place,
                scope,
                scope == FigureScope.CUMULATIVE ? "2024-08-06" : null,
                on,
                subsetOf,
                of.reportedAt().plusSeconds(86_400));
    }
}
