package org.kursktimeline.database;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where to connect, and as whom.
 *
 * @param url JDBC address, without credentials
 * @param username null when the driver's own default is meant
 * @param password never printed
 */
record Login(
        String url, @Nullable String username, @Nullable String password) {

    /** Statements on connections of their own, outside of any pool. */
    JdbcTemplate template() {
        var connections = new DriverManagerDataSource(url);
        if (username != null) {
            connections.setUsername(username);
        }
        if (password != null) {
            connections.setPassword(password);
        }
        return new JdbcTemplate(connections);
    }

    @Override
    public String toString() {
        return username + " at " + url;
    }
}
