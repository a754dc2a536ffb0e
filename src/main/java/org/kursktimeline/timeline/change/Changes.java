package org.kursktimeline.timeline.change;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.journal.ChangeToken;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.entry.EventParts;
import org.kursktimeline.timeline.read.Binds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells what changed, in the order of commits: for each position and event one item. Since positions are given out
 * under a lock that is held to the commit, whoever has seen a position has seen all before it, so nothing is missed.
 */
@Service
public class Changes {

    /**
     * So many entries a page looks at, at most: a filter that finds few is answered in bounded time, with {@code more}.
     */
    static final int SCANNED = 10_000;

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final TransactionTemplate oneState;
    private final Binds binds;
    private final ChangeJson json;

    Changes(
            @Qualifier("reader") JdbcClient jdbc,
            @Qualifier("reader") TransactionTemplate oneState,
            Binds binds,
            ChangeJson json) {
        this.jdbc = jdbc;
        this.oneState = oneState;
        this.binds = binds;
        this.json = json;
    }

    /**
     * One page of what changed after the token, to a reader who keeps what meets the query's conditions.
     *
     * @throws ProblemException 410 token-expired when the token is of another history
     */
    public ChangesPage page(TimelineQuery query, ChangeToken since) {
        // a key is looked up in the state that the page is read of, or what brings it in between were missed
        var rows = Objects.requireNonNull(oneState.execute(transaction -> rows(query, since)));
        var first = rows.get(0);
        if (!first.known()) {
            throw expired("the change token is not of this database's history: it was restored, or is another one");
        }
        var told = rows.stream().filter(row -> row.entry() != null).toList();
        boolean cut = told.size() > query.page().limit();
        var items = cut ? told.subList(0, query.page().limit()) : told;
        var scanned = Objects.requireNonNullElse(first.stop(), new ChangeToken(first.seen(), null));
        return new ChangesPage(
                items.stream().map(row -> json.of(row, query.parts())).toList(),
                cut ? items.get(items.size() - 1).place() : scanned,
                cut || first.stop() != null,
                first.seen());
    }

    private List<ChangeRow> rows(TimelineQuery query, ChangeToken since) {
        return jdbc.sql(ChangesSql.page(query))
                .params(binds.of(query))
                .param("position", since.position().number())
                .param("recorded_at", since.position().recordedAt().atOffset(ZoneOffset.UTC))
                .param("after", Objects.requireNonNullElse(since.after(), LAST))
                .param("scanned", SCANNED)
                .param("skipped", SCANNED - 1)
                .param("rows", query.page().limit() + 1)
                .param("with_claims", query.parts().needsClaims())
                .param("with_figures", query.parts().shows(EventParts.Part.FIGURES))
                .query((row, n) -> ChangeRow.from(row))
                .list();
    }

    private static ProblemException expired(String why) {
        return new ProblemException(
                ProblemType.TOKEN_EXPIRED,
                Fault.of(
                        "since",
                        ProblemType.TOKEN_EXPIRED.slug(),
                        why + "; begin anew with /v1/changes?since=0 and drop what was kept"));
    }
}
