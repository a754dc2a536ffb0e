package bench.news;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The indexes of tables that are to be filled; dropped and made again, since that is quicker. */
final class Indexes {

    private static final String DEFINITIONS = """
            SELECT i.indexname, i.indexdef FROM pg_indexes i
            WHERE i.schemaname = 'public' AND i.tablename = ANY(?)
              AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = format('%I', i.indexname)::regclass)
            ORDER BY i.indexname
            """;

    private final List<String> definitions = new ArrayList<>();

    /** Drops all but those of keys. */
    static Indexes drop(Connection session, Set<String> tables) throws SQLException {
        var dropped = new Indexes();
        var names = new ArrayList<String>();
        try (var query = session.prepareStatement(DEFINITIONS)) {
            query.setArray(1, session.createArrayOf("text", tables.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                    dropped.definitions.add(rows.getString(2));
                }
            }
        }
        try (var statement = session.createStatement()) {
            for (var name : names) {
                statement.execute("DROP INDEX " + name);
            }
        }
        return dropped;
    }

    List<String> definitions() {
        return definitions;
    }
}
