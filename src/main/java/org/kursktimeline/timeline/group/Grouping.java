package org.kursktimeline.timeline.group;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How entries are grouped. Made by {@link Groupings} alone.
 *
 * @param dimensions one to three
 * @param zone of the units of time; null for an event's own local days, and hours in UTC
 * @param values what each number of a key stands for, in the order in which it is looked for; none for units of time
 * @param last the last number of a key when they were looked up
 */
public record Grouping(
        List<Dimension> dimensions, @Nullable ZoneId zone, Map<Dimension, Map<Integer, String>> values, int last) {

    /** The most dimensions at once. */
    public static final int MOST_DIMENSIONS = 3;

    private static final Pattern UTC_HOUR = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\dZ");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX");

    /** The text of the hour that begins at the instant. */
    public static String hour(Instant start, @Nullable ZoneId zone) {
        return MINUTE.format(start.atZone(zone == null ? ZoneOffset.UTC : zone));
    }

    /** Tells whether each event is in one bucket. */
    boolean hasEachOnce() {
        return dimensions.stream().allMatch(dimension -> dimension.isTime() || dimension == Dimension.TYPE);
    }

    /** What the keys begin with whose numbers must be known. */
    List<String> prefixes() {
        return values.keySet().stream().map(Dimension::prefix).toList();
    }

    /** The query of the n-th dimension's values, from 0; one that gives null when there is none. */
    String sql(int n) {
        return n < dimensions.size() ? dimensions.get(n).sql() : "SELECT CAST(NULL AS text) AS value";
    }

    /** Where days are taken from. */
    String days() {
        return zone == null ? TimeKeySql.LOCAL_DAYS : TimeKeySql.ZONED_DAYS;
    }

    Map<String, Object> binds() {
        var binds = new HashMap<String, Object>();
        binds.put("tz", zone == null ? "UTC" : zone.getId());
        values.forEach(
                (dimension, keys) -> binds.put(dimension.bind(), keys.keySet().toArray(Integer[]::new)));
        return binds;
    }

    /** What the values of a row stand for: texts of time, codes and slugs; null where an event has none. */
    List<@Nullable String> key(List<@Nullable String> row) {
        var key = new ArrayList<@Nullable String>();
        for (int n = 0; n < dimensions.size(); n++) {
            var value = row.get(n);
            key.add(value == null ? null : shown(dimensions.get(n), value));
        }
        return key;
    }

    private @Nullable String shown(Dimension dimension, String value) {
        if (dimension == Dimension.HOUR && UTC_HOUR.matcher(value).matches()) {
            return hour(Instant.parse(value.replace("Z", ":00Z")), zone);
        }
        return dimension.isTime()
                ? value
                : Objects.requireNonNull(values.get(dimension)).get(Integer.valueOf(value));
    }
}
