package org.kursktimeline.timeline;

/**
 * SQL that gives the unit of time in which an entry {@code e} is counted. What lies within one unit is counted there,
 * what lasted longer where it began; what began or happened at a time that is not known so well is never put on a day: it
 * is counted under the EDTF of that time, without the marks of doubt.
 */
final class TimeKeySql {

    /** Where it began, as far as that is known, else all that is known. */
    private static final String COARSE = """
            ELSE translate(CASE WHEN CAST(e.document AS json) #>> '{when,edtf}' ~ '^[.]*/'
              THEN CAST(e.document AS json) #>> '{when,edtf}'
              ELSE split_part(CAST(e.document AS json) #>> '{when,edtf}', '/', 1) END, '~?%', '') END AS value""";

    /** The entry's own local days. */
    static final String LOCAL_DAYS = "CROSS JOIN LATERAL (SELECT e.first_day AS first, e.last_day AS last) AS days";

    /** Days of the bound zone for what is known to the hour or minute; a date without a time of day stays what it is. */
    static final String ZONED_DAYS = """
            CROSS JOIN LATERAL (
              SELECT CASE WHEN timed THEN CAST(e.starts_at AT TIME ZONE :tz AS date) ELSE e.first_day END AS first,
                CASE WHEN timed THEN CAST((e.ends_at - INTERVAL '1 microsecond') AT TIME ZONE :tz AS date) ELSE e.last_day END
                  AS last
              FROM (SELECT e.when_rank < 2 OR e.when_rank = 6 AND CAST(e.document AS json) #>> '{when,edtf}' LIKE '%T%' AS timed)
                AS known
            ) AS days""";

    static final String HOUR = """
            SELECT CASE
              WHEN date_trunc('hour', e.starts_at, :tz) = date_trunc('hour', e.ends_at - INTERVAL '1 microsecond', :tz)
                OR CAST(e.document AS json) #>> '{when,kind}' = 'lasted'
                  AND CAST(e.document AS json) #>> '{when,edtf}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T'
              THEN to_char(date_trunc('hour', e.starts_at, :tz) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"')
              """ + COARSE;

    static final String DAY = """
            SELECT CASE
              WHEN days.first = days.last
                OR CAST(e.document AS json) #>> '{when,kind}' = 'lasted'
                  AND CAST(e.document AS json) #>> '{when,edtf}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'
              THEN to_char(CAST(days.first AS timestamp), 'YYYY-MM-DD')
              """ + COARSE;

    static final String WEEK = """
            SELECT CASE
              WHEN date_trunc('week', CAST(days.first AS timestamp)) = date_trunc('week', CAST(days.last AS timestamp))
                OR CAST(e.document AS json) #>> '{when,kind}' = 'lasted'
                  AND CAST(e.document AS json) #>> '{when,edtf}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'
              THEN to_char(CAST(days.first AS timestamp), 'IYYY-"W"IW')
              """ + COARSE;

    static final String MONTH = """
            SELECT CASE
              WHEN date_trunc('month', CAST(days.first AS timestamp)) = date_trunc('month', CAST(days.last AS timestamp))
                OR CAST(e.document AS json) #>> '{when,kind}' = 'lasted'
                  AND CAST(e.document AS json) #>> '{when,edtf}' ~ '^[0-9]{4}-(0[1-9]|1[0-2])'
              THEN to_char(CAST(days.first AS timestamp), 'YYYY-MM')
              """ + COARSE;

    private TimeKeySql() {}
}
