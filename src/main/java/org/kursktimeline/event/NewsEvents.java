package org.kursktimeline.event;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored events. */
interface NewsEvents extends Repository<NewsEvent, UUID> {

    void flush();

    Optional<NewsEvent> findById(UUID id);

    List<NewsEvent> findByIdInOrderById(Collection<UUID> ids);

    /** Locks the events to the end of the transaction, always in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT event FROM NewsEvent event WHERE event.id IN :ids ORDER BY event.id")
    List<NewsEvent> lock(Collection<UUID> ids);
}
