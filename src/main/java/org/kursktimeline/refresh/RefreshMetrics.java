package org.kursktimeline.refresh;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What operators can watch: how many refresh jobs are open, and how many events were visited and changed. */
@Component
@ConditionalOnWebApplication
class RefreshMetrics {

    private final AtomicInteger open = new AtomicInteger();
    private final Counter visited;
    private final Counter changed;

    RefreshMetrics(MeterRegistry registry) {
        Gauge.builder("kursk.refresh.jobs", open, AtomicInteger::get)
                .description("Refresh jobs that are not finished")
                .register(registry);
        visited = Counter.builder("kursk.refresh.visited")
                .description("Events that refresh jobs of this service have visited")
                .register(registry);
        changed = Counter.builder("kursk.refresh.changed")
                .description("Events of these that got a new state")
                .register(registry);
    }

    void open(int jobs) {
        open.set(jobs);
    }

    void stepped(long visitedNow, long changedNow) {
        visited.increment(visitedNow);
        changed.increment(changedNow);
    }
}
