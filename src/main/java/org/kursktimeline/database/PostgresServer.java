package org.kursktimeline.database;

/** The embedded server as its clients see it. */
interface PostgresServer extends AutoCloseable {

    /** Where to connect in the role. */
    Login login(Role role);

    /** Stops the server if this process has started it. */
    @Override
    default void close() {}
}
