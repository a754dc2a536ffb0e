package org.kursktimeline.sql.samples;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be written; every way leads to a constant. */
class CarefulSql {

    private static final String VIEW = "SELECT id FROM event ";

    private final JdbcClient jdbc;

    CarefulSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Order {
        TIME("starts_at"),
        RECORDED("recorded");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    interface Word {
        String name();

        default String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Column implements Word {
        TITLE
    }

    record Fragment(String sql, Object value) {}

    void bindsTheParameter(String name) {
        jdbc.sql("SELECT 1 FROM event WHERE title = :name").param("name", name).update();
    }

    void choosesFragments(Order order, boolean down, int limit) {
        jdbc.sql(VIEW + "ORDER BY " + order.column() + (down ? " DESC" : " ASC") + " LIMIT " + limit)
                .update();
    }

    void throughAMethod(boolean open) {
        run(open ? "SELECT 1" : "SELECT 2");
        run(where(new Fragment(" WHERE a = :a", open)));
    }

    void inALambda(List<String> names) {
        var sql = "DELETE FROM tag WHERE name = :name";
        names.forEach(name -> jdbc.sql(sql).param("name", name).update());
    }

    void builds(boolean down, int limit) {
        var sql = new StringBuilder("SELECT 1");
        if (down) {
            sql.append(" ORDER BY 1 DESC");
        }
        jdbc.sql(sql.append(" LIMIT ").append(limit).toString()).update();
        jdbc.sql("SELECT " + Order.TIME.name().toLowerCase(Locale.ROOT)).update();
        jdbc.sql(String.join("\n", "SELECT 1", down ? "LIMIT 1" : "")).update();
    }

    void takesTheNameOfAConstant(Column column) {
        jdbc.sql("SELECT " + column.word()).update();
    }

    private String where(Fragment fragment) {
        return VIEW + fragment.sql();
    }

    private void run(String sql) {
        jdbc.sql(sql.strip()).update();
    }
}
