package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule 8's storage: the entries of an event lie side by side over report time, each with what was known by then. */
@ServiceTest
class ReportedRangesTests {

    private static final String PRESENT = "superseded = 9223372036854775807";

    @Autowired
    JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString();
    private Reports reports;
    private String event;

    @BeforeEach
    void reportOnThreeDays(@LocalServerPort int port) {
        reports = new Reports(Api.withAdminKey(port), unique);
        event = reports.post("first", "2024-08-16T08:00:00Z", 3);
        assertThat(reports.post("second", "2024-08-17T08:00:00Z", 3)).isEqualTo(event);
        assertThat(reports.post("third", "2024-08-18T08:00:00Z", 7)).isEqualTo(event);
    }

    @Test
    void eachReportBeginsARangeWithWhatWasKnownByThen() {
        assertThat(rows(PRESENT))
                .containsExactly(
                        "2024-08-16 08:00 to 2024-08-17 08:00: single_origin of 1, 3 3 3, 1 claims",
                        "2024-08-17 08:00 to 2024-08-18 08:00: corroborated of 2, 3 3 3, 2 claims",
                        "2024-08-18 08:00 to infinity: disputed of 3, 3 null 7, 3 claims");
    }

    @Test
    void aLateReportSupersedesOnlyTheRangesFromItsDateOn() {
        var before = newest();
        reports.post("late", "2024-08-17T12:00:00Z", 3);
        assertThat(rows(PRESENT))
                .containsExactly(
                        "2024-08-16 08:00 to 2024-08-17 08:00: single_origin of 1, 3 3 3, 1 claims",
                        "2024-08-17 08:00 to 2024-08-17 12:00: corroborated of 2, 3 3 3, 2 claims",
                        "2024-08-17 12:00 to 2024-08-18 08:00: corroborated of 3, 3 3 3, 3 claims",
                        "2024-08-18 08:00 to infinity: disputed of 4, 3 null 7, 4 claims");
        assertThat(rows("reported = '2024-08-16T08:00Z' AND " + PRESENT + " AND recorded <= " + before))
                .as("what was known on the first day is not touched")
                .hasSize(1);
        assertThat(rows("recorded <= " + before + " AND superseded = " + newest()))
                .as("what the late report changed is kept as it was")
                .containsExactly(
                        "2024-08-17 08:00 to 2024-08-18 08:00: corroborated of 2, 3 3 3, 2 claims",
                        "2024-08-18 08:00 to infinity: disputed of 3, 3 null 7, 3 claims");
    }

    @Test
    void anEarlierReportThanAllBeginsTheHistoryAnew() {
        reports.post("earliest", "2024-08-15T08:00:00Z", 7);
        assertThat(rows(PRESENT))
                .containsExactly(
                        "2024-08-15 08:00 to 2024-08-16 08:00: single_origin of 1, 7 7 7, 1 claims",
                        "2024-08-16 08:00 to 2024-08-17 08:00: disputed of 2, 3 null 7, 2 claims",
                        "2024-08-17 08:00 to 2024-08-18 08:00: disputed of 3, 3 null 7, 3 claims",
                        "2024-08-18 08:00 to infinity: disputed of 4, 3 null 7, 4 claims");
    }

    @Test
    void atEveryPositionTheRangesOfReportTimeNeitherOverlapNorLeaveAGap() {
        reports.post("late", "2024-08-17T12:00:00Z", 3);
        reports.post("earliest", "2024-08-15T08:00:00Z", 7);
        assertThat(jdbc.sql("""
                                SELECT count(*) FROM (
                                  SELECT seen.recorded, e.reported_until,
                                         lead(e.reported, 1, 'infinity') OVER (PARTITION BY seen.recorded ORDER BY e.reported) AS next
                                  FROM (SELECT DISTINCT recorded FROM entry WHERE event_id = :event::uuid) AS seen
                                  JOIN entry e ON e.event_id = :event::uuid
                                    AND e.recorded <= seen.recorded AND seen.recorded < e.superseded) AS ranges
                                WHERE reported_until <> next
                                """).param("event", event).query(Integer.class).single())
                .isZero();
        assertThat(rows(PRESENT)).hasSize(5);
    }

    private long newest() {
        return jdbc.sql("SELECT max(recorded) FROM entry WHERE event_id = :event::uuid")
                .param("event", event)
                .query(Long.class)
                .single();
    }

    private List<String> rows(String condition) {
        return jdbc.sql("""
                        SELECT to_char(reported AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') || ' to '
                               || CASE WHEN reported_until = 'infinity' THEN 'infinity'
                                       ELSE to_char(reported_until AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') END
                               || ': ' || (document::jsonb ->> 'verification') || ' of ' || origins || ', '
                               || (document::jsonb #>> '{estimates,0,low}') || ' '
                               || coalesce(document::jsonb #>> '{estimates,0,best}', 'null') || ' '
                               || (document::jsonb #>> '{estimates,0,high}') || ', '
                               || jsonb_array_length(claims::jsonb) || ' claims'
                        FROM entry WHERE event_id = :event::uuid AND %s ORDER BY reported
                        """.formatted(condition))
                .param("event", event)
                .query(String.class)
                .list();
    }
}
