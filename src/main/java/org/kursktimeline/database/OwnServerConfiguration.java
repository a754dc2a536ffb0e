package org.kursktimeline.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uses the server that {@code spring.datasource.url} names, with one to three logins. */
@Configuration(proxyBeanMethods = false)
@Conditional(OwnServerConfiguration.ServerNamed.class)
class OwnServerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(OwnServerConfiguration.class);

    @Bean
    Postgres postgres(DataSourceProperties properties) {
        return new Postgres(false, properties.determineUrl().replaceFirst("[?].*", ""));
    }

    @Bean
    FlywayConnectionDetails ownerLogin(DataSourceProperties server, FlywayProperties flyway) {
        var separate = flyway.getUser() != null;
        return new MigrationLogin(new Login(
                flyway.getUrl() != null ? flyway.getUrl() : server.determineUrl(),
                separate ? flyway.getUser() : server.getUsername(),
                separate ? flyway.getPassword() : server.getPassword()));
    }

    @Bean
    ReaderLogin readerLogin(DataSourceProperties server, DatabaseProperties properties) {
        var url = server.determineUrl();
        if (properties.readUsername() == null) {
            LOG.warn("kursk.database.read-username is not set: reads use the login that writes");
            return new ReaderLogin(new Login(url, server.getUsername(), server.getPassword()));
        }
        return new ReaderLogin(new Login(url, properties.readUsername(), properties.readPassword()));
    }

    @Bean
    ApplicationRunner durabilityWarning(JdbcClient jdbc) {
        return arguments -> Durability.risks(jdbc).forEach(risk -> LOG.warn("On your server {}", risk));
    }

    static class ServerNamed extends EmbeddedConfiguration.NoServerNamed {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
