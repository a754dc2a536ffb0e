package org.kursktimeline.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * A lock and what is read or written under it, in one journey to the server. The two are statements of their own, so
 * that the second sees all that was committed until the lock was got; in one statement it would see what was there
 * when the waiting began.
 */
public final class UnderLock {

    private UnderLock() {}

    /** Makes something of the row that a result stands at. */
    @FunctionalInterface
    public interface Reader<T> {

        /** What the row says. */
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Runs both in the transaction that is open.
     *
     * @param sql the statement that locks, a semicolon, and one that has rows
     * @param parameters of both, in their order; null for a text that is not there
     * @return what the first row says; empty when there is none
     */
    public static <T> Optional<T> query(
            JdbcOperations jdbc, String sql, Reader<T> reader, @Nullable Object... parameters) {
        var found = jdbc.execute(sql, (PreparedStatementCallback<Optional<T>>) statement -> {
            for (int n = 0; n < parameters.length; n++) {
                set(statement, n + 1, parameters[n]);
            }
            return read(statement, reader);
        });
        return found == null ? Optional.empty() : found;
    }

    private static void set(PreparedStatement statement, int n, @Nullable Object parameter) throws SQLException {
        if (parameter == null) {
            statement.setNull(n, Types.VARCHAR);
        } else {
            statement.setObject(n, parameter);
        }
    }

    private static <T> Optional<T> read(PreparedStatement statement, Reader<T> reader) throws SQLException {
        statement.execute();
        statement.getMoreResults();
        try (var row = statement.getResultSet()) {
            return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
        }
    }
}
