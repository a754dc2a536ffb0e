package org.kursktimeline.journal;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transaction of a write. What its work throws is thrown on also when it cannot be rolled back, which is so of each
 * lost connection; the rollback's failure goes along as suppressed. It is a type of its own also for its name: Spring
 * logs the failure under it, and it is silent, since who asked for the write tells what it met.
 */
final class WriteTransaction extends TransactionTemplate {

    private static final long serialVersionUID = 1L;

    /** One of the same kind. */
    WriteTransaction(TransactionTemplate like) {
        super(Objects.requireNonNull(like.getTransactionManager()), like);
    }

    @Override
    public <T> T execute(TransactionCallback<T> work) {
        var failure = new AtomicReference<RuntimeException>();
        try {
            return super.execute(status -> {
                try {
                    return work.doInTransaction(status);
                } catch (RuntimeException failed) {
                    failure.set(failed);
                    throw failed;
                }
            });
        } catch (RuntimeException thrown) {
            var first = failure.get();
            if (first == null || first.equals(thrown)) {
                throw thrown;
            }
            first.addSuppressed(thrown);
            throw first;
        }
    }
}
