package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statement that the service itself sends for a request, with its values, taken from the server's log: so the
 * ceiling is the same SQL even after the service's SQL has changed.
 */
record CapturedSql(String text, List<String> values, boolean plannedOnce) {

    /** What the service calls its sessions that plan a statement for all values. */
    private static final String WALKS = "kursk-timeline-walks";

    private static final Pattern MESSAGE = Pattern.compile("execute [^:]*: (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']|'')*)')");

    /**
     * Sends the requests and tells what each made the service execute on the table of entries.
     *
     * @param data the service's data folder
     * @param superuser a session that may change the server's settings
     */
    static List<CapturedSql> of(List<String> paths, Connection http, Path data, java.sql.Connection superuser)
            throws Exception {
        set(superuser, "ALTER SYSTEM SET log_destination = 'jsonlog'", "ALTER SYSTEM SET log_statement = 'all'");
        try {
            var found = new ArrayList<CapturedSql>();
            for (var path : paths) {
                var log = logFile(superuser, data);
                long from = Files.size(log);
                http.get(path);
                found.add(lastOnEntries(log, from, path));
            }
            return found;
        } finally {
            set(superuser, "ALTER SYSTEM RESET log_destination", "ALTER SYSTEM RESET log_statement");
        }
    }

    private static void set(java.sql.Connection superuser, String... statements) throws Exception {
        try (var statement = superuser.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
            statement.execute("SELECT pg_reload_conf()");
        }
        Thread.sleep(500); // each session sees the new settings before its next command
    }

    private static Path logFile(java.sql.Connection superuser, Path data) throws Exception {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (var statement = superuser.createStatement();
                    var rows = statement.executeQuery("SELECT pg_current_logfile('jsonlog')")) {
                rows.next();
                if (rows.getString(1) != null) {
                    return data.resolve("postgres").resolve(rows.getString(1));
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the server writes no log in JSON");
    }

    private static CapturedSql lastOnEntries(Path log, long from, String path) throws Exception {
        var json = JsonMapper.builder().build();
        for (int attempt = 0; attempt < 50; attempt++) {
            CapturedSql last = null;
            for (var line : linesAfter(log, from)) {
                if (line.startsWith("{") && line.endsWith("}")) {
                    var statement = statementIn(json.readTree(line));
                    last = statement != null ? statement : last;
                }
            }
            if (last != null) {
                return last;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("no statement on the entries was seen for " + path);
    }

    private static List<String> linesAfter(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int start = (int) Math.min(from, all.length);
        return new String(all, start, all.length - start, StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static CapturedSql statementIn(JsonNode line) {
        Matcher message = MESSAGE.matcher(line.path("message").asString(""));
        if (!message.matches() || !message.group(1).contains("entry e")) {
            return null;
        }
        var values = new ArrayList<String>();
        Matcher value = VALUE.matcher(line.path("detail").asString(""));
        while (value.find()) {
            values.add(value.group(3) == null ? null : value.group(3).replace("''", "'"));
        }
        // The driver numbers its question marks in order, so the numbers can go again.
        boolean plannedOnce = line.path("application_name").asString("").equals(WALKS);
        return new CapturedSql(message.group(1).replaceAll("\\$\\d+", "?"), values, plannedOnce);
    }

    /** On a session of the reader, which is set to plan as the service's session did. */
    PreparedStatement prepare(java.sql.Connection connection) throws SQLException {
        if (plannedOnce) {
            try (var session = connection.createStatement()) {
                session.execute("SET plan_cache_mode = 'force_generic_plan'");
            }
        }
        var statement = connection.prepareStatement(text);
        statement.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
        for (int n = 0; n < values.size(); n++) {
            // untyped, so that the server infers the types as it does for the service
            statement.setObject(n + 1, values.get(n), java.sql.Types.OTHER);
        }
        return statement;
    }
}
