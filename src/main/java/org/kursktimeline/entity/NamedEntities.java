package org.kursktimeline.entity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Entities in the database. */
interface NamedEntities extends Repository<NamedEntity, UUID> {

    NamedEntity save(NamedEntity entity);

    Optional<NamedEntity> findById(UUID id);

    Optional<NamedEntity> findBySlug(String slug);

    void flush();
}
