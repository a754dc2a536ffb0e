package org.kursktimeline.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Speaks HTTP byte by byte, so that a test can send what no client library would. */
public final class RawHttp {

    private static final int PATIENCE = 20_000;

    /** What came back; header names are in lower case. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private RawHttp() {}

    public static Answer get(int port, String address, String... headers) throws IOException {
        return send(
                port,
                "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + lines(headers) + "\r\n");
    }

    public static Answer post(int port, String address, byte[] body, String... headers) throws IOException {
        try (var socket = open(port)) {
            var out = socket.getOutputStream();
            out.write(("POST " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                            + body.length + "\r\n" + lines(headers) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(body);
            return answer(socket);
        }
    }

    /** Posts as many bytes of JSON text without telling their number before. */
    public static Answer postChunked(int port, String address, int size) throws IOException {
        try (var socket = open(port)) {
            var out = socket.getOutputStream();
            out.write(("POST " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            for (int left = size; left > 0; left -= 65_536) {
                chunk(out, Math.min(left, 65_536));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            return answer(socket);
        }
    }

    public static Answer send(int port, String request) throws IOException {
        try (var socket = open(port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return answer(socket);
        }
    }

    private static void chunk(OutputStream out, int size) throws IOException {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) '1');
        out.write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    private static Socket open(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private static Answer answer(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(all);
        var text = all.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no HTTP answer: '" + text + "'");
        }
        var lines = text.substring(0, end).split("\r\n");
        var headers = new HashMap<String, String>();
        Arrays.stream(lines)
                .skip(1)
                .forEach(line -> headers.put(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip()));
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body(text.substring(end + 4), headers));
    }

    private static String body(String raw, Map<String, String> headers) {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return raw;
        }
        var body = new StringBuilder();
        var bytes = raw.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; ) {
            int line = indexOfLineEnd(bytes, i);
            int size = Integer.parseInt(new String(bytes, i, line - i, StandardCharsets.UTF_8), 16);
            body.append(new String(bytes, line + 2, size, StandardCharsets.UTF_8));
            i = size == 0 ? bytes.length : line + 2 + size + 2;
        }
        return body.toString();
    }

    private static int indexOfLineEnd(byte[] bytes, int from) {
        int i = from;
        while (bytes[i] != '\r') {
            i++;
        }
        return i;
    }
}
