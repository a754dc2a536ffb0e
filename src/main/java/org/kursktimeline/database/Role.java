package org.kursktimeline.database;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who connects to the database, and with which bounds on a session. */
enum Role {
    /** Migrates: owns the tables. */
    OWNER("kursk_owner", Map.of()),
    /** Changes rows; a frozen client delays others for seconds at most. */
    WRITER("kursk_writer", Map.of("lock_timeout", "3s", "idle_in_transaction_session_timeout", "5s")),
    /**
     * Reads; a query that takes too long ends. Each is planned for its own values: one filter finds ten rows, another
     * all. Index pages are taken to be in memory, and neither workers nor compiled plans pay for the short queries of a
     * page.
     */
    READER(
            "kursk_reader",
            Map.of(
                    "statement_timeout", "5s",
                    "default_transaction_read_only", "on",
                    "plan_cache_mode", "force_custom_plan",
                    "random_page_cost", "1.1",
                    "max_parallel_workers_per_gather", "0",
                    "jit", "off"));

    private final String username;
    private final Map<String, String> settings;

    Role(String username, Map<String, String> settings) {
        this.username = username;
        this.settings = settings;
    }

    /** The login's name on the embedded server. */
    String username() {
        return username;
    }

    /** Session settings, by name. */
    Map<String, String> settings() {
        return settings;
    }

    /**
     * One SQL statement that gives a session these settings and others, for servers whose roles are not ours to alter.
     */
    String sessionSql(Map<String, String> others) {
        var all = new TreeMap<>(settings);
        all.putAll(others);
        return all.entrySet().stream()
                .map(setting -> "SET %s = '%s'".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining("; "));
    }
}
