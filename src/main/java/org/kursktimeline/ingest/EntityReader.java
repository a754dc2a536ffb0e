package org.kursktimeline.ingest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.Text;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityKind;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.entity.Resolution;
import org.kursktimeline.journal.Write;
import org.springframework.stereotype.Component;

/** Finds the entities that a submission names, and makes those that it may make. */
@Component
class EntityReader {

    private static final int MOST_NAMES = 100;

    private final Entities entities;

    EntityReader(Entities entities) {
        this.entities = entities;
    }

    /** The entity meant; empty with a fault noted when there is none, or several equally good ones. */
    Optional<UUID> read(Write write, EntityInput input, Faults faults, String pointer) {
        if (faults.isFull()) {
            return Optional.empty();
        }
        if (input.slug() != null) {
            return known(input.slug(), faults, pointer).map(EntityView::id);
        }
        if (input.name() == null || input.name().isBlank()) {
            faults.at(pointer, "missing", "name an entity by its slug or id, or by {\"name\": …, \"kind\": …}");
            return Optional.empty();
        }
        return byName(write, input.name(), input.kind(), faults, pointer);
    }

    /**
     * Reserves the names that events may make entities of; more than a hundred in one request are a fault.
     *
     * @param events the events of a submission
     */
    void reserve(List<EventInput> events, Faults faults) {
        reserve(events.stream().flatMap(EntityReader::mentions), "/events", faults);
    }

    /** As {@link #reserve(List, Faults)}, of the claims of one event. */
    void reserveClaimants(List<ClaimInput> claims, Faults faults) {
        reserve(claims.stream().map(ClaimInput::claimant).filter(Objects::nonNull), "/claims", faults);
    }

    private void reserve(Stream<EntityInput> mentions, String pointer, Faults faults) {
        var names = mentions.filter(input -> input.slug() == null && input.name() != null)
                .map(EntityInput::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (names.size() > MOST_NAMES) {
            faults.at(
                    pointer,
                    "too-many",
                    "a request names at most " + MOST_NAMES + " different entities by name; name known ones by slug");
            faults.throwIfAny();
        }
        entities.lockNames(names);
    }

    private static Stream<EntityInput> mentions(EventInput event) {
        return Stream.concat(
                        event.participants().stream().map(ParticipantInput::entity),
                        event.claims().stream().map(ClaimInput::claimant))
                .filter(Objects::nonNull);
    }

    /** A known entity by slug or id. */
    Optional<EntityView> known(String slugOrId, Faults faults, String pointer) {
        var found = entities.find(slugOrId);
        if (found.isEmpty()) {
            faults.at(
                    pointer,
                    "unknown-entity",
                    "there is no entity '" + Text.shortened(slugOrId) + "'"
                            + (faults.isLong() ? "" : Nearest.hint(entities.nearestSlugs(slugOrId, null)))
                            + "; a new one is written as {\"name\": …, \"kind\": …}");
        }
        return found;
    }

    private Optional<UUID> byName(Write write, String name, @Nullable String kind, Faults faults, String pointer) {
        var resolution = entities.resolve(name, kind, null);
        if (resolution instanceof Resolution.Found found) {
            return Optional.of(found.entity().id());
        }
        if (resolution instanceof Resolution.Ambiguous ambiguous) {
            faults.at(pointer, "ambiguous-name", ambiguity(name, ambiguous));
            return Optional.empty();
        }
        if (kind == null) {
            faults.at(
                    pointer + "/kind",
                    "missing",
                    "nobody of the name '" + Text.shortened(name)
                            + "' is known; to make one say its kind: person, organisation, unit, weapon or other");
            return Optional.empty();
        }
        return Coded.find(EntityKind.class, kind).map(known -> entities.findOrCreate(write, known, name));
    }

    static String ambiguity(String name, Resolution.Ambiguous ambiguous) {
        return "'" + Text.shortened(name) + "' may be "
                + ambiguous.candidates().stream()
                        .map(one -> one.slug() + " (" + describe(one) + ")")
                        .collect(Collectors.joining(", "))
                + "; say which by its slug";
    }

    private static String describe(EntityView entity) {
        var place = entity.place();
        return place == null ? entity.kind() : String.join("/", place.pathSlugs());
    }
}
