package org.kursktimeline.core.web;

import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Makes the layers below the controllers answer with problem documents too. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    private static final Set<String> METHODS = Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    /**
     * Bytes of an answer that are handed to the operating system in one call: a page has some 60 KB. Each connection
     * holds as many, so {@code server.tomcat.max-connections} is lower than Tomcat's own.
     */
    private static final int WRITTEN_AT_ONCE = 32 * 1024;

    /**
     * Bytes that the operating system takes ahead of a caller who reads slowly; Linux takes twice as many, what it
     * needs itself among them. Left to itself it takes megabytes, which an export is made for that is then cut off.
     */
    private static final int AHEAD = 256 * 1024;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        return factory -> {
            factory.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName()));
            factory.addContextValves(new Presence());
            factory.addConnectorCustomizers(connector -> {
                var protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
                // a client that asks before it sends is told no before it sends
                protocol.setContinueResponseTiming("onRead");
                protocol.setProperty("socket.appWriteBufSize", Integer.toString(WRITTEN_AT_ONCE));
                protocol.setProperty("socket.txBufSize", Integer.toString(AHEAD));
            });
        };
    }

    @Bean
    RequestRejectedHandler problemsFromFirewall(ProblemWriter writer) {
        return (request, response, rejected) -> {
            boolean method = !METHODS.contains(request.getMethod());
            if (method) {
                response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, PATCH, DELETE, OPTIONS");
            }
            writer.write(
                    request,
                    response,
                    method
                            ? Problems.ofStatus(405)
                            : new ProblemException(ProblemType.BAD_REQUEST, "the address is not in its plain form"));
        };
    }
}
