package org.kursktimeline.entity;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees that another service on the same database has changed entities: once in each write, since what a write derives
 * from an entity stays, and once a second for readers, each over connections of its own kind. Positions are committed
 * in their order, so that none is passed.
 */
@Component
class EntityNews {

    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long NOTHING = -1;

    /**
     * Looks at a thousand changes; of more it is taken that entities are among them. The subselect keeps the value from
     * the planner, which would else plan each look anew.
     */
    private static final String SINCE = """
            SELECT coalesce(max(position), :last) AS latest,
                   count(*) = 1000 OR coalesce(bool_or(action IN ('entity.patched', 'reference.loaded')), false) AS edited
            FROM (SELECT position, action FROM change WHERE position > (SELECT CAST(:last AS bigint))
                  ORDER BY position DESC, n DESC LIMIT 1000) AS news
            """;

    private final JdbcClient writer;
    private final JdbcClient reader;
    private final AtomicLong seen = new AtomicLong(NOTHING);
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - KEPT_NANOS);

    EntityNews(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
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
        if (isDue()) {
            long last = seen.get();
            var jdbc = TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
            var news = last == NOTHING ? new News(latest(jdbc), true) : since(last, jdbc);
            if (news.edited) {
                forget.run();
            }
            seen.compareAndSet(last, news.latest);
        }
    }

    private record News(long latest, boolean edited) {}

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
        long before = seen.get();
        TransactionSynchronizationManager.bindResource(this, before);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(EntityNews.this);
                if (status != STATUS_COMMITTED) {
                    // it may have seen a position of its own, which another will now take
                    seen.accumulateAndGet(before, Math::min);
                }
            }
        });
        return true;
    }

    private static News since(long last, JdbcClient jdbc) {
        return jdbc.sql(SINCE)
                .param("last", last)
                .query((row, n) -> new News(row.getLong("latest"), row.getBoolean("edited")))
                .single();
    }

    private static long latest(JdbcClient jdbc) {
        return jdbc.sql("SELECT coalesce(max(position), 0) FROM change")
                .query(Long.class)
                .single();
    }
}
