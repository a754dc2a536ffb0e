package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.ProblemType;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

class DatabaseProblemsTests {

    @Test
    void aTransactionThatCannotEvenBeRolledBackHasLostItsConnection() {
        var lost = new TransactionSystemException(
                "Could not roll back", new IllegalStateException(new SQLException("Connection is closed")));
        assertThat(DatabaseProblems.of(lost))
                .hasValueSatisfying(problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
    }

    @Test
    void soHasOneThatHibernateCannotRollBack() {
        var lost = new JpaSystemException(
                new TransactionException("Unable to rollback", new SQLException("Connection is closed")));
        assertThat(DatabaseProblems.of(lost))
                .hasValueSatisfying(problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
    }

    @Test
    void whatBroughtItAboutIsToldRather() {
        var constraint = new TransactionSystemException("Could not commit", new SQLException("duplicate", "23505"));
        assertThat(DatabaseProblems.of(constraint))
                .hasValueSatisfying(problem -> assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT));
    }

    @Test
    void whatTakesTooLongIsTooCostlyAndNotUnavailable() {
        var cancelled = new QueryTimeoutException("too long", new SQLException("canceling statement", "57014"));
        var late = new TransactionTimedOutException("too long");
        for (var thrown : List.of(cancelled, late)) {
            assertThat(DatabaseProblems.of(thrown)).hasValueSatisfying(problem -> {
                assertThat(problem.type()).isEqualTo(ProblemType.QUERY_TOO_COSTLY);
                assertThat(problem.getMessage()).contains("narrow");
            });
        }
        var shutDown = new SQLException("terminating connection", "57P01");
        assertThat(DatabaseProblems.of(shutDown))
                .hasValueSatisfying(problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
    }

    @Test
    void aFaultOfOursIsNone() {
        assertThat(DatabaseProblems.of(new IllegalStateException())).isEmpty();
    }
}
