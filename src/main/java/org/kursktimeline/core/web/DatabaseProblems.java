package org.kursktimeline.core.web;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.hibernate.TransactionException;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** Says what a failure of the database is to the caller: busy, away, a conflict; nothing of its words. */
final class DatabaseProblems {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProblems.class);

    private static final int DEEPEST = 20;
    /** Lost connection, no resources, operator's intervention, rolled back to be tried again. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58", "40");

    private static final Set<String> PASSING = Set.of("55P03", "25006", "25P03");
    /** The statement was ended since it took too long, or by hand. */
    private static final String CANCELLED = "57014";

    /** A rule of the tables; what the server says of it names the rule, and no value since details are left out. */
    private static final String CONSTRAINT = "23";

    /** What two requests at once come to, or one that names what another has just removed: no fault of the service. */
    private static final Set<String> CAME_FIRST = Set.of("23503", "23505", "23P01");

    private static final String VALUE = "22";

    private DatabaseProblems() {}

    /**
     * The problem; empty when the exception is not the database's, or is a fault of ours. A transaction that could be
     * neither committed nor rolled back has lost its connection.
     */
    static Optional<ProblemException> of(Throwable thrown) {
        if (tookTooLong(thrown)) {
            return Optional.of(tooCostly());
        }
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth++ < DEEPEST; cause = cause.getCause()) {
            var problem = cause instanceof SQLException sql ? ofSql(sql) : ofSpring(cause);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return isLost(thrown) ? Optional.of(unavailable()) : Optional.empty();
    }

    /** Asked first: to Spring it is a passing failure, but the same question would take as long again. */
    private static boolean tookTooLong(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth++ < DEEPEST; cause = cause.getCause()) {
            if (cause instanceof TransactionTimedOutException
                    || cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLost(Throwable thrown) {
        return thrown instanceof TransactionSystemException
                || thrown instanceof JpaSystemException && thrown.getCause() instanceof TransactionException;
    }

    private static Optional<ProblemException> ofSql(SQLException thrown) {
        var state = thrown.getSQLState() == null ? "" : thrown.getSQLState();
        var kind = state.length() < 2 ? "" : state.substring(0, 2);
        if (thrown instanceof SQLTransientException || PASSING_CLASSES.contains(kind) || PASSING.contains(state)) {
            return Optional.of(unavailable());
        } else if (kind.equals(CONSTRAINT)) {
            if (!CAME_FIRST.contains(state)) {
                LOG.warn("The database refuses what was to be stored: {}", thrown.getMessage());
            }
            return Optional.of(conflict());
        } else if (kind.equals(VALUE)) {
            return Optional.of(new ProblemException(
                    ProblemType.BAD_REQUEST, "a value of the request is beyond what can be stored"));
        }
        return Optional.empty();
    }

    private static Optional<ProblemException> ofSpring(Throwable thrown) {
        if (thrown instanceof OptimisticLockingFailureException) {
            return Optional.of(conflict());
        } else if (thrown instanceof TransientDataAccessException
                || thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotCreateTransactionException) {
            return Optional.of(unavailable());
        } else if (thrown instanceof DataIntegrityViolationException && thrown.getCause() == null) {
            return Optional.of(conflict());
        }
        return Optional.empty();
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                ProblemType.UNAVAILABLE, "the database cannot be reached or is busy; try again as Retry-After says");
    }

    private static ProblemException tooCostly() {
        return new ProblemException(
                ProblemType.QUERY_TOO_COSTLY,
                "the answer takes longer than the service gives it (kursk.database.statement-timeout); narrow it by from and to,"
                        + " place, type or entity, search for fewer words in q, or ask for less at once: show=key,count of a"
                        + " timeline, fewer facets");
    }

    private static ProblemException conflict() {
        return new ProblemException(
                ProblemType.CONFLICT, "the request contradicts what is stored, or another request came first");
    }
}
