package org.kursktimeline.analysis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.SourceCoverage;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.group.ClaimCounts;
import org.kursktimeline.timeline.moment.Audience;
import org.springframework.stereotype.Service;

/**
 * Tells whether a quiet week was quiet, or a source had stopped: what each source published, and when it fell silent.
 */
@Service
public class Coverage {

    /** The most items of an answer. */
    static final int MOST = 20_000;

    private final SourceCoverage articles;
    private final ClaimCounts claims;

    Coverage(SourceCoverage articles, ClaimCounts claims) {
        this.articles = articles;
        this.claims = claims;
    }

    /**
     * Counts articles, claims and events.
     *
     * @param groups the words of {@code group_by}
     * @param seen the position to name in the answer, read before
     * @param audience whose claims and events count; articles count for all
     * @throws ProblemException 400 when there are more than 20,000 buckets
     */
    public CoverageView read(SourceCoverage.Question question, Set<String> groups, Position seen, Audience audience) {
        var cells = new TreeMap<Cell, CoverageView.Item>();
        articles.articles(question).forEach(row -> {
            var cell = new Cell(row.bucket(), row.source());
            cells.put(cell, new CoverageView.Item(key(cell, groups), row.articles(), 0, 0));
        });
        claims.read(claims(question), audience).forEach(row -> {
            var cell = new Cell(row.bucket(), row.source());
            cells.merge(
                    cell,
                    new CoverageView.Item(key(cell, groups), 0, row.claims(), row.events()),
                    (item, more) -> new CoverageView.Item(item.key(), item.articles(), more.claims(), more.events()));
        });
        if (cells.size() > MOST) {
            throw tooMany(cells.size());
        }
        return new CoverageView(List.copyOf(cells.values()), sources(question), seen.recordedAt(), seen.token());
    }

    /** A bucket of time and a source, in the order in which they are told. */
    private record Cell(String bucket, @Nullable String source) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::bucket)
                .thenComparing(Cell::source, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    private static Map<String, String> key(Cell cell, Set<String> groups) {
        var key = new LinkedHashMap<String, String>();
        CoverageParameter.time(groups).ifPresent(word -> key.put(word, cell.bucket()));
        if (cell.source() != null) {
            key.put("source", cell.source());
        }
        return key;
    }

    private static ClaimCounts.Question claims(SourceCoverage.Question question) {
        return new ClaimCounts.Question(
                question.sources(), question.from(), question.to(), question.format(), question.bySource());
    }

    private List<CoverageView.Source> sources(SourceCoverage.Question question) {
        var end = articles.lastDay(question.to());
        return articles.days(question).stream().map(one -> source(one, end)).toList();
    }

    private static CoverageView.Source source(SourceCoverage.Days source, LocalDate end) {
        var silence = Silence.of(source.days(), end);
        return new CoverageView.Source(
                source.slug(),
                source.name(),
                source.articles(),
                source.days().get(0),
                source.days().get(source.days().size() - 1),
                silence.days(),
                silence.silent());
    }

    private static ProblemException tooMany(int items) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER,
                Fault.of(
                        "group_by",
                        "too-many-buckets",
                        "the answer would have " + items + " buckets, and at most " + MOST
                                + "; narrow it by from, to or source, or group by week or month"));
    }
}
