package org.kursktimeline.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
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
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pools. The default beans write; those with the qualifier {@code reader} read only, under a bound on the time of a
 * statement.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataFolder.class, DatabaseProperties.class})
class DatabaseConfiguration {

    @Bean(defaultCandidate = false)
    @Qualifier("reader") HikariDataSource readerDataSource(ReaderLogin reader, DatabaseProperties properties, Environment environment) {
        var pool = new HikariDataSource();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        pool.setPoolName("reader");
        pool.setJdbcUrl(reader.login().url());
        pool.setUsername(reader.login().username());
        pool.setPassword(reader.login().password());
        pool.setReadOnly(true);
        pool.setConnectionInitSql(Role.READER.sessionSql(
                Map.of("statement_timeout", properties.statementTimeout().toMillis() + "ms")));
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
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        template.setTimeout((int) properties.statementTimeout().toSeconds());
        return template;
    }
}
