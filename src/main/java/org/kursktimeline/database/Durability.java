package org.kursktimeline.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Reads back what a server does with a committed write; a setting that was asked for is not yet one that holds. */
final class Durability {

    private static final List<String> NAMES = List.of("fsync", "full_page_writes", "synchronous_commit");

    private Durability() {}

    /**
     * Refuses an embedded server that is not set up as it should be.
     *
     * @param settings what each setting must read
     */
    static void requireOn(Login login, Map<String, String> settings) {
        var jdbc = JdbcClient.create(new DriverManagerDataSource(
                login.url(), String.valueOf(login.username()), String.valueOf(login.password())));
        var wrong = new ArrayList<String>();
        settings.forEach((name, value) -> {
            var real = show(jdbc, name);
            if (!real.equals(value)) {
                wrong.add("%s is '%s', not '%s'".formatted(name, real, value));
            }
        });
        if (!wrong.isEmpty()) {
            throw new DatabaseRefused(
                    "The embedded server is not set up as it should be: " + String.join(", ", wrong),
                    "Undo what overrides these settings, e.g. postgresql.auto.conf in its folder.");
        }
    }

    /** What is risky about a server of the user's own, each as one sentence; empty when nothing is. */
    static List<String> risks(JdbcClient jdbc) {
        return NAMES.stream()
                .filter(name -> show(jdbc, name).equals("off"))
                .map(name -> name + " is off: a power cut may lose acknowledged writes or the whole database")
                .toList();
    }

    private static String show(JdbcClient jdbc, String name) {
        return jdbc.sql("SELECT current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
