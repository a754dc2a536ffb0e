package org.kursktimeline.timeline.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.kursktimeline.article.Redistribution;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.timeline.FoundFigure;
import org.kursktimeline.timeline.Selection;
import org.kursktimeline.timeline.SourceTerms;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.entry.EntryRow;
import org.kursktimeline.timeline.entry.EventJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads everything that a question finds, however much it is, with few rows in memory: from one snapshot, through a
 * cursor, on connections that are kept for this. So many at once as there are such connections.
 */
@Service
@NamedInterface("read")
public class Selections {

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final Semaphore turns;
    private final Binds binds;
    private final EventJson json;
    private final Redistribution sources;

    Selections(
            @Qualifier("exports") JdbcClient jdbc,
            @Qualifier("exports") TransactionTemplate snapshot,
            @Qualifier("exports") Semaphore turns,
            Binds binds,
            EventJson json,
            Redistribution sources) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.turns = turns;
        this.binds = binds;
        this.json = json;
        this.sources = sources;
    }

    /**
     * Reads events, each as UTF-8 JSON with the parts asked for.
     *
     * @throws ProblemException 429 when too many are being read
     * @throws IOException what the taker throws
     */
    public void events(TimelineQuery query, Selection.Taker<byte[]> taker) throws IOException {
        read(Rows.EVENTS, query, (row, n) -> json.of(EntryRow.from(row), query.parts()), taker);
    }

    /** Reads figures; else as {@link #events}. */
    public void figures(TimelineQuery query, Selection.Taker<FoundFigure> taker) throws IOException {
        read(Rows.FIGURES, query, (row, n) -> FoundFigure.from(row), taker);
    }

    /** The terms of all sources, by slug. */
    public Map<String, SourceTerms> terms() {
        return sources.terms().stream()
                .collect(Collectors.toMap(
                        Redistribution.Terms::slug, terms -> new SourceTerms(terms.licence(), terms.attribution())));
    }

    private <T> void read(Rows rows, TimelineQuery query, RowMapper<T> mapper, Selection.Taker<T> taker)
            throws IOException {
        if (!turns.tryAcquire()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "as many exports as the service runs at once are running; try again later");
        }
        try {
            var question = new EntryCursor.Question(rows, query, binds.of(query));
            snapshot.executeWithoutResult(status -> take(EntryCursor.open(jdbc, question, mapper), taker));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } finally {
            turns.release();
        }
    }

    private static <T> void take(EntryCursor<T> cursor, Selection.Taker<T> taker) {
        try {
            var seen = cursor.position();
            taker.take(new Selection<>(seen.recordedAt(), seen.token(), cursor));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
