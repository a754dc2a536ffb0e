package org.kursktimeline.ingest;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Affected;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.NotEdtf;
import org.kursktimeline.core.Text;
import org.kursktimeline.core.TimeSpan;
import org.kursktimeline.entity.Term;
import org.kursktimeline.entity.Vocabulary;
import org.kursktimeline.facts.EventStatement;
import org.kursktimeline.facts.ExternalId;
import org.kursktimeline.facts.Participation;
import org.kursktimeline.facts.ProducedBy;
import org.kursktimeline.journal.Write;
import org.springframework.stereotype.Component;

/** Reads what a submission states of an event: resolves names, checks codes and dates. */
@Component
class EventReader {

    private static final List<String> AFFECTED = Coded.codes(Affected.class);

    private static final int EXTERNAL_ID_LENGTH = 200;
    private static final int MOST_EXTERNAL_IDS = 20;

    private final Vocabulary vocabulary;
    private final WhereReader places;
    private final EntityReader entities;

    EventReader(Vocabulary vocabulary, WhereReader places, EntityReader entities) {
        this.vocabulary = vocabulary;
        this.places = places;
        this.entities = entities;
    }

    /** See {@link EntityReader#reserve}. */
    void reserve(List<EventInput> inputs, Faults faults) {
        entities.reserve(inputs, faults);
    }

    /**
     * Makes the entities that an event may make, so that the locks which this needs are taken before the event's own;
     * their faults are told when the event is read.
     */
    void makeParticipants(EventInput input, Write write, Faults faults) {
        reserve(List.of(input), faults);
        participants(input, write, new Faults(), "");
    }

    /** What was read, with the time zone that it was read in; no statement when a fault stands in the way. */
    record Read(ZoneId zone, Optional<EventStatement> statement) {}

    Read read(EventInput input, Write write, Faults faults, String pointer) {
        var where = places.read(input.where(), faults, pointer + "/where");
        checkType(input.type(), faults, pointer + "/type");
        var when = when(input.when(), where.zone(), faults, pointer + "/when");
        var alsoIn = alsoIn(input, faults, pointer + "/also_in");
        var participants = participants(input, write, faults, pointer + "/participants");
        checkAffected(input.affected(), faults, pointer + "/affected");
        var externalIds = externalIds(input.externalIds(), faults, pointer + "/external_ids");
        return new Read(
                where.zone(),
                when.map(span -> new EventStatement(
                        input.type(),
                        input.externalType(),
                        input.title(),
                        input.summary(),
                        span,
                        where.place(),
                        where.lat(),
                        where.lon(),
                        where.precision(),
                        alsoIn,
                        participants,
                        Optional.ofNullable(input.civilianTargeting()).orElse("unknown"),
                        distinct(input.affected()),
                        distinct(input.tags()),
                        externalIds,
                        producedBy(input.producedBy()))));
    }

    private void checkType(@Nullable String type, Faults faults, String pointer) {
        if (type != null && vocabulary.find(Term.EVENT_TYPE, type).isEmpty()) {
            faults.at(
                    pointer,
                    "unknown-value",
                    "'" + Text.shortened(type) + "' is not an event type"
                            + (faults.isFull() ? "" : Nearest.hint(vocabulary.near(Term.EVENT_TYPE, type)))
                            + "; GET /v1/event-types lists them");
        }
    }

    private static Optional<TimeSpan> when(@Nullable String text, ZoneId zone, Faults faults, String pointer) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(TimeSpan.parse(text, zone));
        } catch (NotEdtf fault) {
            faults.at(pointer, fault.code(), fault.detail());
            return Optional.empty();
        }
    }

    private List<UUID> alsoIn(EventInput input, Faults faults, String pointer) {
        var places = new LinkedHashSet<UUID>();
        for (int i = 0; i < input.alsoIn().size(); i++) {
            this.places
                    .further(input.alsoIn().get(i), faults, pointer + "/" + i)
                    .ifPresent(place -> places.add(place.id()));
        }
        return List.copyOf(places);
    }

    private List<Participation> participants(EventInput input, Write write, Faults faults, String pointer) {
        var participants = new LinkedHashSet<Participation>();
        for (int i = 0; i < input.participants().size(); i++) {
            var one = input.participants().get(i);
            if (one.entity() != null && one.role() != null) {
                entities.read(write, one.entity(), faults, pointer + "/" + i + "/entity")
                        .ifPresent(entity -> participants.add(new Participation(entity, one.role())));
            }
        }
        return List.copyOf(participants);
    }

    private static void checkAffected(List<String> affected, Faults faults, String pointer) {
        IntStream.range(0, affected.size())
                .filter(i -> !AFFECTED.contains(affected.get(i)))
                .forEach(i -> faults.at(
                        pointer + "/" + i,
                        "unknown-value",
                        "'" + Text.shortened(affected.get(i)) + "' is not one of " + String.join(", ", AFFECTED)
                                + Nearest.hint(affected.get(i), AFFECTED)));
    }

    /** The external ids that are stated, each once. */
    static Set<ExternalId> externalIds(Map<String, List<String>> input, Faults faults, String pointer) {
        var ids = new LinkedHashSet<ExternalId>();
        input.forEach((scheme, values) -> {
            if (!scheme.matches("[a-z][a-z0-9_-]{0,39}")) {
                faults.at(
                        pointer + "/" + scheme.replace("~", "~0").replace("/", "~1"),
                        "unknown-value",
                        "a scheme is a lower-case word of at most 40 letters and digits, like 'acled'");
            }
            values.stream().limit(MOST_EXTERNAL_IDS + 1L).forEach(value -> {
                if (value.isBlank() || value.length() > EXTERNAL_ID_LENGTH) {
                    faults.at(pointer + "/" + scheme, "wrong-form", "an external id has 1 to 200 characters");
                }
                ids.add(new ExternalId(scheme, value));
            });
        });
        if (ids.size() > MOST_EXTERNAL_IDS) {
            faults.at(pointer, "too-many", "an event has at most " + MOST_EXTERNAL_IDS + " external ids");
        }
        return ids;
    }

    private static ProducedBy producedBy(@Nullable ProducedByInput input) {
        return input == null || input.kind() == null
                ? ProducedBy.HUMAN
                : new ProducedBy(input.kind(), input.name(), input.version(), input.confidence());
    }

    private static List<String> distinct(List<String> values) {
        return values.stream().distinct().collect(Collectors.toList());
    }
}
