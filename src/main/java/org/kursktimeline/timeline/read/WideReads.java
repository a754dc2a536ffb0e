package org.kursktimeline.timeline.read;

import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Statements that go over all that matches. The database plans them to read the table in its own order and by several
 * workers; for a page it does neither. An index that none of their conditions is about would else be followed through
 * the whole table, since that index happens to have nearly the table's order.
 */
@Component
public class WideReads {

    private static final String PLANNED_FOR = """
            SELECT set_config('enable_indexscan', :by_index, true), set_config('max_parallel_workers_per_gather', :workers, true),
              set_config('work_mem', :memory, true)""";

    private final JdbcClient jdbc;

    WideReads(@Qualifier("reader") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs statements of the caller's transaction, which must be one of the reader's. */
    public <T> T read(Supplier<T> statements) {
        plannedFor("off", 2, "16MB");
        T answer = statements.get();
        plannedFor("on", 0, "4MB");
        return answer;
    }

    /** After a failure nothing is set back: it ends the transaction, and with it what was set. */
    private void plannedFor(String byIndex, int workers, String memory) {
        jdbc.sql(PLANNED_FOR)
                .param("by_index", byIndex)
                .param("workers", Integer.toString(workers))
                .param("memory", memory)
                .query()
                .singleRow();
    }
}
