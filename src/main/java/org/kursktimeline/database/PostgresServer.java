package org.kursktimeline.database;

/** The embedded server as its clients see it. */
interface PostgresServer {

    /** Where to connect in the role. */
    Login login(Role role);
}
