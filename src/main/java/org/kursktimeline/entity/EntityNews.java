package org.kursktimeline.entity;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees that another service on the same database has changed entities: once in each write, since what a write derives
 * from an entity stays, and once a second for readers. Positions are committed in their order, so that none is passed.
 */
@Component
class EntityNews {

    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long NOTHING = -1;

    private final JdbcClient jdbc;
    private final AtomicLong seen = new AtomicLong(NOTHING);
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - KEPT_NANOS);

    EntityNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells, when it is time to look, whether entities that were known may have changed since the last look. */
    boolean haveCome() {
        return isDue() && look();
    }

    /** Who only reads may hold a connection already, and takes no other. */
    private boolean isDue() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            long last = lookedAt.get();
            long now = System.nanoTime();
            return now - last >= KEPT_NANOS && lookedAt.compareAndSet(last, now);
        }
        return !TransactionSynchronizationManager.isCurrentTransactionReadOnly() && isFirstOfTransaction();
    }

    private boolean isFirstOfTransaction() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return false;
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(EntityNews.this);
                if (status != STATUS_COMMITTED) {
                    seen.set(NOTHING); // it may have seen a position of its own, which another will now take
                }
            }
        });
        return true;
    }

    private boolean look() {
        long last = seen.get();
        if (last == NOTHING) {
            seen.compareAndSet(last, latest());
            return true;
        }
        return jdbc.sql("""
                        SELECT coalesce(max(position), :last) AS latest,
                               coalesce(bool_or(action IN ('entity.patched', 'reference.loaded')), false) AS edited
                        FROM change WHERE position > :last
                        """)
                .param("last", last)
                .query((row, n) -> {
                    seen.compareAndSet(last, row.getLong("latest"));
                    return row.getBoolean("edited");
                })
                .single();
    }

    private long latest() {
        return jdbc.sql("SELECT coalesce(max(position), 0) FROM change")
                .query(Long.class)
                .single();
    }
}
