package org.kursktimeline.database;

/** The embedded server of a service that runs beside this process, used by the sub-commands. */
record JoinedServer(int port, Passwords passwords) implements PostgresServer {

    @Override
    public Login login(Role role) {
        return new Login("jdbc:postgresql://127.0.0.1:%d/kursk".formatted(port), role.username(), passwords.of(role));
    }
}
