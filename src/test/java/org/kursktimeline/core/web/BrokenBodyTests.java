package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.RawHttp;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Bodies that are not what their head announces. */
@ServiceTest
@TestPropertySource(properties = "server.tomcat.connection-timeout=2s")
class BrokenBodyTests {

    private static final String HEAD = "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nAuthorization: Bearer " + ServiceTest.ADMIN_KEY + "\r\n";

    @LocalServerPort
    int port;

    @Test
    void aChunkWithoutASizeIs400() throws IOException {
        var answer = RawHttp.send(port, HEAD + "Transfer-Encoding: chunked\r\n\r\nZZZ\r\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/bad-request").contains("broke off");
    }

    @Test
    void aBodyThatStopsBeforeItsEndIs408() throws IOException {
        var answer = RawHttp.send(port, HEAD + "Content-Length: 50\r\n\r\n{\"url\":");
        assertThat(answer.status()).as(answer.body()).isEqualTo(408);
        assertThat(answer.body()).contains("/problems/request-timeout");
    }

    @Test
    void aBodyThatIsAnnouncedTooLargeIs413AtOnce() throws IOException {
        long start = System.nanoTime();
        var answer = RawHttp.send(port, HEAD + "Content-Length: 99999999999\r\n\r\n{");
        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
