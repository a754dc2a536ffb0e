package org.kursktimeline.timeline.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Mark;
import org.kursktimeline.journal.Position;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of releases: added to, never changed. */
@Component
class ReleaseTable {

    private static final String COLUMNS =
            "name, position, as_of, events, claims, articles, sources, checksum, licence, note, created_at";

    private final JdbcClient reader;
    private final JdbcClient writer;

    ReleaseTable(@Qualifier("reader") JdbcClient reader, JdbcClient writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** Adds a release; false when there is one of that name. */
    boolean insert(Release release, Position position) {
        return writer.sql("INSERT INTO release (" + COLUMNS + """
                        ) VALUES (:name, :position, :as_of, :events, :claims, :articles, :sources, :checksum, :licence,
                          :note, :created_at)
                        ON CONFLICT (name) DO NOTHING
                        """)
                        .param("name", release.name())
                        .param("position", position.number())
                        .param("as_of", utc(release.asOf()))
                        .param("events", release.events())
                        .param("claims", release.claims())
                        .param("articles", release.articles())
                        .param("sources", release.sources())
                        .param("checksum", release.checksum())
                        .param("licence", release.licence())
                        .param("note", release.note())
                        .param("created_at", utc(release.createdAt()))
                        .update()
                == 1;
    }

    Optional<Release> find(String name) {
        return reader.sql("SELECT " + COLUMNS + " FROM release WHERE name = :name")
                .param("name", name)
                .query((row, n) -> placed(row).release())
                .optional();
    }

    /** The position that the name stands for. */
    Optional<Position> position(String name) {
        return reader.sql("SELECT position, as_of FROM release WHERE name = :name")
                .param("name", name)
                .query((row, n) -> position(row))
                .optional();
    }

    /** All names, newest state first. */
    List<String> names() {
        return reader.sql("SELECT name FROM release ORDER BY position DESC, name DESC LIMIT 1000")
                .query(String.class)
                .list();
    }

    /** Releases from the mark on, in the way in which it is read. */
    List<Releases.Placed> page(@Nullable Mark<Releases.Place> mark, int limit) {
        var step = Mark.step(mark);
        var sql = String.join(
                "\n",
                "SELECT " + COLUMNS + " FROM release",
                mark == null ? "" : "WHERE (position, name) " + step.operator(true) + " (:position, :name)",
                "ORDER BY position " + step.direction(true) + ", name " + step.direction(true) + " LIMIT :limit");
        var statement = reader.sql(sql).param("limit", limit);
        if (mark != null) {
            statement = statement
                    .param("position", mark.key().position())
                    .param("name", mark.key().name());
        }
        return statement.query((row, n) -> placed(row)).list();
    }

    private static Releases.Placed placed(ResultSet row) throws SQLException {
        var position = position(row);
        var release = new Release(
                row.getString("name"),
                position.recordedAt(),
                position.token(),
                row.getLong("events"),
                row.getLong("claims"),
                row.getLong("articles"),
                row.getLong("sources"),
                row.getString("checksum"),
                row.getString("licence"),
                row.getString("note"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        return new Releases.Placed(release, new Releases.Place(position.number(), release.name()));
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                row.getLong("position"),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
