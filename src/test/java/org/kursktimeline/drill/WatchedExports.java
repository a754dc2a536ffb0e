package org.kursktimeline.drill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kursktimeline.testing.Api;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sees how long exports hold a transaction open, and how much memory the service uses meanwhile. */
final class WatchedExports {

    private final JdbcClient jdbc;
    private final Api admin;

    /** Milliseconds since its begin at the last look, by process and begin. */
    private final Map<String, Long> ages = new HashMap<>();

    private long heap;

    WatchedExports(JdbcClient jdbc, Api admin) {
        this.jdbc = jdbc;
        this.admin = admin;
    }

    /** How many run now. */
    int look() {
        heap = Math.max(heap, (long) admin.get("/actuator/metrics/jvm.memory.used?tag=area:heap")
                .json()
                .at("/measurements/0/value")
                .asDouble());
        return jdbc.sql("""
                        SELECT pid || ' ' || xact_start AS export, extract(epoch FROM clock_timestamp() - xact_start) * 1000 AS age
                        FROM pg_stat_activity
                        WHERE application_name = 'kursk-timeline-exports' AND xact_start IS NOT NULL
                        """)
                .query((row, n) -> ages.put(row.getString("export"), (long) row.getDouble("age")))
                .list()
                .size();
    }

    /** How old each became, in milliseconds, the shortest first. */
    List<Long> times() {
        return ages.values().stream().sorted().toList();
    }

    /** The most bytes of the heap that were in use at a look, garbage among them. */
    long heap() {
        return heap;
    }
}
