package org.kursktimeline.entity;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.kursktimeline.journal.Ground;
import org.kursktimeline.journal.Journal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees that another service on the same database has changed entities: in each write, which was told when it began,
 * since what it derives from an entity stays, and once a second for readers, over a connection of their own. Positions
 * are committed in their order, so that none is passed.
 */
@Component
class EntityNews {

    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long NOTHING = -1;

    private final Journal journal;
    private final JdbcClient writer;
    private final JdbcClient reader;
    private final AtomicLong seen = new AtomicLong(NOTHING);
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - KEPT_NANOS);

    EntityNews(Journal journal, JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
        this.journal = journal;
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Looks, when it is time to.
     *
     * @param forget is called when entities that were known may have changed since the last look; until it has ended
     *     the change is news to all others who look
     */
    void look(Runnable forget) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            if (isDue()) {
                hear(changed(reader), forget);
            }
        } else if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            // who only reads may hold a connection already, and takes no other
            hear(journal.current().map(write -> write.ground().entities()).orElseGet(() -> changed(writer)), forget);
        }
    }

    private boolean isDue() {
        long last = lookedAt.get();
        long now = System.nanoTime();
        return now - last >= KEPT_NANOS && lookedAt.compareAndSet(last, now);
    }

    private void hear(long changed, Runnable forget) {
        long last = seen.get();
        if (changed > last) {
            forgetAgainAfterARollback(last);
            forget.run();
            seen.accumulateAndGet(changed, Math::max);
        }
    }

    /** What was heard of may be a position of this transaction's own, which another will take in its turn. */
    private void forgetAgainAfterARollback(long last) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        seen.accumulateAndGet(last, Math::min);
                    }
                }
            });
        }
    }

    private static long changed(JdbcClient jdbc) {
        return jdbc.sql(Ground.ENTITIES).query(Long.class).single();
    }
}
