package org.kursktimeline.database;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates up, never down, and gives the roles their rights. */
@Configuration(proxyBeanMethods = false)
class Migrations {

    /**
     * Refuses a server that takes too few connections, a database that a newer version of the service migrated, and one
     * in which the login may not make tables; leaves that of a running service as it is.
     */
    @Bean
    FlywayMigrationStrategy upOnly(
            ObjectProvider<PostgresServer> embedded, ObjectProvider<Capacity> capacity, ReaderLogin reader) {
        return flyway -> {
            try {
                refuseNewer(flyway);
                capacity.ifAvailable(pools -> pools.require(reader.login().template()));
                if (!(embedded.getIfAvailable() instanceof JoinedServer)) {
                    flyway.migrate();
                }
            } catch (FlywayException failed) {
                SchemaRights.refusal(flyway.getConfiguration().getDataSource()).ifPresent(refusal -> {
                    refusal.addSuppressed(failed);
                    throw refusal;
                });
                throw failed;
            }
        };
    }

    /** Names the logins for {@code afterMigrate__grants.sql}. */
    @Bean
    FlywayConfigurationCustomizer grantees(JdbcConnectionDetails writer, ReaderLogin reader) {
        return configuration -> {
            var placeholders = new HashMap<>(configuration.getPlaceholders());
            placeholders.put("writer", user(writer.getJdbcUrl(), writer.getUsername()));
            placeholders.put("reader", user(reader.login().url(), reader.login().username()));
            configuration.placeholders(placeholders);
        };
    }

    private static void refuseNewer(Flyway flyway) {
        var newest = Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved()
                        && migration.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .reduce((older, newer) -> newer);
        newest.ifPresent(version -> {
            throw new DatabaseRefused(
                    "The database has version %s, which this version of the service does not know.".formatted(version),
                    "Start a newer version of the service, or restore a backup made by this one.");
        });
    }

    /** The login may also stand in the address. */
    private static String user(String url, @Nullable String username) {
        if (username != null) {
            return username;
        }
        var parsed = Driver.parseURL(url, new Properties());
        var named = parsed == null ? null : PGProperty.USER.getOrDefault(parsed);
        return named == null ? System.getProperty("user.name") : named;
    }
}
