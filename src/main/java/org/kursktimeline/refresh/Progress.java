package org.kursktimeline.refresh;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows how far a long piece of work has come: a bar on a terminal, a line every few seconds elsewhere. */
final class Progress {

    private static final int WIDTH = 40;
    private static final Duration BAR = Duration.ofMillis(200);
    private static final Duration LINE = Duration.ofSeconds(5);

    private final PrintStream err;
    private final boolean isBar;
    private final LongSupplier nanos;
    private long total;
    private long begin;
    private long shown;

    Progress(PrintStream err, boolean isBar) {
        this(err, isBar, System::nanoTime);
    }

    /**
     * Shows it by a clock of its own.
     *
     * @param nanos a clock of nanoseconds from any point
     */
    Progress(PrintStream err, boolean isBar, LongSupplier nanos) {
        this.err = err;
        this.isBar = isBar;
        this.nanos = nanos;
    }

    /** Tells whether somebody watches; from Java 22 on there is a console without a terminal too. */
    static boolean isWatched() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    void begin(long whole) {
        total = whole;
        begin = nanos.getAsLong();
        shown = begin;
    }

    void reached(long done) {
        long now = nanos.getAsLong();
        if (now - shown < (isBar ? BAR : LINE).toNanos()) {
            return;
        }
        shown = now;
        long rate = Math.round(done / Math.max((now - begin) / 1e9, 1e-3));
        if (isBar) {
            showBar(done, rate);
        } else {
            err.printf(Locale.ROOT, "%d of %d events, %d a second%n", done, total, rate);
        }
        err.flush();
    }

    private void showBar(long done, long rate) {
        int filled = (int) (total == 0 ? WIDTH : Math.min(WIDTH, WIDTH * done / total));
        err.printf(
                Locale.ROOT,
                "\r[%s%s] %,d of %,d events, %,d a second ",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                done,
                total,
                rate);
    }

    void end() {
        if (isBar && shown != begin) {
            err.println();
        }
    }
}
