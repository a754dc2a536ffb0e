package org.kursktimeline.journal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long a write may wait for others and pause between its statements. The bounds of a session are there for callers,
 * who can ask again. What the service writes itself, its start hangs on: it waits for a caller that posts at the same
 * time, for another service that loads the same, and for a machine that is busy or was asleep.
 */
@Component
class Bounds {

    private static final String WIDE = """
            SELECT set_config('lock_timeout', '2min', true), set_config('idle_in_transaction_session_timeout', '10min', true)
            """;

    private final JdbcClient jdbc;

    Bounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Widens those of the transaction that is open, to its end. */
    void widen() {
        jdbc.sql(WIDE).query(rs -> {});
    }
}
