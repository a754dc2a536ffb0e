package org.kursktimeline.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Callers who take what they asked for a few bytes at a time. */
final class SlowReaders implements AutoCloseable {

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();

    /** @param bytes how many each takes in a second */
    SlowReaders(int bytes) {
        pace.scheduleAtFixedRate(() -> sockets.forEach(socket -> take(socket, bytes)), 1, 1, TimeUnit.SECONDS);
    }

    /** Asks once with each key. */
    SlowReaders ask(int port, String path, List<String> keys) throws IOException {
        for (var key : keys) {
            sockets.add(ask(port, path, key));
        }
        return this;
    }

    private static Socket ask(int port, String path, String key) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(path, key)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void take(Socket socket, int bytes) {
        try {
            socket.getInputStream().readNBytes(Math.min(socket.getInputStream().available(), bytes));
        } catch (IOException cut) {
            // the rest tells
        }
    }

    /** What is still to be had of each, as fast as can be; ends where the connection does. */
    List<String> rest() throws InterruptedException {
        pace.shutdown();
        pace.awaitTermination(10, TimeUnit.SECONDS);
        return sockets.stream().map(SlowReaders::rest).toList();
    }

    private static String rest(Socket socket) {
        var last = new byte[64];
        int kept = 0;
        try {
            var in = socket.getInputStream();
            var piece = new byte[65_536];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                kept = Math.min(read, last.length);
                System.arraycopy(piece, read - kept, last, 0, kept);
            }
            return new String(last, 0, kept, StandardCharsets.UTF_8);
        } catch (IOException reset) {
            return new String(last, 0, kept, StandardCharsets.UTF_8) + " reset";
        }
    }

    @Override
    public void close() throws IOException {
        pace.shutdownNow();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
