package org.kursktimeline.format.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Writes to a caller who must keep pace: time that writing waits for him is counted, and what {@value #LEAST} bytes a
 * second would have taken is forgiven. Who falls behind by more than his patience is cut off, and so is what takes too
 * long in all. A single write that gets nowhere is ended by the server's connection timeout.
 */
final class PacedOutput extends OutputStream {

    /** Bytes a second that a caller is expected to take. */
    static final int LEAST = 65_536;

    /** Bytes after which the clock is looked at. */
    private static final int PIECE = 8_192;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final OutputStream out;
    private final ExportProperties limits;
    private final LongSupplier nanos;
    private final long begin;
    private long waited;
    private long written;

    /**
     * Writes under the limits, by a clock of its own.
     *
     * @param nanos a clock of nanoseconds from any point
     */
    PacedOutput(OutputStream out, ExportProperties limits, LongSupplier nanos) {
        this.out = out;
        this.limits = limits;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += PIECE) {
            writePiece(bytes, offset + done, Math.min(PIECE, length - done));
        }
    }

    private void writePiece(byte[] bytes, int offset, int length) throws IOException {
        long before = nanos.getAsLong();
        out.write(bytes, offset, length);
        long now = nanos.getAsLong();
        waited += now - before;
        written += length;
        check(now);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private void check(long now) throws TooSlow {
        if (waited - written * (SECOND / LEAST) > limits.patience().toNanos()) {
            throw new TooSlow("behind by more than " + limits.patience());
        } else if (now - begin > limits.longest().toNanos()) {
            throw new TooSlow("more than " + limits.longest());
        }
    }
}
