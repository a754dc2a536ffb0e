package org.kursktimeline.entity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Entities in the database. */
interface NamedEntities extends Repository<NamedEntity, UUID> {

    Optional<NamedEntity> findById(UUID id);

    void flush();
}
