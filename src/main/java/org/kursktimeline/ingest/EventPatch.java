package org.kursktimeline.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.BodyReader;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.ForeignFields;
import org.kursktimeline.core.MergePatch;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.Text;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.event.EventService;
import org.kursktimeline.event.EventState;
import org.kursktimeline.facts.EventStatement;
import org.kursktimeline.facts.ExternalId;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes what is stated of an event, by a JSON Merge Patch (RFC 7396) over the form in which it was submitted. */
@Service
public class EventPatch {

    private static final List<String> EDITABLE = List.of(
            "type",
            "external_type",
            "title",
            "summary",
            "when",
            "where",
            "also_in",
            "participants",
            "civilian_targeting",
            "affected",
            "tags",
            "external_ids",
            "produced_by");

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Journal journal;
    private final EventService events;
    private final EventReader reader;
    private final Entities entities;

    EventPatch(Journal journal, EventService events, EventReader reader, Entities entities) {
        this.journal = journal;
        this.events = events;
        this.reader = reader;
        this.entities = entities;
    }

    /**
     * Applies a patch. As in a post, names and external ids are locked before the event.
     *
     * @param patch what to change, with a member {@code reason}
     * @param ifMatch called with the current revision once the event is locked; throws when the editor saw another
     * @return the revision afterwards
     * @throws ProblemException 404 without such an event; 422 with all faults
     */
    public int apply(WriteRequest request, UUID id, JsonNode patch, IntConsumer ifMatch) {
        var faults = new Faults();
        var reason = Reason.of(patch, faults);
        checkMembers(patch, faults);
        return journal.write(request.because(reason), Integer.class, write -> {
                    var named = BodyReader.read(changes(patch), EventInput.class, new Faults(), "");
                    reader.makeParticipants(named, write, faults);
                    var owners = events.known(EventReader.externalIds(named.externalIds(), new Faults(), ""));
                    var event = events.lock(Set.of(id)).stream()
                            .findFirst()
                            .orElseThrow(() -> ProblemException.none("event", id));
                    ifMatch.accept(event.revision());
                    var merged = MergePatch.apply(base(event, patch), changes(patch));
                    var input = BodyReader.read(merged, EventInput.class, faults, "");
                    var statement = reader.read(input, write, faults, "").statement();
                    checkExternalIds(owners, id, faults);
                    faults.throwIfAny();
                    events.restate(write, id, statement.orElseThrow(), "event.patched");
                    return events.settle(write).getOrDefault(id, event.revision());
                })
                .result();
    }

    private static void checkMembers(JsonNode patch, Faults faults) {
        for (var name : patch.propertyNames()) {
            if (!EDITABLE.contains(name) && !name.equals("reason")) {
                faults.at(
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        "unknown-field",
                        "'" + Text.shortened(name) + "' is not a member that can be changed"
                                + ForeignFields.hint(name, patch.get(name), EDITABLE));
            }
        }
    }

    private static void checkExternalIds(Map<ExternalId, UUID> owners, UUID event, Faults faults) {
        owners.forEach((id, owner) -> {
            if (!owner.equals(event)) {
                faults.at(
                        "/external_ids/" + id.scheme(),
                        "external-id-taken",
                        "'" + Text.shortened(id.value()) + "' belongs to another event");
            }
        });
    }

    /** What the patch says of editable members; the others have been told as faults. */
    private static ObjectNode changes(JsonNode patch) {
        return ((ObjectNode) patch).deepCopy().retain(EDITABLE);
    }

    /** A patch that names another place or point speaks of the whole place, not of what is left of the old one. */
    private ObjectNode base(EventState event, JsonNode patch) {
        var base = editable(event);
        var where = patch.path("where");
        if (where.has("place") || where.has("name") || where.has("lat") || where.has("lon")) {
            base.remove("where");
        }
        return base;
    }

    /** The event in the form of a submission, without its evidence. */
    private ObjectNode editable(EventState event) {
        var statement = event.statement();
        var by = statement.producedBy();
        var input = new EventInput(
                null,
                statement.type(),
                statement.externalType(),
                statement.title(),
                statement.summary(),
                statement.when().edtf(),
                where(statement),
                statement.alsoIn().stream()
                        .map(place -> WhereInput.of(slug(place)))
                        .toList(),
                statement.participants().stream()
                        .map(one -> new ParticipantInput(EntityInput.of(slug(one.entity())), one.role()))
                        .toList(),
                statement.civilianTargeting(),
                statement.affected(),
                statement.tags(),
                statement.externalIds().stream()
                        .collect(Collectors.groupingBy(
                                ExternalId::scheme, Collectors.mapping(ExternalId::value, Collectors.toList()))),
                new ProducedByInput(by.kind(), by.name(), by.version(), by.confidence()),
                null,
                null,
                List.of());
        return JSON.valueToTree(input);
    }

    private @Nullable WhereInput where(EventStatement statement) {
        var place = statement.place();
        if (place == null && statement.lat() == null) {
            return null;
        }
        return new WhereInput(
                place == null ? null : slug(place),
                null,
                null,
                statement.lat(),
                statement.lon(),
                statement.wherePrecision().code());
    }

    private String slug(UUID entity) {
        return entities.getAll(Set.of(entity)).values().iterator().next().slug();
    }
}
