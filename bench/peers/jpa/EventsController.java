package bench.jpa;

import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EventsController {

    private final EventRows rows;

    EventsController(EventRows rows) {
        this.rows = rows;
    }

    @GetMapping("/events")
    @Transactional(readOnly = true)
    public EventsPage events(
            @RequestParam(required = false) String type, @RequestParam(required = false) UUID place, @RequestParam int limit) {
        var found = find(type, place, PageRequest.of(0, limit));
        return new EventsPage(found.map(EventsPage::item).getContent(), found.hasNext());
    }

    private Slice<EventRow> find(String type, UUID place, Pageable page) {
        if (type != null) {
            return rows.ofType(type, page);
        }
        return place != null ? rows.atPlace(place, page) : rows.newest(page);
    }
}
