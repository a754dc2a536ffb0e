package org.kursktimeline.journal;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is kept in memory of a transaction only when it has been committed: another may take what it leaves undone. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Does it when the transaction that is open has been committed, and never when it is rolled back. */
    public static void run(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
