package org.kursktimeline.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a service whose pools together are larger than what the database server lets in, or that would give
 * each of its threads to an export: it would work until it is busy, and then fail callers at random.
 */
@Component
@ConditionalOnWebApplication
class Capacity {

    private static final String EXPORTS = "kursk.database.exports";
    private static final String POOL = "spring.datasource.hikari.maximum-pool-size";
    private static final String THREADS = "server.tomcat.threads.max";
    private static final int THREADS_UNLESS_SET = 200;

    /** Of the same size each, since all are bound to the same settings. */
    private static final int POOLS = 3;

    /** What the server keeps for its administrators is not ours; PostgreSQL 15 keeps for nobody else. */
    private static final String PLACES = """
            SELECT pg_backend_pid() AS process, current_setting('max_connections')::int AS connections,
                   current_setting('superuser_reserved_connections')::int
                   + coalesce(current_setting('reserved_connections', true)::int, 0) AS reserved
            """;

    private final int pool;
    private final int exports;
    private final Environment environment;

    /**
     * Of the pools as they are set.
     *
     * @param reader as large as each of the others
     */
    @Autowired
    Capacity(@Qualifier("reader") HikariDataSource reader, DatabaseProperties properties, Environment environment) {
        this(reader.getMaximumPoolSize(), properties.exports(), environment);
    }

    Capacity(int pool, int exports, Environment environment) {
        this.pool = pool;
        this.exports = exports;
        this.environment = environment;
    }

    /**
     * Asks the server, to which no pool may have been opened yet.
     *
     * @param server one connection to it, the way that the pools take
     * @throws DatabaseRefused when they do not fit
     */
    void require(JdbcTemplate server) {
        requireThreads();
        server.execute((ConnectionCallback<Boolean>) this::requireConnections);
    }

    private void requireThreads() {
        int threads = environment.getProperty(THREADS, Integer.class, THREADS_UNLESS_SET);
        if (exports >= threads && !Threading.VIRTUAL.isActive(environment)) {
            throw new DatabaseRefused(
                    "%s is %d, and each export keeps one of the %d threads that answer requests."
                            .formatted(EXPORTS, exports, threads),
                    "Set %s below %d, or %s above %d.".formatted(EXPORTS, threads, THREADS, exports));
        }
    }

    private boolean requireConnections(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(PLACES)) {
            row.next();
            // a pooler between hands out many for one of the server's, and gives each a number of its own
            if (connection.unwrap(PGConnection.class).getBackendPID() == row.getInt("process")) {
                requireConnections(row.getInt("connections"), row.getInt("reserved"));
            }
            return true;
        }
    }

    private void requireConnections(int connections, int reserved) {
        long wanted = POOLS * (long) pool + exports;
        int places = connections - reserved;
        if (wanted > places) {
            throw new DatabaseRefused(
                    "The service may open %d connections (%d to write, %d to read, %d to walk the timeline, %d for exports); the database server takes %d."
                            .formatted(wanted, pool, pool, pool, exports, places),
                    "Set %s, or max_connections of a server of your own to %d at least."
                            .formatted(smaller(places), wanted + reserved));
        }
    }

    private String smaller(int places) {
        if (POOLS * (long) pool < places) {
            return "%s to %d at most".formatted(EXPORTS, places - POOLS * pool);
        }
        int each = (places - exports) / POOLS;
        return each > 0
                ? "%s to %d at most, which is %d".formatted(POOL, each, pool)
                : "%s, which is %d, and %s so that %d times the first and the second come to %d at most"
                        .formatted(POOL, pool, EXPORTS, POOLS, places);
    }
}
