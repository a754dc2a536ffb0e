package org.kursktimeline.entity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.entity.MatchKey.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who bears a name, for writes: strict, since a wrong hit would put words into another's mouth. The same spelling
 * comes before the same name in another script, and that before another transliteration that sounds the same; a part of
 * a name or a typing error is no hit.
 */
@Component
class NameResolver {

    private final JdbcClient jdbc;

    NameResolver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of all that bear the name equally well, better than all others; empty when nobody does. */
    Set<UUID> bearers(String name, @Nullable String kind, @Nullable UUID within) {
        var folded = Spelling.fold(name);
        if (folded.isEmpty()) {
            return Set.of();
        }
        var keys = MatchKey.of(name, null);
        var hits = jdbc.sql("""
                        SELECT k.entity_id, k.form, k.match_key
                        FROM entity_match_key k
                        JOIN entity e ON e.id = k.entity_id
                        WHERE e.merged_into IS NULL
                          AND (k.form IN ('folded', 'latin') AND k.match_key = ANY(:spelt)
                               OR k.form = 'sound' AND k.match_key = ANY(:heard))
                          AND (:kind::text IS NULL OR e.kind = :kind)
                          AND (:within::uuid IS NULL OR :within = ANY(e.path))
                        """)
                .param("spelt", MatchKey.texts(keys, Form.FOLDED, Form.LATIN).toArray(String[]::new))
                .param("heard", MatchKey.texts(keys, Form.SOUND).toArray(String[]::new))
                .param("kind", kind)
                .param("within", within)
                .query((row, n) -> new Hit(
                        row.getObject("entity_id", UUID.class),
                        distance(row.getString("form"), row.getString("match_key"), name)))
                .list();
        return nearest(hits);
    }

    private static Set<UUID> nearest(List<Hit> hits) {
        int best = hits.stream().mapToInt(Hit::distance).min().orElse(Hit.NONE);
        return hits.stream()
                .filter(hit -> hit.distance == best && best < Hit.NONE)
                .map(Hit::entity)
                .collect(Collectors.toSet());
    }

    private static int distance(String form, String key, String name) {
        if (form.equals(Form.FOLDED.code()) && key.equals(Spelling.fold(name))) {
            return 0;
        }
        if (!form.equals(Form.SOUND.code())) {
            return 1;
        }
        return 2;
    }

    private record Hit(UUID entity, int distance) {
        static final int NONE = 3;
    }
}
