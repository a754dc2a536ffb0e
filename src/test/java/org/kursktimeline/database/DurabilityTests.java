package org.kursktimeline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@ServiceTest
class DurabilityTests {

    @Autowired
    DataSourceProperties server;

    @Test
    void anEmbeddedServerThatIsSetUpOtherwiseIsRefused() {
        var login = new Login(server.determineUrl(), server.getUsername(), server.getPassword());
        assertThatThrownBy(() -> Durability.requireOn(login, Map.of("password_encryption", "md5")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("password_encryption is 'scram-sha-256', not 'md5'");
    }

    @Test
    void aRiskOfAServerOfYourOwnIsNamed() {
        var connection =
                new SingleConnectionDataSource(server.determineUrl(), server.getUsername(), server.getPassword(), true);
        try {
            var jdbc = JdbcClient.create(connection);
            jdbc.sql("SET synchronous_commit = off").update();
            assertThat(Durability.risks(jdbc)).anyMatch(risk -> risk.startsWith("synchronous_commit is off"));
        } finally {
            connection.destroy();
        }
    }
}
