package org.kursktimeline.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Makes the three roles and the database of the embedded server; repeating it changes nothing. */
final class RoleSetup {

    private static final String DATABASE = "kursk";

    private final JdbcClient jdbc;
    private final Passwords passwords;

    RoleSetup(Login administrator, Passwords passwords) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(
                administrator.url(),
                String.valueOf(administrator.username()),
                String.valueOf(administrator.password())));
        this.passwords = passwords;
    }

    void run() {
        for (var role : Role.values()) {
            make(role);
        }
        if (!exists("SELECT count(*) FROM pg_database WHERE datname = :name", DATABASE)) {
            execute("CREATE DATABASE %s OWNER %s".formatted(DATABASE, Role.OWNER.username()));
        }
        execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(DATABASE));
        execute("GRANT CONNECT, TEMPORARY ON DATABASE %s TO %s".formatted(DATABASE, Role.WRITER.username()));
        execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(DATABASE, Role.READER.username()));
    }

    private void make(Role role) {
        if (!exists("SELECT count(*) FROM pg_roles WHERE rolname = :name", role.username())) {
            execute("CREATE ROLE " + role.username());
        }
        execute("ALTER ROLE %s LOGIN PASSWORD '%s'".formatted(role.username(), passwords.of(role)));
        execute("ALTER ROLE %s SET search_path = public".formatted(role.username()));
        role.settings()
                .forEach((name, value) ->
                        execute("ALTER ROLE %s SET %s = '%s'".formatted(role.username(), name, value)));
    }

    private boolean exists(String sql, String name) {
        return jdbc.sql(sql).param("name", name).query(Integer.class).single() > 0;
    }

    /** Statements of data definition take no parameters; all their parts are ours. */
    private void execute(String definition) {
        jdbc.sql(definition).update();
    }
}
