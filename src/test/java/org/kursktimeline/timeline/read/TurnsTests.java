package org.kursktimeline.timeline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;

class TurnsTests {

    private final Turns turns = new Turns();

    @Test
    void whoFindsNoTurnIsToldToComeBackAndATurnThatEndsIsFreeAgain() throws Exception {
        var started = new CountDownLatch(Turns.AT_ONCE);
        var end = new CountDownLatch(1);
        var running = IntStream.range(0, Turns.AT_ONCE)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> turns.take(() -> {
                            started.countDown();
                            await(end);
                            return i;
                        }),
                        command -> new Thread(command).start()))
                .toList();
        started.await();
        assertThatThrownBy(() -> turns.take(() -> "none"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
        end.countDown();
        assertThat(running.stream().map(CompletableFuture::join)).containsExactly(0, 1, 2, 3);
        assertThat(turns.take(() -> "one")).isEqualTo("one");
    }

    @Test
    void aReadThatFailsGivesItsTurnBack() {
        for (int i = 0; i <= Turns.AT_ONCE; i++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("failed");
                    }))
                    .hasMessage("failed");
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
