package org.kursktimeline.database;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Brings a PostgreSQL server along as long as none is named by {@code spring.datasource.url}. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedConfiguration.NoServerNamed.class)
class EmbeddedConfiguration {

    /**
     * The server that was started early, else one started now, or the running one.
     *
     * @param join true for a sub-command, which uses the server of a service that runs on the same folder
     */
    @Bean
    PostgresServer postgresServer(
            DataFolder data,
            DatabaseProperties properties,
            @Value("${kursk.database.join:false}") boolean join,
            ObjectProvider<ServerUnderWay> early) {
        var underWay = early.getIfAvailable();
        return underWay == null ? start(data, properties, join) : underWay.await();
    }

    /** Starts the server, or finds the running one when it may be joined. */
    static PostgresServer start(DataFolder data, DatabaseProperties properties, boolean join) {
        var file = data.make("").resolve("lock");
        var lock = FolderLock.tryTake(file);
        if (lock.isPresent()) {
            return EmbeddedServer.start(data, lock.get(), properties);
        }
        var running = join ? Postmaster.of(data.at("postgres")) : Optional.<Postmaster>empty();
        return running.<PostgresServer>map(postmaster -> new JoinedServer(postmaster.port(), new Passwords(data)))
                .orElseThrow(() -> new DatabaseRefused(
                        "The data folder %s is held by %s.".formatted(data.dataDir(), FolderLock.holder(file)),
                        "Stop that process, or set kursk.data-dir to another folder."));
    }

    @Bean
    Postgres postgres(DataFolder data) {
        return new Postgres(true, data.at("postgres").toString());
    }

    @Bean
    JdbcConnectionDetails writerLogin(PostgresServer server) {
        var login = server.login(Role.WRITER);
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return login.url();
            }

            @Override
            public String getUsername() {
                return String.valueOf(login.username());
            }

            @Override
            public String getPassword() {
                return String.valueOf(login.password());
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerLogin(PostgresServer server) {
        return new MigrationLogin(server.login(Role.OWNER));
    }

    @Bean
    ReaderLogin readerLogin(PostgresServer server) {
        return new ReaderLogin(server.login(Role.READER));
    }

    static class NoServerNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return in(context.getEnvironment());
        }

        static boolean in(Environment environment) {
            return !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        }
    }
}
