package org.kursktimeline.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kursktimeline.core.Ids;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

/** The stored sources. */
interface SourceRepository extends JpaRepository<Source, UUID> {

    Optional<Source> findBySlug(String slug);

    /** Finds a source by either of its handles. */
    default Optional<Source> bySlugOrId(String slugOrId) {
        return Ids.parse(slugOrId).flatMap(this::findById).or(() -> findBySlug(slugOrId));
    }

    /** The slug wanted, or the same with the first number that makes it free. */
    default String freeSlug(String wanted) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? wanted : wanted + "-" + n)
                .filter(slug -> findBySlug(slug).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    Optional<Source> findFirstByNameKeyOrderById(String nameKey);

    List<Source> findByNameKeyInOrderById(Collection<String> nameKeys);

    @NativeQuery("SELECT DISTINCT owner_group FROM source WHERE owner_group IS NOT NULL ORDER BY owner_group")
    List<String> findOwnerGroups();

    @NativeQuery("SELECT slug FROM source ORDER BY slug")
    List<String> findSlugs();

    /** Lets one write at a time make or edit sources, so that names, slugs and domains stay told apart. */
    @NativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended('sources', 5)) AS text)")
    List<String> lock();
}
