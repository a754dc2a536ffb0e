package org.kursktimeline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;

/**
 * How the time that a text takes grows with its length, which shows a pattern that backtracks on any machine, however
 * busy: the processor's time of this thread alone counts, of some runs the least.
 */
public final class Growth {

    public static final int SHORT = 10_000;
    public static final int LONG = 100_000;

    /** Ten times the text may take ten times as long, and some. Quadratic would be a hundred times. */
    private static final int TIMES = 10 * 4;

    /** Below this a time says nothing of the text. */
    private static final long LEAST = 100_000;

    private static final int RUNS = 5;

    private Growth() {}

    /** Fails when a text ten times as long takes much more than ten times the time. */
    public static void isAtMostLinear(String shape, Work work) {
        // the long one first, so that the compiler has done for the short one what it has done for it
        long many = nanos(text(shape, LONG), work);
        long few = Math.max(LEAST, nanos(text(shape, SHORT), work));
        assertThat(many)
                .as("ns for %d characters of '%s', after %d ns for %d", LONG, shape, few, SHORT)
                .isLessThanOrEqualTo(TIMES * few);
    }

    /** What is done with a text; it may throw nothing. */
    @FunctionalInterface
    public interface Work {
        void on(String text);
    }

    /** The least processor time of some runs, in nanoseconds. */
    public static long nanos(String text, Work work) {
        var clock = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, RUNS)
                .mapToLong(run -> {
                    long begin = clock.getCurrentThreadCpuTime();
                    work.on(text);
                    return clock.getCurrentThreadCpuTime() - begin;
                })
                .min()
                .orElseThrow();
    }

    /** The shape repeated to so many characters; what stands before a bar in it comes once, in front. */
    public static String text(String shape, int length) {
        int bar = shape.indexOf('|');
        var repeated = shape.substring(bar + 1);
        var text = shape.substring(0, Math.max(0, bar)) + repeated.repeat(length / repeated.length() + 1);
        return text.substring(0, length);
    }
}
