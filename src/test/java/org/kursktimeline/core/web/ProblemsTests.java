package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DeadlockLoserDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.server.ResponseStatusException;

class ProblemsTests {

    private static final String SECRET = "SELECT org.secret";

    static Stream<Arguments> exceptions() {
        return Stream.of(
                arguments(new CannotCreateTransactionException(SECRET), ProblemType.UNAVAILABLE),
                arguments(new CannotGetJdbcConnectionException(SECRET), ProblemType.UNAVAILABLE),
                arguments(
                        new RuntimeException(SECRET, new SQLTransientConnectionException(SECRET)),
                        ProblemType.UNAVAILABLE),
                arguments(new QueryTimeoutException(SECRET), ProblemType.UNAVAILABLE),
                arguments(new CannotAcquireLockException(SECRET), ProblemType.UNAVAILABLE),
                arguments(new DeadlockLoserDataAccessException(SECRET, null), ProblemType.UNAVAILABLE),
                arguments(new OptimisticLockingFailureException(SECRET), ProblemType.CONFLICT),
                arguments(new DataIntegrityViolationException(SECRET), ProblemType.CONFLICT),
                arguments(new RequestRejectedException(SECRET), ProblemType.BAD_REQUEST),
                arguments(new HttpRequestMethodNotSupportedException("POST"), ProblemType.METHOD_NOT_ALLOWED),
                arguments(new HttpMediaTypeNotSupportedException(SECRET), ProblemType.UNSUPPORTED_MEDIA_TYPE),
                arguments(new CompletionException(new ProblemException(ProblemType.GONE, "erased")), ProblemType.GONE),
                arguments(new IllegalStateException(SECRET), ProblemType.INTERNAL_ERROR),
                arguments(new StackOverflowError(SECRET), ProblemType.INTERNAL_ERROR));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void anExceptionIsToldByItsKindAndNeverByItsWords(Throwable thrown, ProblemType type) {
        var problem = Problems.of(thrown);
        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.getMessage()).isNotBlank().doesNotContain("SELECT", "org.");
    }

    @ParameterizedTest
    @CsvSource({
        "08006, UNAVAILABLE",
        "57P01, UNAVAILABLE",
        "57014, QUERY_TOO_COSTLY",
        "55P03, UNAVAILABLE",
        "53300, UNAVAILABLE",
        "53100, UNAVAILABLE",
        "40001, UNAVAILABLE",
        "40P01, UNAVAILABLE",
        "23505, CONFLICT",
        "22021, BAD_REQUEST",
        "22003, BAD_REQUEST",
        "42P01, INTERNAL_ERROR",
        "42501, INTERNAL_ERROR",
        ", INTERNAL_ERROR"
    })
    void whatTheDatabaseSaysIsToldByItsState(String state, ProblemType type) {
        var sql = new SQLException(SECRET, state);
        assertThat(Problems.of(new UncategorizedSQLException("task", SECRET, sql))
                        .type())
                .isEqualTo(type);
        assertThat(Problems.of(new DataIntegrityViolationException(SECRET, sql)).type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "401, UNAUTHENTICATED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "414, BAD_REQUEST",
        "431, BAD_REQUEST",
        "500, INTERNAL_ERROR",
        "501, BAD_REQUEST",
        "502, INTERNAL_ERROR",
        "503, UNAVAILABLE",
        "505, BAD_REQUEST"
    })
    void everyStatusHasItsProblem(int status, ProblemType type) {
        assertThat(Problems.ofStatus(status).type()).isEqualTo(type);
        assertThat(Problems.of(new ResponseStatusException(
                                org.springframework.http.HttpStatusCode.valueOf(status), SECRET))
                        .type())
                .isEqualTo(type);
    }
}
