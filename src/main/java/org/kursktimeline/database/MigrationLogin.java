package org.kursktimeline.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** The login that migrates; a connection of its own, free of the bounds of the pools. */
record MigrationLogin(Login login) implements FlywayConnectionDetails {

    @Override
    public @Nullable String getJdbcUrl() {
        return login.url();
    }

    @Override
    public @Nullable String getUsername() {
        return login.username();
    }

    @Override
    public @Nullable String getPassword() {
        return login.password();
    }
}
