package org.kursktimeline.timeline.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kursktimeline.core.Coded;
import org.springframework.modulith.NamedInterface;

/**
 * Which members of an event are shown.
 *
 * @param fields names of members; empty for all that are there by default
 * @param include what is added to them
 */
@NamedInterface("entry")
public record EventParts(Set<String> fields, Set<Part> include) {

    /** What can be added to an event. */
    public enum Part implements Coded {
        CLAIMS("claims"),
        FIGURES("figures"),
        /** The articles behind the event; its member {@code articles} is their number. */
        ARTICLES("reported_in"),
        /** Always there; named so that asking for it is no fault. */
        PARTICIPANTS("participants");

        private final String member;

        Part(String member) {
            this.member = member;
        }

        String member() {
            return member;
        }
    }

    /** The members that an event can have. */
    public static final List<String> MEMBERS = List.of(
            "id",
            "type",
            "type_label",
            "title",
            "summary",
            "when",
            "where",
            "also_in",
            "civilian_targeting",
            "affected",
            "participants",
            "tags",
            "status",
            "verification",
            "disputed_about",
            "origins",
            "sources",
            "articles",
            "estimates",
            "external_ids",
            "external_type",
            "produced_by",
            "relations",
            "url",
            "revision",
            "recorded_at",
            "hindsight",
            "claims",
            "figures",
            "reported_in");

    /** Tells whether the part is shown: asked for by {@code include}, or by its name in {@code fields}. */
    public boolean shows(Part part) {
        return include.contains(part) || fields.contains(part.member());
    }

    /** The names of all members shown; empty for all that there are. */
    Set<String> members() {
        if (fields.isEmpty()) {
            return Set.of();
        }
        var members = new HashSet<>(fields);
        include.forEach(part -> members.add(part.member()));
        return members;
    }

    /** Claims are read for their articles too. */
    public boolean needsClaims() {
        return shows(Part.CLAIMS) || shows(Part.ARTICLES);
    }
}
