package org.kursktimeline.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.kursktimeline.entity.MatchKey.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the names that may answer a question, by the indexes over the match keys: equal, beginning so, alike as a whole,
 * or with a word that is alike. Some hundred at most; whether they do answer is {@link NameScore}'s matter.
 */
@Component
class Candidates {

    private static final int MOST_WORDS = 6;

    private static final String MATCHING = """
             FROM entity_match_key k JOIN entity e ON e.id = k.entity_id
             WHERE e.merged_into IS NULL AND (cardinality(:kinds::text[]) = 0 OR e.kind = ANY(:kinds))
               AND (:within::uuid IS NULL OR :within = ANY(e.path)) AND\s""";

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names with their keys, each name once; to be called in a transaction. */
    List<Candidate> find(Collection<MatchKey> question, EntityQuery scope) {
        jdbc.sql("SELECT set_config('pg_trgm.word_similarity_threshold', '0.5', true)")
                .query(rs -> {});
        var ids = ids(question, scope);
        return ids.isEmpty() ? List.of() : names(ids);
    }

    private List<UUID> ids(Collection<MatchKey> question, EntityQuery scope) {
        var spelt = List.copyOf(MatchKey.texts(question, Form.FOLDED, Form.LATIN));
        var stems = List.copyOf(MatchKey.texts(question, Form.STEM));
        var branches = new ArrayList<String>();
        branches.add("(SELECT k.entity_id " + MATCHING + "k.match_key = ANY(:keys) LIMIT 300)");
        for (int i = 0; i < spelt.size(); i++) {
            branches.add(
                    "(SELECT k.entity_id " + MATCHING + "k.form IN ('folded', 'latin') AND k.match_key LIKE :prefix" + i
                            + " ORDER BY k.match_key, k.entity_id LIMIT 60)");
        }
        for (int i = 0; i < stems.size(); i++) {
            branches.add("(SELECT k.entity_id " + MATCHING + "k.form = 'stem' AND k.match_key % :stem" + i
                    + " ORDER BY similarity(k.match_key, :stem" + i + ") DESC, k.entity_id LIMIT 60)");
        }
        var words = words(stems);
        for (int i = 0; i < words.size(); i++) {
            branches.add("(SELECT k.entity_id " + MATCHING + "k.form = 'stem' AND :word" + i
                    + " <% k.match_key ORDER BY word_similarity(:word" + i
                    + ", k.match_key) DESC, k.entity_id LIMIT 60)");
        }
        var sql = jdbc.sql("SELECT DISTINCT entity_id FROM (" + String.join(" UNION ALL ", branches) + ") AS hit")
                .param("kinds", scope.kinds().toArray(String[]::new))
                .param("within", scope.within())
                .param("keys", question.stream().map(MatchKey::text).distinct().toArray(String[]::new));
        sql = params(sql, "prefix", spelt.stream().map(text -> text + "%").toList());
        sql = params(sql, "stem", stems);
        return params(sql, "word", words).query(UUID.class).list();
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec sql, String name, List<String> values) {
        var bound = sql;
        for (int i = 0; i < values.size(); i++) {
            bound = bound.param(name + i, values.get(i));
        }
        return bound;
    }

    private static List<String> words(List<String> stems) {
        var words = new LinkedHashSet<String>();
        stems.forEach(stem -> words.addAll(List.of(stem.split(" "))));
        return words.stream()
                .filter(word -> word.length() > 2 && !PlaceWords.isKind(word))
                .limit(MOST_WORDS)
                .toList();
    }

    /** Slugs spelt like the text, at most twenty. */
    List<String> slugs(String text, EntityQuery scope) {
        return jdbc.sql("""
                        SELECT slug FROM entity
                        WHERE slug % :text AND merged_into IS NULL
                          AND (cardinality(:kinds::text[]) = 0 OR kind = ANY(:kinds))
                        ORDER BY similarity(slug, :text) DESC, slug LIMIT 20
                        """)
                .param("text", Spelling.fold(text).replace(' ', '-'))
                .param("kinds", scope.kinds().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private List<Candidate> names(List<UUID> ids) {
        return jdbc.sql("""
                        SELECT e.id, e.slug, e.kind, e.population, t.text,
                               array_agg(k.form ORDER BY k.form, k.match_key) AS forms,
                               array_agg(k.match_key ORDER BY k.form, k.match_key) AS keys
                        FROM entity e
                        JOIN entity_name t ON t.entity_id = e.id
                        JOIN entity_match_key k ON k.entity_id = t.entity_id AND k.n = t.n
                        WHERE e.id = ANY(:ids)
                        GROUP BY e.id, t.n, t.entity_id
                        ORDER BY e.id, t.n
                        """)
                .param("ids", ids.toArray(new UUID[0]))
                .query((row, n) -> Candidate.of(row))
                .list();
    }
}
