package org.kursktimeline.timeline.group;

/**
 * SQL that gives the unit of time in which an entry {@code e} is counted. What lies within one unit is counted there,
 * what lasted longer where it began; what began or happened at a time that is not known so well is never put on a
 * day: it is counted under the EDTF of that time, without the marks of doubt.
 */
final class TimeKeySql {

    /** The entry's own local days. */
    static final String LOCAL_DAYS = "CROSS JOIN LATERAL (SELECT e.first_day AS first, e.last_day AS last) AS days";

    /**
     * Days of the bound zone for what is known to the hour or minute; a date without a time of day stays what it is.
     */
    static final String ZONED_DAYS = """
            CROSS JOIN LATERAL (
              SELECT CASE WHEN timed THEN CAST(e.starts_at AT TIME ZONE :tz AS date) ELSE e.first_day END AS first,
                CASE WHEN timed THEN CAST((e.ends_at - INTERVAL '1 microsecond') AT TIME ZONE :tz AS date) ELSE e.last_day END
                  AS last
              FROM (SELECT e.when_rank < 2 OR e.when_rank = 6 AND e.edtf LIKE '%T%' AS timed)
                AS known
            ) AS days""";

    /** Where it began, as far as that is known, else all that is known. */
    private static final String COARSE = """
            ELSE translate(CASE WHEN e.edtf ~ '^[.]*/' THEN e.edtf ELSE split_part(e.edtf, '/', 1) END,
              '~?%', '') END AS value
            """;

    /** Ends the query of the units in which an entry begins and ends. */
    private static final String SAID = """
            AS last) AS units""";

    private static final String FROM = COARSE + """
            FROM (SELECT
            """;

    static final String HOUR = """
            SELECT CASE
              WHEN first = last OR e.lasted AND e.edtf ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T'
              THEN to_char(first AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"')
            """ + FROM + """
            date_trunc('hour', e.starts_at, :tz) AS first, date_trunc('hour', e.ends_at - INTERVAL '1 microsecond', :tz)
            """ + SAID;

    static final String DAY = """
            SELECT CASE
              WHEN first = last OR e.lasted AND e.edtf ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'
              THEN to_char(first, 'YYYY-MM-DD')
            """ + FROM + """
            CAST(days.first AS timestamp) AS first, CAST(days.last AS timestamp)
            """ + SAID;

    static final String WEEK = """
            SELECT CASE
              WHEN first = last OR e.lasted AND e.edtf ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'
              THEN to_char(first, 'IYYY-"W"IW')
            """ + FROM + """
            date_trunc('week', CAST(days.first AS timestamp)) AS first, date_trunc('week', CAST(days.last AS timestamp))
            """ + SAID;

    static final String MONTH = """
            SELECT CASE
              WHEN first = last OR e.lasted AND e.edtf ~ '^[0-9]{4}-(0[1-9]|1[0-2])'
              THEN to_char(first, 'YYYY-MM')
            """ + FROM + """
            date_trunc('month', CAST(days.first AS timestamp)) AS first, date_trunc('month', CAST(days.last AS timestamp))
            """ + SAID;

    private TimeKeySql() {}
}
