package org.kursktimeline.database;

/** The service does not start on this database, and says what to do about it. */
class DatabaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    DatabaseRefused(String description, String action) {
        super(description);
        this.action = action;
    }

    /** What the operator can do. */
    String action() {
        return action;
    }
}
