package org.kursktimeline.entity;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Countries;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.Text;
import org.springframework.stereotype.Component;

/** Checks what a submission says and finds whom it names. */
@Component
class SubmissionReader {

    private static final Set<String> TIME_ZONES = ZoneId.getAvailableZoneIds();

    private final Entities entities;

    SubmissionReader(Entities entities) {
        this.entities = entities;
    }

    /**
     * The entity submitted, with all that is wrong noted as faults; to be used only when there are none.
     *
     * @param known the entity that it will replace; null for a new one
     */
    NewEntity read(EntitySubmission submission, @Nullable NamedEntity known, Faults faults) {
        var affiliation = affiliation(submission, known, faults);
        return new NewEntity(
                submission.kind(),
                submission.name(),
                submission.slug(),
                names(submission.names(), faults),
                submission.description(),
                affiliation.map(EntityView::id).orElse(null),
                submission.externalIds(),
                submission.kind() == EntityKind.PLACE ? place(submission, known, faults) : noPlace(submission, faults));
    }

    private static List<NewName> names(List<NameSubmission> names, Faults faults) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> name(names.get(i), faults, "/names/" + i))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable NewName name(@Nullable NameSubmission name, Faults faults, String pointer) {
        if (name == null || name.text() == null) {
            return null;
        }
        return new NewName(
                name.text(),
                language(name.language(), faults, pointer + "/language"),
                name.kind() == null ? "alias" : name.kind());
    }

    private static @Nullable String language(@Nullable String tag, Faults faults, String pointer) {
        try {
            return tag == null
                    ? null
                    : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            faults.at(
                    pointer,
                    "not-a-language",
                    "'" + Text.shortened(tag) + "' is not a language tag (BCP 47); write en, ru or uk");
            return null;
        }
    }

    private Optional<EntityView> affiliation(EntitySubmission submission, @Nullable NamedEntity known, Faults faults) {
        if (submission.affiliation() == null) {
            return Optional.empty();
        }
        var found = find(submission.affiliation(), null, faults, "/affiliation");
        found.filter(other -> known != null && speaksFor(other, known.id()))
                .ifPresent(other -> faults.at(
                        "/affiliation", "cycle", "'" + other.slug() + "' speaks for this entity, so not the reverse"));
        return found;
    }

    private boolean speaksFor(EntityView other, UUID known) {
        return other.id().equals(known) || entities.affiliations(other.id()).contains(known);
    }

    private @Nullable NewPlace place(EntitySubmission submission, @Nullable NamedEntity known, Faults faults) {
        var featureClass = submission.featureClass();
        if (featureClass == null) {
            missing("/feature_class", "a place says its 'feature_class', e.g. settlement", faults);
            featureClass = "area";
        }
        if ((submission.lat() == null) != (submission.lon() == null)) {
            missing(submission.lat() == null ? "/lat" : "/lon", "'lat' and 'lon' go together", faults);
        }
        return new NewPlace(
                parent(submission, featureClass, known, faults)
                        .map(EntityView::id)
                        .orElse(null),
                featureClass,
                country(submission.country(), faults),
                submission.lat(),
                submission.lon(),
                submission.precision(),
                timeZone(submission.timeZone(), faults),
                submission.population(),
                null,
                null);
    }

    /** What was there and could not be read is a fault already. */
    private static void missing(String pointer, String detail, Faults faults) {
        if (faults.all().stream().noneMatch(fault -> pointer.equals(fault.pointer()))) {
            faults.at(pointer, "missing", detail);
        }
    }

    private Optional<EntityView> parent(
            EntitySubmission submission, String featureClass, @Nullable NamedEntity known, Faults faults) {
        if (submission.parent() == null) {
            if (!featureClass.equals("country")) {
                missing("/parent", "every place but a country lies in another: name it as 'parent'", faults);
            }
            return Optional.empty();
        }
        var found = find(submission.parent(), "place", faults, "/parent");
        found.map(EntityView::place)
                .filter(place -> known != null && place.path().contains(known.id()))
                .ifPresent(place -> faults.at("/parent", "cycle", "the parent lies in this place, so not the reverse"));
        return found;
    }

    private Optional<EntityView> find(String slugOrId, @Nullable String kind, Faults faults, String pointer) {
        var found = entities.find(slugOrId).filter(view -> kind == null || kind.equals(view.kind()));
        if (found.isEmpty()) {
            faults.at(
                    pointer,
                    "unknown-" + (kind == null ? "entity" : kind),
                    "there is no " + (kind == null ? "entity" : kind) + " '" + Text.shortened(slugOrId) + "'"
                            + Nearest.hint(entities.nearestSlugs(slugOrId, kind)));
        }
        return found;
    }

    private static @Nullable String country(@Nullable String code, Faults faults) {
        if (code == null || Countries.CODES.contains(code)) {
            return code;
        }
        faults.at("/country", "unknown-value", Countries.fault(code));
        return null;
    }

    private static @Nullable String timeZone(@Nullable String zone, Faults faults) {
        if (zone == null || TIME_ZONES.contains(zone)) {
            return zone;
        }
        faults.at(
                "/time_zone",
                "unknown-value",
                "'" + Text.shortened(zone) + "' is not an IANA time zone; write Europe/Kyiv");
        return null;
    }

    private static @Nullable NewPlace noPlace(EntitySubmission submission, Faults faults) {
        forbid(submission.parent(), faults, "parent");
        forbid(submission.featureClass(), faults, "feature_class");
        forbid(submission.country(), faults, "country");
        forbid(submission.lat(), faults, "lat");
        forbid(submission.lon(), faults, "lon");
        forbid(submission.precision(), faults, "precision");
        forbid(submission.timeZone(), faults, "time_zone");
        forbid(submission.population(), faults, "population");
        return null;
    }

    private static void forbid(@Nullable Object value, Faults faults, String member) {
        if (value != null) {
            faults.at("/" + member, "not-a-place", "only an entity of kind place has '" + member + "'");
        }
    }
}
