package org.kursktimeline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Drill S15 within one process: the clock is set back an hour between two writes. */
@ServiceTest
class JournalClockTests {

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void instantsDoNotRunBackWhenTheClockDoes() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var ahead = writtenByAClockAnHourAhead();
            var first = position();
            var second = position();
            assertThat(first.recordedAt())
                    .isEqualTo(ahead.toInstant().plus(Duration.ofNanos(1_000)))
                    .isBefore(second.recordedAt());
            assertThat(second.number()).isEqualTo(first.number() + 1);
            assertThat(journal.latest()).isEqualTo(second);
        });
    }

    /** As the log would be had the clock been right an hour from now. */
    private OffsetDateTime writtenByAClockAnHourAhead() {
        return jdbc.sql("""
                        INSERT INTO change (position, n, recorded_at, actor, action, subject, kind)
                        SELECT max(position) + 1, 0, clock_timestamp() + interval '1 hour', 'system', 'test.noted', 'clock', 'other'
                        FROM change RETURNING recorded_at
                        """).query(OffsetDateTime.class).single();
    }

    private Position position() {
        journal.write(WriteRequest.by(Actor.SYSTEM), String.class, write -> {
            write.note(Change.of("test.noted", "clock", null));
            return "done";
        });
        return journal.latest();
    }
}
