package bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** So many entities of three names each, four places of Sumy Oblast to a person, and 1,000 questions for them. */
final class MadeEntities {

    private static final int QUESTIONS = 1_000;
    private static final int BATCH = 5_000;

    private static final String ENTITIES = """
            INSERT INTO entity (id, version, slug, kind, name, parent_id, path, feature_class, country, lat, lon,
                                where_precision, time_zone, population, data_source, licence, created_at)
            SELECT made.id, 0, made.slug, CASE WHEN made.person THEN 'person' ELSE 'place' END, made.name,
                   p.id, CASE WHEN made.person THEN '{}' ELSE p.path || made.id END,
                   CASE WHEN made.person THEN NULL ELSE 'settlement' END, p.country, p.lat, p.lon,
                   p.where_precision, p.time_zone, CASE WHEN made.person THEN NULL ELSE made.n END,
                   'made for the benchmark', 'CC0', now()
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[]) AS made_row (id, slug, name, n)
            CROSS JOIN LATERAL (SELECT made_row.*, made_row.n % 5 = 0 AS person) AS made
            LEFT JOIN entity p ON p.slug = 'sumy-oblast' AND NOT made.person
            """;
    private static final String NAMES = """
            INSERT INTO entity_name (entity_id, n, text, language, script, kind)
            SELECT made.id, name.n, name.text, name.language, name.script, 'canonical'
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) AS made (id, english, russian, ukrainian)
            CROSS JOIN LATERAL (VALUES (0, english, 'en', 'Latn'), (1, russian, 'ru', 'Cyrl'), (2, ukrainian, 'uk', 'Cyrl'))
              AS name (n, text, language, script)
            """;

    private final MadeNames names = new MadeNames(1);
    private final List<MadeNames.Made> made = new ArrayList<>();
    private final Map<String, String> questions = new LinkedHashMap<>();

    MadeEntities(int many) {
        for (int n = 0; n < many; n++) {
            var name = names.next();
            made.add(name);
            if (n % (many / QUESTIONS) == 0) {
                questions.put(names.question(name, n / (many / QUESTIONS) % 2 == 0), slug(n));
            }
        }
    }

    /** The questions, each with the slug of the entity that it was made of. */
    Map<String, String> questions() {
        return questions;
    }

    /** Puts them into the tables beside what is there; the service takes them in when it is started anew. */
    void store(java.sql.Connection database) throws SQLException {
        for (int from = 0; from < made.size(); from += BATCH) {
            store(database, from, Math.min(made.size(), from + BATCH));
        }
        try (var statement = database.createStatement()) {
            statement.execute("VACUUM ANALYZE entity, entity_name");
        }
    }

    private void store(java.sql.Connection database, int from, int to) throws SQLException {
        var batch = made.subList(from, to);
        var ids = new UUID[batch.size()];
        var slugs = new String[batch.size()];
        var numbers = new Long[batch.size()];
        for (int i = 0; i < ids.length; i++) {
            slugs[i] = slug(from + i);
            numbers[i] = (long) (from + i);
            ids[i] = UUID.nameUUIDFromBytes(slugs[i].getBytes(StandardCharsets.UTF_8));
        }
        var english = batch.stream().map(MadeNames.Made::english).toArray(String[]::new);
        var russian = batch.stream().map(MadeNames.Made::russian).toArray(String[]::new);
        var ukrainian = batch.stream().map(MadeNames.Made::ukrainian).toArray(String[]::new);
        run(database, ENTITIES, ids, slugs, english, numbers);
        run(database, NAMES, ids, english, russian, ukrainian);
    }

    private static void run(java.sql.Connection database, String sql, Object[]... columns) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < columns.length; i++) {
                var type = columns[i] instanceof UUID[] ? "uuid" : columns[i] instanceof Long[] ? "bigint" : "text";
                statement.setArray(i + 1, database.createArrayOf(type, columns[i]));
            }
            statement.executeUpdate();
        }
    }

    private static String slug(int n) {
        return "made-" + n;
    }
}
