package bench;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The whole timeline as NDJSON against COPY of the same documents, and the memory of the service while it is written. */
final class Export {

    private static final String COPY =
            "COPY (SELECT document FROM entry WHERE superseded = 9223372036854775807 AND reported_until = 'infinity'"
                    + " AND status = 'published' ORDER BY starts_at DESC, event_id DESC) TO STDOUT";

    private Export() {}

    static void measure(Service service, Report report) throws Exception {
        var ours = new Sample();
        var copied = new Sample();
        var heap = new Sample();
        var resident = new Sample();
        for (int round = 0; round < 3; round++) {
            watched(service, heap, resident, () -> {
                ours.add(megabytesPerSecond(() -> overHttp(service)));
                return null;
            });
            copied.add(megabytesPerSecond(() -> byCopy(service)));
        }
        boolean met = ours.median() / copied.median() >= 0.5;
        report.add("export of everything, NDJSON", "MB/s", ours, copied, "COPY of the documents", "ratio >= 0.50", met);
        report.add("  greatest heap meanwhile", "MiB", heap, "<= 400 MiB", heap.high() <= 400);
        report.add("  greatest resident memory meanwhile", "MiB", resident, "<= 800 MiB", resident.high() <= 800);
    }

    private static double megabytesPerSecond(Callable<Long> work) throws Exception {
        long begin = System.nanoTime();
        long bytes = work.call();
        return bytes / 1e6 / ((System.nanoTime() - begin) / 1e9);
    }

    private static long overHttp(Service service) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.getOutputStream()
                    .write("GET /v1/events?format=ndjson HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return whole(socket.getInputStream());
        }
    }

    /** Bytes of the answer; it must begin with 200 and end with the last chunk. */
    private static long whole(InputStream in) throws Exception {
        var buffer = new byte[1 << 16];
        var tail = new StringBuilder();
        long bytes = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (bytes == 0 && !new String(buffer, 0, n, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException(new String(buffer, 0, n, StandardCharsets.UTF_8));
            }
            bytes += n;
            tail.append(new String(buffer, Math.max(0, n - 5), Math.min(n, 5), StandardCharsets.ISO_8859_1));
            tail.delete(0, Math.max(0, tail.length() - 5));
        }
        if (!tail.toString().equals("0\r\n\r\n")) {
            throw new IllegalStateException("the export broke off after " + bytes + " bytes");
        }
        return bytes;
    }

    private static long byCopy(Service service) throws Exception {
        try (var session = service.database("postgres")) {
            var copy = session.unwrap(org.postgresql.PGConnection.class)
                    .getCopyAPI()
                    .copyOut(COPY);
            long bytes = 0;
            for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                bytes += row.length;
            }
            return bytes;
        }
    }

    private static void watched(Service service, Sample heap, Sample resident, Callable<Void> work) throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        try {
            var running = pool.submit(work);
            double mostHeap = 0;
            double mostResident = 0;
            while (!running.isDone()) {
                mostHeap = Math.max(mostHeap, heapMebibytes(service.pid()));
                mostResident = Math.max(mostResident, service.residentMebibytes());
            }
            running.get();
            heap.add(mostHeap);
            resident.add(mostResident);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Used heap by the JDK's own jstat, garbage included; it takes about half a second, which sets the pace of the looks. */
    private static double heapMebibytes(long pid) throws Exception {
        var jstat = Path.of(System.getProperty("java.home"), "bin", "jstat").toString();
        var process = new ProcessBuilder(jstat, "-gc", Long.toString(pid)).start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split("\n");
        var names = lines[0].strip().split("\\s+");
        var values = lines[lines.length - 1].strip().split("\\s+");
        double used = 0;
        for (int n = 0; n < names.length && n < values.length; n++) {
            if (java.util.Set.of("S0U", "S1U", "EU", "OU").contains(names[n])) {
                used += Double.parseDouble(values[n].replace(',', '.'));
            }
        }
        return used / 1024;
    }
}
