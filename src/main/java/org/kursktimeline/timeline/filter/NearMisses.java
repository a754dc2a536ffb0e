package org.kursktimeline.timeline.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kursktimeline.core.Carrier;

/** What else a filter that finds nothing may have been meant to ask. */
public final class NearMisses {

    private NearMisses() {}

    /** A box whose numbers stand latitude first; empty when they make none when they are swapped. */
    public static Optional<Condition> swapped(Condition box) {
        return swapped(BoxFilter.corners(box)).map(BoxFilter::condition);
    }

    /** As it is written, minLon,minLat,maxLon,maxLat. */
    public static String text(Condition box) {
        return written(BoxFilter.corners(box));
    }

    /** The same distance from a point whose numbers stand longitude first; empty when they make none when swapped. */
    public static Optional<Condition> swappedPoint(Condition near) {
        return NearFilter.swapped(near);
    }

    /** The point of a distance as it is written, lat,lon. */
    public static String point(Condition near) {
        return written(NearFilter.point(near));
    }

    /** True of any event when the question asks for no word at all: all in it are too common, or signs. */
    public static Optional<Condition> withoutWords(Condition q) {
        return Optional.of(TextFilter.withoutWords(q));
    }

    /**
     * The end of a sentence that says which filter does what stands in words as its name; empty when none does.
     *
     * @param carrier where the question stands
     */
    public static String named(String words, Carrier carrier) {
        return ForeignOperator.named(words, carrier);
    }

    /** The ids that a filter by entities asks for; none of what is negated. */
    public static List<UUID> ids(Condition role) {
        return keys(role).stream()
                .map(key -> UUID.fromString(key.substring(key.indexOf(':') + 1)))
                .toList();
    }

    /** One entity in the role that the filter asks for. */
    public static Condition inRole(TimelineFilter role, UUID entity) {
        return Condition.anyOf(role, List.of(role.prefix() + ":" + entity));
    }

    /** The same things in any role; empty of what is negated. */
    public static Optional<Condition> inAnyRole(Condition role) {
        return Optional.of(keys(role))
                .filter(keys -> !keys.isEmpty())
                .map(keys -> Condition.anyOf(
                        TimelineFilter.ENTITY,
                        keys.stream()
                                .map(key -> TimelineFilter.ENTITY.parameter() + key.substring(key.indexOf(':')))
                                .toList()));
    }

    private static List<String> keys(Condition role) {
        return role.binds().get(role.parameter().parameter()) instanceof Condition.Keys keys ? keys.texts() : List.of();
    }

    static Optional<List<Double>> swapped(List<Double> box) {
        var swapped = List.of(box.get(1), box.get(0), box.get(3), box.get(2));
        return BoxFilter.fault(swapped).isEmpty() ? Optional.of(swapped) : Optional.empty();
    }

    static String written(List<Double> box) {
        return box.stream()
                .map(degrees -> BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(","));
    }
}
