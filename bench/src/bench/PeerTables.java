package bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** The peers' tables in the service's server, made once for a data folder. */
final class PeerTables {

    private PeerTables() {}

    static void make(Service service) throws Exception {
        try (var session = service.database("postgres");
                var statement = session.createStatement()) {
            try (var rows = statement.executeQuery("SELECT to_regclass('peer.figure_event_id_id_idx')")) {
                rows.next();
                if (rows.getString(1) != null) {
                    return;
                }
            }
            System.out.println("making the peers' tables");
            statement.execute("SET maintenance_work_mem = '512MB'");
            statement.execute(Files.readString(Path.of("bench/peers/tables.sql")));
            statement.execute("VACUUM ANALYZE peer.event, peer.participant, peer.figure, peer.entity");
            statement.execute("CHECKPOINT");
        }
    }

    /**
     * The most frequent value of a column, as text; of places the most frequent settlement that contains no
     * other and that no event names besides its own, since the peers know an event's own place only.
     */
    static String mostFrequent(Service service, String column) throws Exception {
        var sql = column.equals("type")
                ? "SELECT type FROM peer.event GROUP BY type ORDER BY count(*) DESC, type LIMIT 1"
                : """
                SELECT CAST(place_id AS text) FROM peer.event JOIN public.entity AS p ON p.id = place_id
                WHERE p.feature_class = 'settlement' AND p.id NOT IN (SELECT unnest(also_in) FROM public.event)
                  AND NOT EXISTS (SELECT 1 FROM public.entity AS child WHERE child.parent_id = p.id)
                GROUP BY place_id ORDER BY count(*) DESC, place_id LIMIT 1
                """;
        try (var session = service.database("postgres");
                var statement = session.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
