package org.kursktimeline.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pools. The default beans write; those with the qualifier {@code reader} read only, under a bound on the time of a
 * statement; those with the qualifier {@code exports} read for minutes, a few at a time, and take nothing from the
 * others. The qualifier {@code walks} is for statements whose plan does not hang on their values.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataFolder.class, DatabaseProperties.class})
class DatabaseConfiguration {

    /**
     * The session of an export: a statement fetches a few rows, and a service that stopped in the middle holds
     * its snapshot for minutes at most.
     */
    private static final Map<String, String> EXPORT_SESSION =
            Map.of("statement_timeout", "25s", "idle_in_transaction_session_timeout", "2min");

    /** Statements of one connection. */
    private static final int REMEMBERED_PLANS = 64;

    @Bean(defaultCandidate = false)
    @Qualifier("reader") HikariDataSource readerDataSource(ReaderLogin reader, DatabaseProperties properties, Environment environment) {
        return pool("reader", reader, Role.READER.sessionSql(bounded(properties)), environment);
    }

    private static Map<String, String> bounded(DatabaseProperties properties) {
        return Map.of("statement_timeout", properties.statementTimeout().toMillis() + "ms");
    }

    /**
     * Plans what is asked again once and for all. That takes memory of the server for each statement and connection,
     * so few are remembered; connections are opened when they are needed.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("walks") SidePool walkPool(ReaderLogin reader, DatabaseProperties properties, Environment environment) {
        var session = new HashMap<>(Map.of("plan_cache_mode", "force_generic_plan"));
        session.putAll(bounded(properties));
        var pool = pool("walks", reader, Role.READER.sessionSql(session), environment);
        pool.setMinimumIdle(1);
        pool.addDataSourceProperty("preparedStatementCacheQueries", REMEMBERED_PLANS);
        pool.addDataSourceProperty("ApplicationName", "kursk-timeline-walks");
        return new SidePool(pool);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("walks") JdbcClient walksJdbcClient(@Qualifier("walks") SidePool walks) {
        return JdbcClient.create(walks.connections());
    }

    /** Its connections are opened when they are needed. That all are in use does not make the service unhealthy. */
    @Bean(defaultCandidate = false)
    @Qualifier("exports") SidePool exportPool(ReaderLogin reader, DatabaseProperties properties, Environment environment) {
        var pool = pool("exports", reader, Role.READER.sessionSql(EXPORT_SESSION), environment);
        pool.setMaximumPoolSize(properties.exports());
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(60_000);
        pool.addDataSourceProperty("ApplicationName", "kursk-timeline-exports");
        return new SidePool(pool);
    }

    private static HikariDataSource pool(String name, ReaderLogin reader, String session, Environment environment) {
        var pool = new HikariDataSource();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        pool.setPoolName(name);
        pool.setJdbcUrl(reader.login().url());
        pool.setUsername(reader.login().username());
        pool.setPassword(reader.login().password());
        pool.setReadOnly(true);
        // of the connection and not of each transaction, which would ask and set it each time
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        pool.setConnectionInitSql(session);
        return pool;
    }

    @Bean(defaultCandidate = false)
    @Qualifier("reader") JdbcClient readerJdbcClient(@Qualifier("reader") DataSource reader) {
        return JdbcClient.create(reader);
    }

    /** Several statements that see one state of the database, and together take no longer than one may. */
    @Bean(defaultCandidate = false)
    @Qualifier("reader") TransactionTemplate readerTransaction(@Qualifier("reader") DataSource reader, DatabaseProperties properties) {
        var template = new TransactionTemplate(new JdbcTransactionManager(reader));
        template.setReadOnly(true);
        template.setTimeout((int) properties.statementTimeout().toSeconds());
        return template;
    }

    @Bean(defaultCandidate = false)
    @Qualifier("exports") JdbcClient exportsJdbcClient(@Qualifier("exports") SidePool exports) {
        return JdbcClient.create(exports.connections());
    }

    @Bean(defaultCandidate = false)
    @Qualifier("exports") TransactionTemplate exportsTransaction(@Qualifier("exports") SidePool exports) {
        return new ExportTransaction(exports.connections());
    }

    /** As many turns as the pool of exports has connections: who gets one does not wait for a connection. */
    @Bean(defaultCandidate = false)
    @Qualifier("exports") Semaphore exportTurns(DatabaseProperties properties) {
        return new Semaphore(properties.exports());
    }
}
