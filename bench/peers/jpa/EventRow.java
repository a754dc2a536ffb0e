package bench.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(schema = "peer", name = "event")
class EventRow {
    @Id
    UUID id;

    String type;
    String title;
    String summary;
    String whenEdtf;
    Instant startsAt;
    Instant endsAt;
    String timeZone;
    Double lat;
    Double lon;
    String wherePrecision;
    String civilianTargeting;
    String[] affected;
    String[] tags;
    String status;
    String verification;
    int origins;
    int revision;
    Instant recordedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    EntityRow place;

    @OneToMany(mappedBy = "event")
    @OrderBy("n")
    List<ParticipantRow> participants;

    @OneToMany(mappedBy = "event")
    @OrderBy("id")
    List<FigureRow> figures;
}
