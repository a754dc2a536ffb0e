package org.kursktimeline.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A JSON document a line; the last line tells that it is the last, and how many came before. */
final class NdjsonPrinter implements Printer {

    private final OutputStream out;

    NdjsonPrinter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public long print(byte[] json, long most) throws IOException {
        out.write(json);
        out.write('\n');
        return 1;
    }

    @Override
    public void end(long rows) throws IOException {
        out.write(("{\"end\":true,\"rows\":" + rows + "}\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
