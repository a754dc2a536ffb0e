package bench.jpa;

import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EventRows extends Repository<EventRow, UUID> {

    @Query("SELECT e FROM EventRow e ORDER BY e.startsAt DESC, e.id DESC")
    Slice<EventRow> newest(Pageable page);

    @Query("SELECT e FROM EventRow e WHERE e.type = :type ORDER BY e.startsAt DESC, e.id DESC")
    Slice<EventRow> ofType(String type, Pageable page);

    @Query("SELECT e FROM EventRow e WHERE e.place.id = :place ORDER BY e.startsAt DESC, e.id DESC")
    Slice<EventRow> atPlace(UUID place, Pageable page);
}
