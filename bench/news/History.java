package bench.news;

import java.time.Instant;
import java.util.List;
import org.kursktimeline.facts.EventFacts;

/** An event as each write left it, the last for the present. */
public record History(List<State> states) {

    /** @param action what the write did to the event, as the audit trail has it */
    public record State(long position, Instant recordedAt, String action, EventFacts facts) {}

    State last() {
        return states.get(states.size() - 1);
    }
}
