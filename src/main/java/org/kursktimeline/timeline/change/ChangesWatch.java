package org.kursktimeline.timeline.change;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.moment.Moment;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Wakes callers who wait for a change. Nobody holds a thread or a connection while waiting: one thread looks for new
 * positions, ten times a second as long as somebody waits, and reads anew for each who is behind. Once a second it lets
 * go who has left, so that others can wait in his place. It stops before the web server does, so that a shutdown does
 * not wait for those who wait.
 */
@Service
@EnableConfigurationProperties(ChangesProperties.class)
public class ChangesWatch implements SmartLifecycle {

    private static final long PAUSE_MILLIS = 100;
    private static final int LOOKS_A_SECOND = 10;

    private final Changes changes;
    private final Timeline timeline;
    private final ChangesProperties properties;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService watch;
    private volatile boolean running;
    private int looks;

    ChangesWatch(Changes changes, Timeline timeline, ChangesProperties properties) {
        this.changes = changes;
        this.timeline = timeline;
        this.properties = properties;
    }

    /**
     * Who waits.
     *
     * @param name id of a key, or an address
     * @param hasLeft whether he is no longer there; asked by one thread, and not after he was answered
     */
    public record Caller(String name, BooleanSupplier hasLeft) {}

    /**
     * The next page that has something in it, or the last one that has not, after the time or when the caller has left.
     *
     * @param bare the page that the caller has got so far
     * @throws ProblemException 429 when too many wait, in all or of this caller
     */
    public synchronized CompletableFuture<ChangesPage> next(
            TimelineQuery query, ChangesPage bare, Duration time, Caller caller) {
        if (!running) {
            return CompletableFuture.completedFuture(bare);
        }
        checkRoom(caller.name());
        var one = new Waiting(query, caller, System.nanoTime() + time.toNanos(), bare);
        waiting.add(one);
        one.page.whenComplete((page, failure) -> {
            // the server will use his request for the next one: nobody may be asking by it whether he has left
            synchronized (one) {
                waiting.remove(one);
            }
        });
        return one.page;
    }

    private void checkRoom(String caller) {
        long own =
                waiting.stream().filter(one -> one.caller.name().equals(caller)).count();
        if (waiting.size() >= properties.waiting() || own >= properties.waitingPerCaller()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "no more than " + properties.waiting() + " callers wait for changes at once, "
                            + properties.waitingPerCaller() + " of them with one key or from one address; ask without"
                            + " 'wait', or later");
        }
    }

    private void look() {
        try {
            if (++looks % LOOKS_A_SECOND == 0) {
                waiting.forEach(Waiting::leaveWithCaller);
            }
            waiting.forEach(Waiting::leaveInTime);
            if (!waiting.isEmpty()) {
                var latest = timeline.seen(Moment.NOW);
                waiting.stream().filter(one -> one.isBehind(latest)).forEach(one -> one.read(changes));
            }
        } catch (RuntimeException databaseIsAway) {
            // who waits goes on waiting: it may be back in time
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        watch = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "changes-watch");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (watch != null) {
            watch.shutdown();
        }
        waiting.forEach(Waiting::leave);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A caller who waits. */
    private static final class Waiting {

        private final TimelineQuery query;
        private final Caller caller;
        private final long until;
        private final CompletableFuture<ChangesPage> page = new CompletableFuture<>();
        private volatile ChangesPage bare;

        Waiting(TimelineQuery query, Caller caller, long until, ChangesPage bare) {
            this.query = query;
            this.caller = caller;
            this.until = until;
            this.bare = bare;
        }

        boolean isBehind(Position latest) {
            return latest.number() > bare.seen().number();
        }

        void read(Changes changes) {
            try {
                bare = changes.page(query, bare.token());
                if (!bare.isBare()) {
                    leave();
                }
            } catch (RuntimeException failure) {
                page.completeExceptionally(failure);
            }
        }

        void leaveInTime() {
            if (System.nanoTime() - until >= 0) {
                leave();
            }
        }

        synchronized void leaveWithCaller() {
            if (!page.isDone() && caller.hasLeft().getAsBoolean()) {
                leave();
            }
        }

        synchronized void leave() {
            page.complete(bare);
        }
    }
}
