package org.kursktimeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kursktimeline.analysis.LatestFigure.Told;

class LatestFigureTests {

    private static final UUID EVENT = new UUID(0, 7);
    private static long ids;

    @Test
    void theLatestReferenceDateCountsWhicheverWasReportedLast() {
        assertThat(lasts(
                        total(55).of("2024-08-10").reported("2024-08-20").told(),
                        total(121).of("2024-08-12").reported("2024-08-12").told()))
                .containsExactly(121);
    }

    @Test
    void ofOneReferenceDateTheLastReportCounts() {
        assertThat(lasts(
                        total(66).of("2024-08-10").reported("2024-08-11").told(),
                        total(55).of("2024-08-10").reported("2024-08-10").told()))
                .containsExactly(66);
    }

    @Test
    void eachSpeakerPlaceMatterAndBeginningHasItsOwn() {
        assertThat(lasts(
                        total(1).told(),
                        total(2).by("governor").told(),
                        total(3).by("governor").in("sudzha").told(),
                        total(4).by("governor").in("sudzha").since("2024-08-20").told(),
                        total(5).by("governor").counting("wounded").told()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void aClaimantAndASourceOfOneNameAreTwo() {
        assertThat(lasts(total(1).told(), total(2).by("news-example").told())).hasSize(2);
    }

    @Test
    void denialsPartsAndWhatIsAddedAreNone() {
        var whole = total(121).told();
        assertThat(lasts(
                        whole,
                        total(9).of("2024-08-30").stance("denies").told(),
                        total(10).of("2024-08-30").partOf(whole).told(),
                        total(11).scope("event").of("2024-08-30").told()))
                .containsExactly(121);
    }

    @Test
    void aStateIsToldThoughItsScopeIsTheEvent() {
        assertThat(lasts(total(20).counting("held").scope("event").told())).containsExactly(20);
    }

    private static List<Integer> lasts(Told... told) {
        return LatestFigure.of(List.of(told), metric -> !metric.equals("held")).stream()
                .map(latest -> latest.low().intValue())
                .toList();
    }

    private static Builder total(int low) {
        return new Builder(low);
    }

    private static final class Builder {
        private final int low;
        private String metric = "evacuated";
        private String scope = "cumulative";
        private String since = "2024-08-06";
        private String of = "2024-08-15";
        private String reported = "2024-08-15";
        private String stance = "asserts";
        private String claimant;
        private String place = "kursk-oblast";
        private UUID whole;

        Builder(int low) {
            this.low = low;
        }

        Builder counting(String code) {
            metric = code;
            return this;
        }

        Builder scope(String code) {
            scope = code;
            since = code.equals("event") ? null : since;
            return this;
        }

        Builder since(String day) {
            since = day;
            return this;
        }

        Builder of(String day) {
            of = day;
            return this;
        }

        Builder reported(String day) {
            reported = day;
            return this;
        }

        Builder stance(String code) {
            stance = code;
            return this;
        }

        Builder by(String slug) {
            claimant = slug;
            return this;
        }

        Builder in(String slug) {
            place = slug;
            return this;
        }

        Builder partOf(Told told) {
            whole = told.figure().id();
            return this;
        }

        Told told() {
            var speaker = Stream.ofNullable(claimant)
                    .map(slug -> new FigureView.Claimant(new UUID(1, slug.hashCode()), slug, slug, "person"))
                    .findFirst()
                    .orElse(null);
            var figure = new FigureView(
                    new UUID(0, ++ids),
                    metric,
                    "civilians",
                    null,
                    BigDecimal.valueOf(low),
                    null,
                    null,
                    "at_least",
                    scope,
                    since,
                    of,
                    null,
                    whole,
                    null,
                    speaker,
                    stance,
                    Instant.parse(reported + "T12:00:00Z"),
                    new UUID(2, ids),
                    null,
                    new FigureView.Article(
                            new UUID(3, 1),
                            "https://news.example/1",
                            "News",
                            null,
                            new FigureView.Source("news-example", "News Example")));
            return new Told(figure, EVENT, place);
        }
    }
}
