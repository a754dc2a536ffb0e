package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

@ServiceTest
class ServerConfigurationTests {

    @Autowired
    WebServerApplicationContext context;

    @Test
    void whatAllConnectionsHoldIsBounded() {
        var server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
        var protocol =
                (AbstractHttp11Protocol<?>) server.getTomcat().getConnector().getProtocolHandler();
        long each = number(protocol, "socket.appReadBufSize") + number(protocol, "socket.appWriteBufSize");
        assertThat(each).isEqualTo(40 * 1024);
        assertThat(each * protocol.getMaxConnections()).isLessThan(200 << 20);
    }

    private static long number(AbstractHttp11Protocol<?> protocol, String property) {
        return Long.parseLong(protocol.getProperty(property));
    }
}
