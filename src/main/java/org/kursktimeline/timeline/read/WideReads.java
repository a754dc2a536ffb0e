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

    private static final Settings WIDE = new Settings("off", "2", "16MB");

    private static final String CURRENT = """
            SELECT current_setting('enable_indexscan') AS by_index,
              current_setting('max_parallel_workers_per_gather') AS workers, current_setting('work_mem') AS memory""";

    private static final String SET = """
            SELECT set_config('enable_indexscan', :by_index, true),
              set_config('max_parallel_workers_per_gather', :workers, true), set_config('work_mem', :memory, true)""";

    private final JdbcClient jdbc;

    WideReads(@Qualifier("reader") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Settings(String byIndex, String workers, String memory) {}

    /**
     * Runs statements of the caller's transaction, which must be one of the reader's. After a failure nothing is set
     * back: it ends the transaction, and with it what was set.
     */
    public <T> T read(Supplier<T> statements) {
        var before = current();
        set(WIDE);
        T answer = statements.get();
        set(before);
        return answer;
    }

    private Settings current() {
        return jdbc.sql(CURRENT)
                .query((row, n) ->
                        new Settings(row.getString("by_index"), row.getString("workers"), row.getString("memory")))
                .single();
    }

    private void set(Settings settings) {
        jdbc.sql(SET)
                .param("by_index", settings.byIndex)
                .param("workers", settings.workers)
                .param("memory", settings.memory)
                .query()
                .singleRow();
    }
}
