package org.kursktimeline.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door of writes. A write is one transaction; its last act takes the next position and an instant that never
 * runs back, under a lock held to the commit, so that commit order is position order.
 */
@Service
public class Journal {

    private final TransactionTemplate transaction;
    private final ChangeLog log;
    private final Answers answers;
    private final Bounds bounds;

    Journal(TransactionTemplate transaction, ChangeLog log, Answers answers, Bounds bounds) {
        this.transaction = new WriteTransaction(transaction);
        this.log = log;
        this.answers = answers;
        this.bounds = bounds;
    }

    /**
     * Runs the work in one transaction and stamps it if it noted a change. What the service itself writes waits for
     * others longer than a caller would, and may pause.
     *
     * @param resultType what the work returns; it must survive a round trip through JSON, since a repetition of the
     *     request with the same idempotency key is answered from the stored form
     * @throws ProblemException 422 idempotency-mismatch when the key was used with another request
     */
    public <T> Written<T> write(WriteRequest request, Class<T> resultType, Function<Write, T> work) {
        return write(request, resultType, work, log::shareGround);
    }

    /**
     * As {@link #write}, for what changes the ground that other writes stand on: what an entity or a source is called
     * and whom it belongs to. It waits for all writes that are under way and others wait for it, so that it finds
     * whatever was derived from the ground as it was, and nothing is derived from it afterwards.
     */
    public <T> Written<T> writeAlone(WriteRequest request, Class<T> resultType, Function<Write, T> work) {
        return write(request, resultType, work, log::takeGround);
    }

    private <T> Written<T> write(
            WriteRequest request, Class<T> resultType, Function<Write, T> work, Supplier<Ground> ground) {
        return transaction.execute(status -> {
            if (request.actor().equals(Actor.SYSTEM)) {
                bounds.widen();
            }
            var age = ground.get();
            return answers.find(request, resultType)
                    .map(result -> new Written<>(result, true))
                    .orElseGet(() -> new Written<>(perform(new Write(request, age), work), false));
        });
    }

    /** The same door with transactions of another kind, for who writes while those of JPA are not to be had yet. */
    public Journal within(TransactionTemplate others) {
        return new Journal(others, log, answers, bounds);
    }

    /** The last committed position; number 0 and the epoch before the first write. */
    public Position latest() {
        return log.latest();
    }

    /** Tells whether this was ever done to the subject, e.g. {@code sample.loaded} to {@code sample}. */
    public boolean knows(String action, String subject) {
        return log.knows(action, subject);
    }

    /** Tells whether the actor has done this to the subject. */
    public boolean hasDone(Actor actor, String action, String subject) {
        return log.changesOf(subject).stream()
                .anyMatch(change ->
                        change.action().equals(action) && change.actor().equals(actor.id()));
    }

    /** What was ever done to the subject (an id or a slug), newest first. */
    public List<LoggedChange> changesOf(String subject) {
        return log.changesOf(subject);
    }

    /**
     * The write that this thread is in, for listeners of what happens in it.
     *
     * @throws IllegalStateException outside of one
     */
    public Write open() {
        return current().orElseThrow(() -> new IllegalStateException("no write is open"));
    }

    /** The write that this thread is in; empty outside of one. */
    public Optional<Write> current() {
        return Optional.ofNullable((Write) TransactionSynchronizationManager.getResource(Write.class));
    }

    private <T> T perform(Write write, Function<Write, T> work) {
        TransactionSynchronizationManager.bindResource(Write.class, write);
        T result;
        try {
            result = work.apply(write);
            write.close();
        } finally {
            TransactionSynchronizationManager.unbindResource(Write.class);
        }
        answers.keep(write.request(), result);
        if (!write.changes().isEmpty()) {
            log.stamp(write);
        }
        return result;
    }
}
