package org.kursktimeline.core;

import java.time.ZoneId;
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

    private static final List<String> RANGE = List.of("from", "to", "recorded_from", "recorded_to");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N} ]{1,80}");
    private static final Pattern LIMIT = Pattern.compile("(min|max)?(.*)");
    private static final Map<String, String> METRICS = Map.of(
            "fatalities", "killed",
            "deaths", "killed",
            "dead", "killed",
            "killed", "killed",
            "wounded", "wounded",
            "injured", "wounded",
            "casualties", "casualties");
    private static final Map<String, String> ORDERS =
            Map.of("asc", "time", "ascending", "time", "desc", "-time", "descending", "-time");
    private static final Pattern PLAIN = Pattern.compile("[0-9TZ:.-]{1,30}");

    /** Our parameters, and the names for which each is meant. */
    private static final Map<String, List<String>> MEANT = meant("""
            from: since start startdate starttime startsat datefrom fromdate timefrom after begin mindate datestart
            to: until end enddate endtime endsat dateto todate timeto before till maxdate dateend
            at from to: date day on at when time year month week period eventdate datetime daterange
            recorded_from: updatedsince updatedafter updatedfrom modifiedsince modifiedafter changedsince
            recorded_to: updateduntil updatedbefore updatedto modifieduntil modifiedbefore
            place within source_country country: country countries countrycode
            place within: location region oblast city town village settlement district area where admin1 admin2 admin
            place within: locationname
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
            metric: fatalities deaths killed dead wounded injured casualties figure minfatalities maxfatalities
            metric: mindeaths maxdeaths minkilled maxkilled mincasualties maxcasualties
            language: lang locale
            verification: verified confirmed veracity
            min_confidence: confidence
            where_precision: geoprecision
            when_precision: timeprecision
            format: output accept
            fields: select columns
            tz: timezone zone zoneid
            """);

    private final String name;
    private final String value;
    private final Collection<QueryParameter> known;
    private final Carrier carrier;

    private ForeignNames(String name, String value, Collection<QueryParameter> known, Carrier carrier) {
        this.name = plain(name);
        this.value = value;
        this.known = known;
        this.carrier = carrier;
    }

    /**
     * The end of a sentence that says what to write instead; empty when nothing is known that the place takes.
     *
     * @param value what was written for it; empty where that cannot be told
     * @param known the parameters of the place
     * @param carrier where they stand, which decides how they are written
     */
    public static String hint(String name, String value, Collection<QueryParameter> known, Carrier carrier) {
        return new ForeignNames(name, value, known, carrier).hint();
    }

    private String hint() {
        var meant = MEANT.getOrDefault(name, List.of());
        var here = known.stream()
                .filter(parameter -> meant.contains(parameter.parameter()))
                .toList();
        if (here.isEmpty()) {
            return "";
        } else if (isKnown("at") && meant.contains("at") && isTime(value)) {
            return "; write " + carrier.written("at", value);
        }
        var times = here.stream()
                .flatMap(parameter -> time(parameter.parameter()).stream())
                .toList();
        if (times.size() == here.size()) {
            return "; write " + carrier.together(times);
        }
        return here.stream()
                        .map(parameter -> ours(parameter)
                                .map(ours -> "'" + parameter.parameter() + "' (" + ours + ")")
                                .orElseGet(() -> shown(parameter)))
                        .collect(Collectors.joining(", ", "; did you mean ", "?"))
                + meaning(here);
    }

    /** An end of a range of time; empty for what is none, or no time. */
    private Optional<String> time(String parameter) {
        return Optional.of(parameter)
                .filter(RANGE::contains)
                .flatMap(end -> EdtfHint.week(value)
                        .map(week -> (end.endsWith("to") ? week.last() : week.first()).toString())
                        .or(() -> Optional.of(value).filter(ForeignNames::isTime)))
                .map(time -> carrier.written(parameter, time));
    }

    private String shown(QueryParameter parameter) {
        var ours = "'" + parameter.parameter() + "'";
        return parameter.example() == null
                ? ours
                : ours + " (e.g. " + carrier.written(parameter.parameter(), parameter.example()) + ")";
    }

    /** The very thing in our words; empty where the value does not tell it. */
    private Optional<String> ours(QueryParameter parameter) {
        return switch (parameter.parameter()) {
            case "metric" -> Optional.ofNullable(METRICS.get(metric())).map(this::figures);
            case "place", "within" -> written(parameter, Countries.find(value).flatMap(Countries::place));
            case "source_country", "country" -> written(parameter, Countries.find(value));
            case "sort" -> written(parameter, Optional.ofNullable(ORDERS.get(plain(value))));
            case "q" -> written(parameter, Optional.of(value).filter(WORDS.asMatchPredicate()));
            case "limit" -> written(parameter, Optional.of(value).filter(ForeignNames::isLimit));
            case "tz" -> written(parameter, Optional.of(value).filter(ZoneId.getAvailableZoneIds()::contains));
            default -> Optional.empty();
        };
    }

    private Optional<String> written(QueryParameter parameter, Optional<String> ours) {
        return ours.map(text -> carrier.written(parameter.parameter(), text));
    }

    private String figures(String metric) {
        var written = carrier.written("metric", metric);
        return isBounded() ? carrier.together(List.of(written, carrier.written(bound() + "_value", value))) : written;
    }

    /** What a bound asks is not what the name says: a figure may be more than it is sure to be. */
    private String meaning(Collection<QueryParameter> here) {
        if (!isBounded()
                || here.stream().noneMatch(parameter -> parameter.parameter().equals("metric"))) {
            return "";
        }
        return bound().equals("max")
                ? " It finds what may be " + value + " or less"
                : " It finds what may be " + value + " or more, as 'at least 1' may; with "
                        + carrier.written("max_value", value) + " beside it, what may be " + value;
    }

    private boolean isBounded() {
        return METRICS.containsKey(metric()) && COUNT.matcher(value).matches() && isKnown("min_value");
    }

    private String metric() {
        return LIMIT.matcher(name).replaceFirst("$2");
    }

    private String bound() {
        return name.startsWith("max") ? "max" : "min";
    }

    private boolean isKnown(String parameter) {
        return known.stream().anyMatch(one -> one.parameter().equals(parameter));
    }

    private static boolean isLimit(String text) {
        return COUNT.matcher(text).matches() && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= PageLimit.MOST;
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
