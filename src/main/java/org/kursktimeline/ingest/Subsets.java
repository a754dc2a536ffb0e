package org.kursktimeline.ingest;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.Text;
import org.kursktimeline.ingest.FigureReader.Named;

/** Which figure another one is a part of. */
final class Subsets {

    private Subsets() {}

    /**
     * The id of the whole that a figure names by {@code subset_of}; null when it names none, or with a fault noted.
     *
     * @param named the figures of the event that have a ref
     */
    static @Nullable UUID whole(FigureInput part, UUID id, Map<String, Named> named, Faults faults, String pointer) {
        if (part.subsetOf() == null) {
            return null;
        }
        var whole = named.get(part.subsetOf());
        if (whole == null || whole.id().equals(id)) {
            faults.at(
                    pointer + "/subset_of",
                    "unknown-ref",
                    "no other figure of the event has the ref '" + Text.shortened(part.subsetOf()) + "'"
                            + Nearest.hint(part.subsetOf(), named.keySet()));
            return null;
        }
        check(part, whole.input(), faults, pointer);
        if (isRing(id, whole, named)) {
            faults.at(
                    pointer + "/subset_of",
                    "subset-of-itself",
                    "by way of '" + Text.shortened(part.subsetOf()) + "' the figure is a subset of itself");
        }
        return faults.isAnyWithin(pointer + "/subset_of") ? null : whole.id();
    }

    private static void check(FigureInput part, FigureInput whole, Faults faults, String pointer) {
        if (!String.valueOf(whole.metric()).equals(part.metric())) {
            faults.at(
                    pointer + "/subset_of",
                    "subset-of-other-metric",
                    "a figure of " + Text.shortened(String.valueOf(part.metric())) + " cannot be a subset of one of "
                            + Text.shortened(String.valueOf(whole.metric())));
        } else if (!scope(part).equals(scope(whole))) {
            faults.at(
                    pointer + "/subset_of",
                    "subset-of-other-scope",
                    "a figure of scope " + scope(part) + " cannot be a subset of one of scope " + scope(whole));
        } else if (isAbove(least(part), most(whole))) {
            faults.at(
                    pointer + "/subset_of",
                    "subset-above-whole",
                    "the part, at least " + least(part) + ", is larger than the whole, at most " + most(whole));
        }
    }

    private static boolean isRing(UUID id, Named whole, Map<String, Named> named) {
        Named next = whole;
        for (int step = 0; next != null && step <= named.size(); step++) {
            if (next.id().equals(id)) {
                return true;
            }
            var further = next.input().subsetOf();
            next = further == null ? null : named.get(further);
        }
        return false;
    }

    private static String scope(FigureInput figure) {
        return Optional.ofNullable(figure.scope()).orElse("event");
    }

    private static @Nullable BigDecimal least(FigureInput figure) {
        return StatedRange.of(figure).low();
    }

    private static @Nullable BigDecimal most(FigureInput figure) {
        return StatedRange.of(figure).high();
    }

    private static boolean isAbove(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part != null && whole != null && part.compareTo(whole) > 0;
    }
}
