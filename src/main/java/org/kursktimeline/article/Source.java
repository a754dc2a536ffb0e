package org.kursktimeline.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An outlet or channel that publishes. */
@Entity
@Table(name = "source")
@SuppressWarnings("NullAway.Init")
class Source {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String slug;
    private String name;
    private String nameKey;
    private String kind;
    private @Nullable String country;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> domains;

    private @Nullable String ownerGroup;
    private @Nullable UUID affiliationId;
    private @Nullable String reliability;
    private @Nullable String licence;
    private @Nullable String attribution;
    private boolean redistributable;
    private Instant createdAt;

    protected Source() {}

    Source(UUID id, String slug, SourceProfile profile, Instant createdAt) {
        this.id = id;
        this.slug = slug;
        this.createdAt = createdAt;
        take(profile);
    }

    /** Takes the profile; tells whether that changed anything. */
    boolean edit(SourceProfile profile) {
        if (profile.equals(profile())) {
            return false;
        }
        take(profile);
        return true;
    }

    private void take(SourceProfile profile) {
        name = profile.name();
        nameKey = Names.key(profile.name());
        kind = profile.kind();
        country = profile.country();
        domains = profile.domains();
        ownerGroup = profile.ownerGroup();
        affiliationId = profile.affiliation();
        reliability = profile.reliability();
        licence = profile.licence();
        attribution = profile.attribution();
        redistributable = profile.redistributable();
    }

    private SourceProfile profile() {
        return new SourceProfile(
                name,
                kind,
                country,
                List.copyOf(domains),
                ownerGroup,
                affiliationId,
                reliability,
                licence,
                attribution,
                redistributable);
    }

    int version() {
        return version == null ? 0 : version;
    }

    SourceView view() {
        return new SourceView(
                id,
                slug,
                name,
                kind,
                country,
                List.copyOf(domains),
                ownerGroup,
                affiliationId,
                reliability,
                licence,
                attribution,
                redistributable);
    }
}
