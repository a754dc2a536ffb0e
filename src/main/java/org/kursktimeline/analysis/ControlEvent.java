package org.kursktimeline.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Stance;
import org.kursktimeline.evidence.ControlClaim;

/** An event after which a place is held by somebody else, as the timeline tells it: what of it control is made of. */
record ControlEvent(
        UUID id,
        String type,
        When when,
        Where where,
        List<Place> alsoIn,
        List<Participant> participants,
        List<Claim> claims) {

    /** The types that speak of control. */
    static final List<String> TYPES = List.of(
            "battle.territory_captured",
            "battle.territory_recaptured",
            "battle.territory_transferred",
            "force.withdrawal");

    /** What a claim must be about to speak of control; a claim on time or figures does not. */
    private static final Set<String> ABOUT = Set.of("occurrence", "attribution", "place");

    /** How well a place must be known; a hill or two villages somewhere in an oblast are not the oblast. */
    private static final Set<String> PRECISE = Set.of("exact", "settlement", "near");

    /** What a source that speaks in its own voice is beside the kinds of entities. */
    private static final String SOURCE = "source";

    record When(String edtf, @Nullable Instant startsAt, String timeZone) {}

    record Where(@Nullable Place place, String precision) {}

    record Place(UUID id, String slug, String name, List<String> path) {}

    record Participant(String role, Entity entity) {}

    record Entity(String slug, String name, String kind) {}

    record Source(String slug, String name) {}

    record Claim(
            UUID id,
            String stance,
            String about,
            Instant reportedAt,
            @Nullable Entity claimant,
            Article article) {

        /** Who says so: the claimant, else the source. */
        Entity by() {
            var source = article.source();
            return claimant == null ? new Entity(source.slug(), source.name(), SOURCE) : claimant;
        }

        ControlClaim.Speaker speaker() {
            return new ControlClaim.Speaker(by().slug(), by().kind());
        }

        /** A reprint says nothing of its own. */
        boolean isOwn() {
            return claimant != null || article.syndicatedFrom() == null;
        }
    }

    record Article(Source source, @Nullable UUID syndicatedFrom) {}

    /** The places of the event that were taken or left as a whole; none when no more than a district is known. */
    Stream<Place> places() {
        return PRECISE.contains(where.precision())
                ? Stream.concat(Stream.ofNullable(where.place()), alsoIn.stream())
                : Stream.empty();
    }

    /** Who took the place or left it. */
    Optional<Entity> side() {
        return participants.stream()
                .filter(one -> one.role().equals("actor"))
                .map(Participant::entity)
                .findFirst();
    }

    /** What its claims say of a place of it. */
    Stream<ControlClaim> claimsOf(Place place) {
        var change = type.equals("force.withdrawal") ? ControlClaim.Change.LEFT : ControlClaim.Change.TAKEN;
        return claims.stream()
                .filter(claim -> claim.isOwn() && ABOUT.contains(claim.about()))
                .map(claim -> new ControlClaim(
                        place.slug(),
                        claim.speaker(),
                        change,
                        side().map(Entity::slug).orElse(null),
                        Stance.find(claim.stance()).orElseThrow(),
                        when.edtf(),
                        when.startsAt(),
                        claim.reportedAt(),
                        claim.id()));
    }
}
