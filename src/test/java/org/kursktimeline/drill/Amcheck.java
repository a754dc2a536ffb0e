package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Looks for damaged tables and indexes as {@code pg_amcheck} does, by the extension that the embedded server brings
 * along.
 */
final class Amcheck {

    private Amcheck() {}

    /** Checks all tables and their B-tree and GIN indexes of a running service's database. */
    static void run(Path data) throws IOException {
        var jdbc = superuser(data);
        jdbc.sql("CREATE EXTENSION IF NOT EXISTS amcheck").update();
        assertThat(jdbc.sql("""
                                SELECT c.relname, found.* FROM pg_class c
                                CROSS JOIN LATERAL verify_heapam(c.oid) AS found
                                WHERE c.relkind IN ('r', 'm', 't') AND c.relpersistence = 'p'
                                """).query().listOfRows()).as("damaged rows").isEmpty();
        check(jdbc, "SELECT bt_index_check(c.oid, true) FROM ", "btree");
        check(jdbc, "SELECT gin_index_check(c.oid) FROM ", "gin");
    }

    /** A damaged index is an error of the statement. */
    private static void check(JdbcClient jdbc, String select, String method) {
        int checked = jdbc.sql(select + """
                        pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
                        WHERE m.amname = :method AND c.relpersistence = 'p' AND i.indisready AND i.indisvalid
                        """)
                .param("method", method)
                .query((row, n) -> n)
                .list()
                .size();
        assertThat(checked).as("indexes of kind " + method).isPositive();
    }

    /** Who may see everything of a running service's database server. */
    static JdbcClient superuser(Path data) throws IOException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(data.resolve("passwords/postgres")).strip();
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/kursk", "postgres", password));
    }
}
