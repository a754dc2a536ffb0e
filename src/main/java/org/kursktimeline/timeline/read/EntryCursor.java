package org.kursktimeline.timeline.read;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.entry.EventParts;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A cursor of the database over all that a question finds; lives as long as the transaction that it was opened in. The
 * database plans it for its first rows, and so walks an index where it can instead of sorting everything before.
 */
final class EntryCursor<T> implements Iterator<T> {

    private static final String FETCH = "FETCH 50 FROM ";
    private static final int BATCH = 50;

    private final JdbcClient jdbc;
    private final Rows rows;
    private final RowMapper<T> mapper;
    private final Position position;
    private final Queue<T> read = new ArrayDeque<>(BATCH);
    private boolean exhausted;

    private EntryCursor(JdbcClient jdbc, Rows rows, RowMapper<T> mapper, Position position) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.mapper = mapper;
        this.position = position;
    }

    /**
     * Opens it and reads the first rows, so that what fails fails before anything is answered.
     *
     * @param question its SQL and what it binds
     */
    static <T> EntryCursor<T> open(JdbcClient jdbc, Question question, RowMapper<T> mapper) {
        var cursor = new EntryCursor<>(jdbc, question.rows(), mapper, seen(jdbc, question));
        jdbc.sql("DECLARE " + question.rows().cursor() + " NO SCROLL CURSOR FOR\n"
                        + PageSql.whole(question.rows(), question.query()))
                .params(question.binds())
                .param("with_claims", question.query().parts().needsClaims())
                .param("with_figures", question.query().parts().shows(EventParts.Part.FIGURES))
                .update();
        cursor.fetch();
        return cursor;
    }

    /** A question with what it binds, which is looked up on another connection before. */
    record Question(Rows rows, TimelineQuery query, Map<String, Object> binds) {}

    /** The last position that its snapshot sees. */
    Position position() {
        return position;
    }

    @Override
    public boolean hasNext() {
        if (read.isEmpty() && !exhausted) {
            fetch();
        }
        return !read.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }

    private void fetch() {
        read.addAll(jdbc.sql(FETCH + rows.cursor()).query(mapper).list());
        exhausted = read.size() < BATCH;
    }

    private static Position seen(JdbcClient jdbc, Question question) {
        return jdbc.sql(question.query().moment().positionSql())
                .params(question.binds())
                .query((row, n) -> new Position(
                        row.getLong("position"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(Position.NONE);
    }
}
