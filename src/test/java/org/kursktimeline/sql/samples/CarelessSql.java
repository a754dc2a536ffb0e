package org.kursktimeline.sql.samples;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must not be written; each method lets a stranger's word into the SQL. */
class CarelessSql {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private String table;

    CarelessSql(JdbcClient jdbc, JdbcTemplate template, String table) {
        this.jdbc = jdbc;
        this.template = template;
        this.table = table;
    }

    void concatenates(String name) {
        jdbc.sql("SELECT 1 FROM event WHERE title = '" + name + "'").update();
    }

    void formats(String name) {
        jdbc.sql("SELECT 1 FROM event WHERE title = '%s'".formatted(name)).update();
    }

    void takesAParameter(String sql) {
        var copy = sql;
        jdbc.sql(copy).update();
    }

    void takesAField() {
        jdbc.sql(table).update();
    }

    void joins(List<String> columns) {
        jdbc.sql("SELECT " + String.join(", ", columns)).update();
    }

    void inALambda(List<String> all) {
        all.forEach(one -> jdbc.sql("DELETE FROM " + one).update());
    }

    void inABatch(String sql, List<Object[]> rows) {
        template.batchUpdate(sql, rows);
    }

    void builds(String order) {
        jdbc.sql(new StringBuilder("SELECT 1 ORDER BY ").append(order).toString())
                .update();
    }

    Clause carries(String name) {
        return new Clause("title = '" + name + "'");
    }

    void isNamedByMoreThanConstants(Named named) {
        jdbc.sql("SELECT " + named.name()).update();
    }

    record Clause(String sql) {}

    interface Named {
        String name();
    }

    enum Constant implements Named {
        ONE
    }

    record Stranger(String name) implements Named {}
}
