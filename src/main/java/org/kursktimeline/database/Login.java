package org.kursktimeline.database;

import org.jspecify.annotations.Nullable;

/**
 * Where to connect, and as whom.
 *
 * @param url JDBC address, without credentials
 * @param username null when the driver's own default is meant
 * @param password never printed
 */
record Login(
        String url, @Nullable String username, @Nullable String password) {

    @Override
    public String toString() {
        return username + " at " + url;
    }
}
