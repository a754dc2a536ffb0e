package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.UUIDClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IdsTests {

    private static final int EACH = 20_000;

    private final AtomicLong now =
            new AtomicLong(Instant.parse("2024-08-06T05:00:00Z").toEpochMilli());

    /** Drill S15: the same milliseconds come again and again, with many ids in each. */
    @Test
    void noIdIsMadeTwiceWhenTheClockIsSetForwardAndBackOrStands() {
        var generator = Ids.by(new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return now.get();
            }
        });
        var made = new HashSet<UUID>();
        var steps =
                List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(-1), Duration.ofHours(-1), Duration.ZERO);
        for (var step : steps) {
            now.addAndGet(step.toMillis());
            for (int n = 0; n < EACH; n++) {
                assertThat(made.add(generator.generate())).isTrue();
            }
        }
        for (int n = 0; n < EACH; n++) {
            now.addAndGet(n % 2 == 0 ? -1 : 1);
            assertThat(made.add(generator.generate())).isTrue();
        }
        assertThat(made).hasSize((steps.size() + 1) * EACH);
    }
}
