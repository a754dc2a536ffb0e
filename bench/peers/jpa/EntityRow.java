package bench.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(schema = "peer", name = "entity")
class EntityRow {
    @Id
    private UUID id;

    private String slug;
    private String name;
    private String kind;

    // read through getters, so that a proxy loads what it stands for
    UUID getId() {
        return id;
    }

    String getSlug() {
        return slug;
    }

    String getName() {
        return name;
    }

    String getKind() {
        return kind;
    }
}
