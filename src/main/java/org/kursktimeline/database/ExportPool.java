package org.kursktimeline.database;

import com.zaxxer.hikari.HikariDataSource;

/** The connections of exports; no bean of its own, since health looks at every pool that is one. */
record ExportPool(HikariDataSource connections) implements AutoCloseable {

    @Override
    public void close() {
        connections.close();
    }
}
