package org.kursktimeline.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a parameter is called by those who come from other services, and by habit. It is no parameter for that: the
 * refusal says what to write instead.
 */
public final class ForeignNames {

    private static final List<String> RANGE = List.of("from", "to");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Map<String, String> METRICS = Map.of(
            "fatalities", "killed",
            "deaths", "killed",
            "dead", "killed",
            "killed", "killed",
            "wounded", "wounded",
            "injured", "wounded",
            "casualties", "casualties");
    private static final Pattern PLAIN = Pattern.compile("[0-9TZ:.-]{1,30}");

    /** Our parameters, and the names for which each is meant. */
    private static final Map<String, List<String>> MEANT = meant("""
            from: since start startdate starttime startsat datefrom fromdate timefrom after begin mindate datestart
            to: until end enddate endtime endsat dateto todate timeto before till maxdate dateend
            at from to: date day on at when time year month week period eventdate datetime daterange
            place source_country: country countries countrycode
            place: location region oblast city town village settlement district area where admin1 admin2 admin locationname
            near: lat lon lng latitude longitude point coordinates distance
            q: query search keyword keywords text term title content
            cursor: page offset skip startindex pagenumber next
            limit: perpage pagesize size rows max maxresults maxrecords take top
            sort: order orderby sortby ordering direction
            type: eventtype types category categories subeventtype disordertype event kind
            actor party: actor1 actor2 side sides participant assocactor1 perpetrator
            source: outlet publisher newspaper media sources sourcename
            entity q: name names person people organisation organization entities
            kind: type entitytype
            group_by: groupby by interval granularity bucket resolution aggregate
            instrument: weapon weapons
            metric: fatalities deaths killed dead wounded injured casualties figure
            language: lang locale
            verification: verified confirmed veracity
            min_confidence: confidence
            where_precision: geoprecision
            when_precision: timeprecision
            format: output accept
            fields: select columns
            """);

    private ForeignNames() {}

    /**
     * The end of a sentence that says what to write instead; empty when nothing is known that the place takes.
     *
     * @param value what was written for it
     * @param known the parameters of the place
     */
    public static String hint(String name, String value, Collection<QueryParameter> known) {
        var meant = MEANT.getOrDefault(plain(name), List.of());
        var here = known.stream()
                .filter(parameter -> meant.contains(parameter.parameter()))
                .toList();
        if (here.isEmpty()) {
            return "";
        } else if (here.stream().anyMatch(parameter -> parameter.parameter().equals("at")) && isTime(value)) {
            return "; write at=" + value;
        }
        var times = here.stream()
                .flatMap(parameter -> time(parameter.parameter(), value).stream())
                .toList();
        if (times.size() == here.size()) {
            return "; write " + String.join("&", times);
        }
        return here.stream()
                .map(parameter -> meant(parameter, plain(name), value, known)
                        .map(ours -> "'" + parameter.parameter() + "' (" + ours + ")")
                        .orElseGet(() -> shown(parameter)))
                .collect(Collectors.joining(", ", "; did you mean ", "?"));
    }

    /** An end of a range of time; empty for what is none, or no time. */
    private static Optional<String> time(String name, String value) {
        return Optional.of(name)
                .filter(RANGE::contains)
                .flatMap(end -> EdtfHint.week(value)
                        .map(week -> (end.equals("to") ? week.last() : week.first()).toString())
                        .or(() -> Optional.of(value).filter(ForeignNames::isTime)))
                .map(time -> name + "=" + time);
    }

    private static String shown(QueryParameter parameter) {
        var name = parameter.parameter();
        return parameter.example() == null
                ? "'" + name + "'"
                : "'" + name + "' (e.g. " + name + "=" + parameter.example() + ")";
    }

    /** The very thing in our words; empty where the value does not tell it. */
    private static Optional<String> meant(
            QueryParameter parameter, String name, String value, Collection<QueryParameter> known) {
        return switch (parameter.parameter()) {
            case "place" -> Countries.find(value).flatMap(Countries::place).map(slug -> "place=" + slug);
            case "source_country" -> Countries.find(value).map(code -> "source_country=" + code);
            case "metric" ->
                Optional.ofNullable(METRICS.get(name))
                        .map(metric -> "metric=" + metric + (isLeast(value, known) ? "&min_value=" + value : ""));
            default -> Optional.empty();
        };
    }

    private static boolean isLeast(String value, Collection<QueryParameter> known) {
        return COUNT.matcher(value).matches()
                && known.stream().anyMatch(parameter -> parameter.parameter().equals("min_value"));
    }

    /** One that stands in an address as it is. */
    private static boolean isTime(String value) {
        try {
            TimeBound.parse(value);
            return PLAIN.matcher(value).matches();
        } catch (NotEdtf none) {
            return false;
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Map<String, List<String>> meant(String lines) {
        var meant = new HashMap<String, List<String>>();
        lines.lines().forEach(line -> {
            var sides = line.split(": ", 2);
            for (var name : sides[1].split(" ")) {
                meant.put(plain(name), List.of(sides[0].split(" ")));
            }
        });
        return Map.copyOf(meant);
    }
}
