package org.kursktimeline.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One name of one entity with its match keys. */
record Candidate(
        UUID entity, String slug, String kind, @Nullable Long population, String name, List<MatchKey> keys) {

    static Candidate of(ResultSet row) throws SQLException {
        var forms = (String[]) row.getArray("forms").getArray();
        var texts = (String[]) row.getArray("keys").getArray();
        var keys = new ArrayList<MatchKey>();
        for (int i = 0; i < forms.length; i++) {
            keys.add(new MatchKey(MatchKey.Form.valueOf(forms[i].toUpperCase(Locale.ROOT)), texts[i]));
        }
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("kind"),
                row.getObject("population", Long.class),
                row.getString("text"),
                keys);
    }

    /** How well this name answers the question. */
    Match match(List<MatchKey> question) {
        var score = NameScore.of(question, keys, kind.equals(EntityKind.PERSON.code()));
        return new Match(entity, slug, score.score(), name, score.by(), population);
    }
}
