package org.kursktimeline.database;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a login may do in the schema that holds the tables.
 *
 * @param role who is logged in
 * @param database where
 * @param exists whether the schema is there
 * @param usable whether tables may be made in it
 */
record SchemaRights(String role, String database, boolean exists, boolean usable) {

    private static final String ASKED = """
            SELECT quote_ident(current_user) AS role, quote_ident(current_database()) AS database,
                   to_regnamespace('public') IS NOT NULL AS exists,
                   coalesce(has_schema_privilege(to_regnamespace('public'), 'USAGE')
                            AND has_schema_privilege(to_regnamespace('public'), 'CREATE'), false) AS usable
            """;

    /** Why a login cannot make the tables; empty when it is not for want of rights, or when it cannot be asked. */
    static Optional<DatabaseRefused> refusal(DataSource login) {
        try {
            return Optional.of(JdbcClient.create(login)
                            .sql(ASKED)
                            .query(SchemaRights.class)
                            .single())
                    .filter(rights -> !rights.usable)
                    .map(SchemaRights::refusal);
        } catch (DataAccessException databaseAway) {
            return Optional.empty();
        }
    }

    private DatabaseRefused refusal() {
        var granted = exists
                ? "GRANT USAGE, CREATE ON SCHEMA public TO %s;".formatted(role)
                : "CREATE SCHEMA public AUTHORIZATION %s;".formatted(role);
        return new DatabaseRefused(
                "The role %s may not make tables in the schema public of the database %s.".formatted(role, database),
                "Let an administrator of that database run %s or name a role that may by spring.flyway.user."
                        .formatted(granted));
    }
}
