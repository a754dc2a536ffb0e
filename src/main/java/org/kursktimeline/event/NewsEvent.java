package org.kursktimeline.event;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.TimeSpan;
import org.kursktimeline.core.WherePrecision;
import org.kursktimeline.facts.ClaimStatement;
import org.kursktimeline.facts.EventStatement;
import org.kursktimeline.facts.ExternalId;
import org.kursktimeline.facts.Participation;
import org.kursktimeline.facts.ProducedBy;

/** An event with its claims, and the rules of its editorial life. */
@Entity
@Table(name = "event")
class NewsEvent {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String status;
    private String type;
    private @Nullable String externalType;
    private String title;
    private @Nullable String summary;
    private String whenEdtf;
    private String timeZone;
    private @Nullable UUID placeId;
    private @Nullable Double lat;
    private @Nullable Double lon;
    private String wherePrecision;
    private List<UUID> alsoIn;
    private String civilianTargeting;
    private List<String> affected;
    private List<String> tags;

    @Embedded
    private ProducedBy producedBy;

    private @Nullable String editorVerdict;
    private @Nullable String editorNote;
    private @Nullable UUID mergedInto;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "participant", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "n")
    private List<Participation> participants = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "external_id", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "value")
    private Set<ExternalId> externalIds = new HashSet<>();

    @OneToMany(mappedBy = "event", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Claim> claims = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected NewsEvent() {}

    @SuppressWarnings("NullAway.Init")
    NewsEvent(EventStatement statement, boolean published, Instant createdAt) {
        this.id = Ids.next();
        this.status = published ? "published" : "draft";
        this.createdAt = createdAt;
        state(statement);
    }

    UUID id() {
        return id;
    }

    String status() {
        return status;
    }

    boolean isPublished() {
        return status.equals("published");
    }

    Optional<String> verdict() {
        return Optional.ofNullable(editorVerdict);
    }

    /** What the editor said of the verdict, or of the withdrawal; null without either. */
    @Nullable String note() {
        return editorNote;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<Claim> claims() {
        return claims;
    }

    EventStatement statement() {
        return new EventStatement(
                type,
                externalType,
                title,
                summary,
                TimeSpan.parse(whenEdtf, ZoneId.of(timeZone)),
                placeId,
                lat,
                lon,
                WherePrecision.find(wherePrecision).orElseThrow(),
                List.copyOf(alsoIn),
                List.copyOf(participants),
                civilianTargeting,
                List.copyOf(affected),
                List.copyOf(tags),
                Set.copyOf(externalIds),
                producedBy);
    }

    /** Replaces what the editor states; tells whether anything differs from before. */
    boolean restate(EventStatement statement) {
        if (statement.equals(statement())) {
            return false;
        }
        state(statement);
        return true;
    }

    private void state(EventStatement statement) {
        type = statement.type();
        externalType = statement.externalType();
        title = statement.title();
        summary = statement.summary();
        whenEdtf = statement.when().edtf();
        timeZone = statement.when().zone().getId();
        placeId = statement.place();
        lat = statement.lat();
        lon = statement.lon();
        wherePrecision = statement.wherePrecision().code();
        alsoIn = statement.alsoIn();
        civilianTargeting = statement.civilianTargeting();
        affected = statement.affected();
        tags = statement.tags();
        producedBy = statement.producedBy();
        if (!participants.equals(statement.participants())) {
            participants.clear();
            participants.addAll(statement.participants());
        }
        externalIds.retainAll(statement.externalIds());
        externalIds.addAll(statement.externalIds());
    }

    /** Adds external ids; tells whether one was new. */
    boolean identify(Set<ExternalId> ids) {
        return externalIds.addAll(ids);
    }

    Claim add(ClaimStatement claim, Instant at) {
        var added = new Claim(this, claims.size(), claim, at);
        claims.add(added);
        return added;
    }

    /** Makes a draft, a rejected or a retracted event public (again). */
    void publish() {
        require(!status.equals("published") && !status.equals("merged"), "published");
        status = "published";
        editorVerdict = null;
        editorNote = null;
    }

    /**
     * Withdraws the event: a published one stays readable with its history and leaves default timelines, a draft is
     * rejected and stays unseen.
     */
    void retract(String note) {
        require(status.equals("published") || status.equals("draft"), "retracted");
        boolean wasPublished = isPublished();
        status = wasPublished ? "retracted" : "rejected";
        editorVerdict = wasPublished ? "retracted" : null;
        editorNote = note;
    }

    /** Sets the editor's word that the event is confirmed. */
    void confirm(String note) {
        require(status.equals("published") && !"confirmed".equals(editorVerdict), "confirmed");
        editorVerdict = "confirmed";
        editorNote = note;
    }

    private void require(boolean possible, String wanted) {
        if (!possible) {
            var now = "confirmed".equals(editorVerdict) ? "published and confirmed" : status;
            throw new ProblemException(
                    ProblemType.CONFLICT, "event " + id + " is " + now + " and cannot be " + wanted + " from there");
        }
    }
}
