package org.kursktimeline.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Mark;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Who changed what, when and why; read from the log of changes, which nobody can rewrite. */
@Service
public class AuditTrail {

    private final JdbcClient reader;
    private final JsonMapper json;

    AuditTrail(@Qualifier("reader") JdbcClient reader, JsonMapper json) {
        this.reader = reader;
        this.json = json;
    }

    /** The changes, newest first; oldest first when read backward. */
    public List<AuditEntry> find(AuditQuery query) {
        var sql = new StringBuilder(
                "SELECT position, n, recorded_at, actor, action, subject, reason, before FROM change WHERE true");
        var parameters = new HashMap<String, Object>();
        narrow(query, sql, parameters);
        begin(query.mark(), sql, parameters);
        var direction = Mark.step(query.mark()).direction(true);
        sql.append(" ORDER BY position ").append(direction).append(", n ").append(direction);
        sql.append(" LIMIT :limit");
        parameters.put("limit", query.limit());
        return reader.sql(sql.toString())
                .params(parameters)
                .query((row, n) -> entry(row))
                .list();
    }

    private static void narrow(AuditQuery query, StringBuilder sql, Map<String, Object> parameters) {
        if (query.subject() != null) {
            sql.append(" AND subject = :subject");
            parameters.put("subject", query.subject());
        }
        if (query.actor() != null) {
            sql.append(" AND actor = :actor");
            parameters.put("actor", query.actor());
        }
        if (query.action() != null) {
            sql.append(" AND action = :action");
            parameters.put("action", query.action());
        }
    }

    private static void begin(
            @Nullable Mark<AuditQuery.Place> mark, StringBuilder sql, Map<String, Object> parameters) {
        if (mark != null) {
            sql.append(" AND (position, n) ").append(mark.step().operator(true)).append(" (:position, :n)");
            parameters.put("position", mark.key().position());
            parameters.put("n", mark.key().n());
        }
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("position"),
                row.getInt("n"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("reason"),
                tree(row.getString("before")));
    }

    private @Nullable JsonNode tree(@Nullable String before) {
        try {
            return before == null ? null : json.readTree(before);
        } catch (JacksonException notJson) {
            return StringNode.valueOf(before);
        }
    }
}
