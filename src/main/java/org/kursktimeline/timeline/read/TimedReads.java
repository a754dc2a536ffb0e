package org.kursktimeline.timeline.read;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several statements that together take no longer than they may; within a transaction of the caller they see what it
 * sees, and leave it as it was.
 */
@Component
class TimedReads {

    /** Until the end of the transaction, or of the part of one that is rolled back. */
    private static final String BOUND = "SELECT set_config('statement_timeout', :millis, true)";

    /** The statement was ended since it took too long. */
    private static final String CANCELLED = "57014";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    TimedReads(@Qualifier("reader") JdbcClient jdbc, @Qualifier("reader") TransactionTemplate oneState) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(Objects.requireNonNull(oneState.getTransactionManager()), oneState);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The time is used up. */
    private static final class OutOfTime extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfTime() {
            super("the time is used up", null, false, false);
        }
    }

    /**
     * Reads until the end or until the time is over; what was read before is kept by who read it.
     *
     * @param reads are given what they call before each statement
     */
    void within(Duration time, Consumer<Runnable> reads) {
        long end = System.nanoTime() + time.toNanos();
        try {
            apart.executeWithoutResult(transaction -> {
                transaction.setRollbackOnly(); // and with it the bound of its statements
                reads.accept(() -> bound(end - System.nanoTime()));
            });
        } catch (OutOfTime over) {
            return;
        } catch (DataAccessException failed) {
            if (!isCancelled(failed)) {
                throw failed;
            }
        }
    }

    private void bound(long nanos) {
        long millis = Duration.ofNanos(nanos).toMillis();
        if (millis <= 0) {
            throw new OutOfTime();
        }
        jdbc.sql(BOUND)
                .param("millis", Long.toString(millis))
                .query(String.class)
                .single();
    }

    private static boolean isCancelled(DataAccessException failed) {
        return failed.getMostSpecificCause() instanceof SQLException sql && CANCELLED.equals(sql.getSQLState());
    }
}
