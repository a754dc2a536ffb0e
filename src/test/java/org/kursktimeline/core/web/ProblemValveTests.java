package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.Http11NioProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kursktimeline.testing.RawHttp;

class ProblemValveTests {

    private final Tomcat tomcat = new Tomcat();
    private final Stopping protocol = new Stopping();

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        tomcat.setBaseDir(folder.toString());
        var connector = new Connector(protocol);
        connector.setPort(0);
        tomcat.setConnector(connector);
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(ProblemValve.class.getName());
        tomcat.addContext("", null);
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void whoseFirstLineIsReadWhileTheServiceIsToldToStopIsToldToComeAgain() throws Exception {
        protocol.afterTheFirstLine.set(true);
        var answer = RawHttp.get(tomcat.getConnector().getLocalPort(), "/v1/events");
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isNotEmpty();
        assertThat(answer.body()).contains("/problems/unavailable");
    }

    @Test
    void aRequestWithoutAHeaderIs400() throws Exception {
        var answer = RawHttp.send(tomcat.getConnector().getLocalPort(), "GET /v1/events HTTP/1.1\r\n\r\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/bad-request");
    }

    /** Is found open before a request's first line is read, and closed after it. */
    private static final class Stopping extends Http11NioProtocol {

        final AtomicBoolean afterTheFirstLine = new AtomicBoolean();
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public boolean isPaused() {
            return afterTheFirstLine.get() ? asked.getAndIncrement() > 0 : super.isPaused();
        }
    }
}
