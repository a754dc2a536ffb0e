package org.kursktimeline.ingest;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.Text;
import org.kursktimeline.core.WherePrecision;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.entity.Resolution;
import org.springframework.stereotype.Component;

/** Finds the places that a submission names. */
@Component
class WhereReader {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Entities entities;

    WhereReader(Entities entities) {
        this.entities = entities;
    }

    /**
     * Where something happened.
     *
     * @param zone the place's time zone, UTC where it has none
     */
    record Where(
            @Nullable UUID place,
            @Nullable Double lat,
            @Nullable Double lon,
            WherePrecision precision,
            ZoneId zone) {

        static final Where UNKNOWN = new Where(null, null, null, WherePrecision.UNKNOWN, UTC);
    }

    Where read(@Nullable WhereInput input, Faults faults, String pointer) {
        if (input == null) {
            return Where.UNKNOWN;
        }
        var place = place(input, faults, pointer);
        var precision = precision(input, faults, pointer);
        checkMembers(input, faults, pointer);
        var placePrecision = place.map(EntityView::place).flatMap(one -> WherePrecision.find(one.precision()));
        var ownPrecision = input.lat() != null ? WherePrecision.EXACT : placePrecision.orElse(WherePrecision.UNKNOWN);
        if (input.lat() == null && precision.isPresent() && precision.get().rank() < ownPrecision.rank()) {
            faults.at(
                    pointer + "/precision",
                    "precision-too-fine",
                    "without lat and lon the precision is that of the place, " + ownPrecision.code() + ", or coarser");
        }
        return new Where(
                place.map(EntityView::id).orElse(null),
                input.lat(),
                input.lon(),
                precision.orElse(ownPrecision),
                place.map(WhereReader::zone).orElse(UTC));
    }

    private static void checkMembers(WhereInput input, Faults faults, String pointer) {
        if ((input.lat() == null) != (input.lon() == null)) {
            faults.at(pointer, "missing", "lat and lon go together");
        }
        if (input.place() == null && input.name() == null && input.lat() == null && !faults.isAnyWithin(pointer)) {
            faults.at(
                    pointer, "missing", "say where by place, by name or by lat and lon; leave 'where' out if unknown");
        }
    }

    /** One of the places of {@code also_in}: known ones only, since each is part of the event's place keys. */
    Optional<EntityView> further(WhereInput input, Faults faults, String pointer) {
        if (input.lat() != null || input.lon() != null || (input.place() == null && input.name() == null)) {
            faults.at(pointer, "missing", "a further place is named by place (slug or id) or by name");
        }
        return place(input, faults, pointer);
    }

    private static Optional<WherePrecision> precision(WhereInput input, Faults faults, String pointer) {
        var text = input.precision();
        if (text == null) {
            return Optional.empty();
        }
        var found = WherePrecision.find(text);
        if (found.isEmpty()) {
            var known = Arrays.stream(WherePrecision.values())
                    .map(WherePrecision::code)
                    .toList();
            faults.at(
                    pointer + "/precision",
                    "unknown-value",
                    "'" + Text.shortened(text) + "' is not a precision; it is one of " + String.join(", ", known)
                            + Nearest.hint(text, known));
        }
        return found;
    }

    private Optional<EntityView> place(WhereInput input, Faults faults, String pointer) {
        if (input.place() != null && input.name() != null) {
            faults.at(pointer + "/name", "place-and-name", "give place or name, not both");
        }
        if (input.within() != null && input.name() == null) {
            faults.at(pointer + "/within", "within-without-name", "within narrows a look-up by name; give the name");
        }
        if (input.place() != null) {
            return known(input.place(), "; a name is written as {\"name\": …}", faults, pointer + "/place");
        }
        if (input.name() == null) {
            return Optional.empty();
        }
        if (input.within() != null
                && known(input.within(), faults, pointer + "/within").isEmpty()) {
            return Optional.empty();
        }
        return named(input.name(), input.within(), faults, pointer + "/name");
    }

    Optional<EntityView> known(String slugOrId, Faults faults, String pointer) {
        return known(slugOrId, "", faults, pointer);
    }

    private Optional<EntityView> known(String slugOrId, String instead, Faults faults, String pointer) {
        if (faults.isFull()) {
            return Optional.empty();
        }
        var found = entities.find(slugOrId).filter(entity -> entity.place() != null);
        if (found.isEmpty()) {
            faults.at(
                    pointer,
                    "unknown-place",
                    "there is no place '" + Text.shortened(slugOrId) + "'"
                            + (faults.isLong() ? "" : Nearest.hint(entities.nearestSlugs(slugOrId, "place")))
                            + instead
                            + "; GET /v1/entities?kind=place&q=… finds places");
        }
        return found;
    }

    private Optional<EntityView> named(String name, @Nullable String within, Faults faults, String pointer) {
        if (faults.isFull()) {
            return Optional.empty();
        }
        var resolution = entities.resolve(name, "place", within);
        if (resolution instanceof Resolution.Found found) {
            return Optional.of(found.entity());
        }
        if (resolution instanceof Resolution.Ambiguous ambiguous) {
            faults.at(pointer, "ambiguous-name", EntityReader.ambiguity(name, ambiguous) + ", or narrow it by within");
        } else if (resolution instanceof Resolution.Unknown) {
            faults.at(
                    pointer,
                    "unknown-place",
                    "no place is called '" + Text.shortened(name) + "'"
                            + (faults.isLong() ? "" : Nearest.hint(entities.nearestSlugs(name, "place"))));
        }
        return Optional.empty();
    }

    private static ZoneId zone(EntityView entity) {
        var place = entity.place();
        return place == null || place.timeZone() == null ? UTC : ZoneId.of(place.timeZone());
    }
}
