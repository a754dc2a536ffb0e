package org.kursktimeline.format.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacedOutputTests {

    private static final ExportProperties LIMITS = new ExportProperties(Duration.ofSeconds(10), Duration.ofMinutes(10));

    private long now;
    private long written;

    /** A caller who takes so many bytes a second. */
    private PacedOutput to(int bytesASecond) {
        var caller = new OutputStream() {
            @Override
            public void write(int one) {
                throw new AssertionError("not one by one");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                now += Duration.ofSeconds(1).toNanos() * length / bytesASecond;
                written += length;
            }
        };
        return new PacedOutput(caller, LIMITS, () -> now);
    }

    @Test
    void whoKeepsPaceIsNotCutOff() throws IOException {
        var out = to(PacedOutput.LEAST);
        out.write(new byte[PacedOutput.LEAST * 500]);
        assertThat(written).isEqualTo(PacedOutput.LEAST * 500L);
    }

    @Test
    void whoFallsBehindIsCutOffSoonAfterHisPatienceIsSpent() {
        assertThatThrownBy(() -> to(1_000).write(new byte[1_000_000])).isInstanceOf(TooSlow.class);
        assertThat(Duration.ofNanos(now)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    @Test
    void timeThatTheServiceTakesIsNotTheCallers() throws IOException {
        var out = to(PacedOutput.LEAST * 10);
        for (int i = 0; i < 100; i++) {
            now += Duration.ofSeconds(1).toNanos();
            out.write(new byte[100]);
        }
        assertThat(written).isEqualTo(10_000);
    }

    @Test
    void whatTakesTooLongInAllIsCutOff() throws IOException {
        var out = to(PacedOutput.LEAST * 10);
        now += Duration.ofMinutes(11).toNanos();
        assertThatThrownBy(() -> out.write(new byte[100])).isInstanceOf(TooSlow.class);
    }
}
