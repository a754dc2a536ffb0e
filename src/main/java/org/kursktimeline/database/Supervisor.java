package org.kursktimeline.database;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the embedded server and starts it anew when it died, with a back-off between vain attempts. */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final BooleanSupplier alive;
    private final Runnable restart;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    Supervisor(BooleanSupplier alive, Runnable restart) {
        this.alive = alive;
        this.restart = restart;
        this.thread = new Thread(this::watch, "postgres-supervisor");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        var pause = LOOK;
        while (!isClosedWithin(pause)) {
            if (alive.getAsBoolean()) {
                pause = LOOK;
                continue;
            }
            try {
                LOG.error("The embedded PostgreSQL server is gone; it is started anew");
                restart.run();
                pause = LOOK;
            } catch (RuntimeException e) {
                pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
                LOG.error("PostgreSQL did not start; next attempt in {} ms: {}", pause.toMillis(), e.getMessage());
            }
        }
    }

    private boolean isClosedWithin(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends the watch; a restart under way is waited for. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
