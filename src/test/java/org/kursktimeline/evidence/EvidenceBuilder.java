package org.kursktimeline.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kursktimeline.core.About;
import org.kursktimeline.core.FigureScope;
import org.kursktimeline.core.Qualifier;
import org.kursktimeline.core.Stance;

/** Builds claims with small ids that grow in the order of building. */
final class EvidenceBuilder {

    private long last;

    ClaimBuilder claim(String origin) {
        return new ClaimBuilder(origin);
    }

    FigureBuilder figure(String metric, String group) {
        return new FigureBuilder(metric, group);
    }

    FigureBuilder killed(Object value) {
        return figure("killed", "civilians").value(value);
    }

    static UUID id(long number) {
        return new UUID(0, number);
    }

    private static BigDecimal number(Object value) {
        return value == null ? null : new BigDecimal(value.toString());
    }

    final class ClaimBuilder {

        private final UUID id = id(++last);
        private final String origin;
        private Set<String> marks = Set.of();
        private Stance stance = Stance.ASSERTS;
        private About about = About.OCCURRENCE;
        private UUID article = id(++last);
        private UUID source = id(++last);
        private Instant reportedAt = Instant.parse("2024-08-18T08:00:00Z");
        private final List<EvidenceFigure> figures = new ArrayList<>();

        private ClaimBuilder(String origin) {
            this.origin = origin;
        }

        ClaimBuilder affiliatedTo(String... to) {
            return marked(Set.of(to));
        }

        ClaimBuilder marked(Set<String> with) {
            marks = with;
            return this;
        }

        ClaimBuilder denies(About what) {
            stance = Stance.DENIES;
            about = what;
            return this;
        }

        ClaimBuilder doubts(About what) {
            stance = Stance.DOUBTS;
            about = what;
            return this;
        }

        ClaimBuilder in(UUID inArticle, UUID ofSource) {
            article = inArticle;
            source = ofSource;
            return this;
        }

        ClaimBuilder at(String when) {
            reportedAt = Instant.parse(when);
            return this;
        }

        ClaimBuilder with(FigureBuilder... more) {
            for (var figure : more) {
                figures.add(figure.build());
            }
            return this;
        }

        EvidenceClaim build() {
            return new EvidenceClaim(
                    id, stance, about, new Origin(origin, marks), article, source, reportedAt, figures);
        }
    }

    final class FigureBuilder {

        private final UUID id = id(++last);
        private final String metric;
        private final String group;
        private String object;
        private UUID place;
        private FigureScope scope = FigureScope.EVENT;
        private String since;
        private BigDecimal low;
        private BigDecimal best;
        private BigDecimal high;
        private Qualifier qualifier = Qualifier.EXACT;
        private String referenceDate = "2024-08-18";
        private UUID subsetOf;

        private FigureBuilder(String metric, String group) {
            this.metric = metric;
            this.group = group;
        }

        FigureBuilder value(Object value) {
            low = number(value);
            high = number(value);
            return this;
        }

        FigureBuilder range(Object from, Object bestOf, Object to) {
            low = number(from);
            best = number(bestOf);
            high = number(to);
            return this;
        }

        FigureBuilder hedged(Qualifier how) {
            qualifier = how;
            return this;
        }

        FigureBuilder of(String what) {
            object = what;
            return this;
        }

        FigureBuilder in(UUID where) {
            place = where;
            return this;
        }

        FigureBuilder since(String day) {
            scope = FigureScope.CUMULATIVE;
            since = day;
            return this;
        }

        FigureBuilder on(String reference) {
            referenceDate = reference;
            return this;
        }

        FigureBuilder partOf(FigureBuilder whole) {
            subsetOf = whole.id;
            return this;
        }

        EvidenceFigure build() {
            return new EvidenceFigure(
                    id,
                    metric,
                    group,
                    object,
                    place,
                    scope,
                    since,
                    low,
                    best,
                    high,
                    qualifier,
                    referenceDate,
                    subsetOf);
        }
    }
}
