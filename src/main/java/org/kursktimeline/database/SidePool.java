package org.kursktimeline.database;

import com.zaxxer.hikari.HikariDataSource;

/** Connections for one kind of read; the pool is no bean of its own, since health looks at every one that is. */
record SidePool(HikariDataSource connections) implements AutoCloseable {

    @Override
    public void close() {
        connections.close();
    }
}
