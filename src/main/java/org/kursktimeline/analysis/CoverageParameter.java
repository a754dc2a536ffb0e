package org.kursktimeline.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kursktimeline.article.SourceCoverage;
import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.TimeBound;
import org.kursktimeline.core.Usage;

/** What {@code GET /v1/coverage} takes. Its range is one of publication, not of what happened. */
public enum CoverageParameter implements EnumParameter {
    FROM(Usage.one("Published on this day (UTC) or at this instant, or later.", "2024-08-01")),
    TO(Usage.one("Published on this day (UTC) or at this instant, or before.", "2024-08-31")),
    SOURCE(Usage.many("Slug or id of the source; repeat it for any of several.", "deutsche-welle")),
    GROUP_BY(Usage.one(
            "day, week or month (UTC, weeks of ISO 8601), source, or one of the former and source.", "day,source")),
    LAYOUT(Usage.one(
            "With format=csv, what a row is: buckets (the default), or sources (a source, since when it is silent).",
            "sources"));

    private static final Map<String, String> FORMATS =
            Map.of("day", "YYYY-MM-DD", "week", "IYYY-\"W\"IW", "month", "YYYY-MM");
    private static final List<String> WORDS = List.of("day", "week", "month", "source");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final Usage usage;

    CoverageParameter(Usage usage) {
        this.usage = usage;
    }

    /** The word for the buckets of time; empty when all time is one. */
    static Optional<String> time(Set<String> groups) {
        return groups.stream().filter(FORMATS::containsKey).findFirst();
    }

    /**
     * Reads what is asked for; faults go to the parameters.
     *
     * @param groups the words of {@code group_by}
     * @param sources slugs of the sources asked for
     */
    public static SourceCoverage.Question read(QueryParams params, Set<String> groups, List<String> sources) {
        var from = params.time(FROM).map(TimeBound::firstInstant).orElse(FIRST);
        var to = params.time(TO).map(TimeBound::endExclusive).orElse(END);
        if (!from.isBefore(to)) {
            params.faults().parameter("from", "from-after-to", "'from' lies after 'to'; swap them");
        }
        var format = time(groups).map(FORMATS::get).orElse("");
        return new SourceCoverage.Question(sources, from, to, format, groups.contains("source"));
    }

    /** The words of {@code group_by}: day and source when left out. */
    public static Set<String> groups(QueryParams params) {
        var groups = params.words(GROUP_BY, WORDS);
        if (groups.stream().filter(FORMATS::containsKey).count() > 1) {
            params.faults().parameter("group_by", "two-times", "'group_by' takes one of day, week and month");
        }
        return groups.isEmpty() ? Set.of("day", "source") : groups;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
