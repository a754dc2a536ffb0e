package org.kursktimeline.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads rows of the table of jobs. */
final class JobRows {

    private JobRows() {}

    static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("holder", UUID.class),
                row.getString("subject"),
                List.of((String[]) row.getArray("selection").getArray()),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("reached"),
                row.getLong("done"),
                row.getLong("changed"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
