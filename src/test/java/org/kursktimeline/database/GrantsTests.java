package org.kursktimeline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class GrantsTests {

    @Autowired
    JdbcClient writer;

    @Autowired
    @Qualifier("reader") JdbcClient reader;

    @Autowired
    @Qualifier("walks") JdbcClient walks;

    @Autowired
    @Qualifier("reader") TransactionTemplate readerTransaction;

    @Autowired
    @Qualifier("exports") JdbcClient exports;

    @Autowired
    @Qualifier("exports") TransactionTemplate exportsTransaction;

    @Test
    void writerCannotRewriteTheLog() {
        assertThatThrownBy(() -> writer.sql("UPDATE change SET actor = 'other'").update())
                .hasRootCauseMessage("ERROR: permission denied for table change");
        assertThatThrownBy(() -> writer.sql("DELETE FROM change").update())
                .hasRootCauseMessage("ERROR: permission denied for table change");
        assertThatThrownBy(() -> writer.sql("TRUNCATE change").update())
                .hasRootCauseMessage("ERROR: permission denied for table change");
    }

    @Test
    void writerCannotMoveARelease() {
        assertThatThrownBy(() -> writer.sql("UPDATE release SET position = 1").update())
                .hasRootCauseMessage("ERROR: permission denied for table release");
        assertThatThrownBy(() -> writer.sql("DELETE FROM release").update())
                .hasRootCauseMessage("ERROR: permission denied for table release");
    }

    @Test
    void writerOwnsNothing() {
        assertThatThrownBy(() -> writer.sql("DROP TABLE change").update())
                .hasRootCauseMessage("ERROR: must be owner of table change");
        assertThatThrownBy(() -> writer.sql("CREATE TABLE own (id int)").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void readerReadsTablesButNeitherKeysNorAnswers() {
        assertThat(reader.sql("SELECT count(*) FROM change").query(Long.class).single())
                .isNotNegative();
        assertThatThrownBy(() -> reader.sql("SELECT * FROM api_key").query().listOfRows())
                .hasRootCauseMessage("ERROR: permission denied for table api_key");
        assertThatThrownBy(() -> reader.sql("SELECT * FROM answer").query().listOfRows())
                .hasRootCauseMessage("ERROR: permission denied for table answer");
    }

    @Test
    void readerCannotWriteEvenWhenItSaysOtherwise() {
        assertThatThrownBy(() -> readerTransaction.execute(status -> {
                    reader.sql("SET TRANSACTION READ WRITE").update();
                    return reader.sql("DELETE FROM entry").update();
                }))
                .hasRootCauseMessage("ERROR: permission denied for table entry");
    }

    @Test
    void aReadSeesOneStateThroughout() {
        assertThat(readerTransaction.<String>execute(status -> setting(reader, "transaction_isolation")))
                .isEqualTo("repeatable read");
        assertThat(exportsTransaction.<String>execute(status -> setting(exports, "transaction_isolation")))
                .isEqualTo("repeatable read");
        assertThat(setting(writer, "transaction_isolation")).isEqualTo("read committed");
    }

    @Test
    void sessionsAreBounded() {
        assertThat(setting(reader, "statement_timeout")).isEqualTo("5s");
        assertThat(setting(reader, "transaction_read_only")).isEqualTo("on");
        assertThat(setting(writer, "lock_timeout")).isEqualTo("3s");
        assertThat(setting(writer, "idle_in_transaction_session_timeout")).isEqualTo("5s");
        assertThat(setting(writer, "application_name")).isEqualTo("kursk-timeline");
    }

    @Test
    void walksAreReadLikeAllElseButPlannedOnce() {
        assertThat(setting(reader, "plan_cache_mode")).isEqualTo("force_custom_plan");
        assertThat(setting(walks, "plan_cache_mode")).isEqualTo("force_generic_plan");
        for (var name :
                List.of("statement_timeout", "transaction_read_only", "session_authorization", "random_page_cost")) {
            assertThat(setting(walks, name)).as(name).isEqualTo(setting(reader, name));
        }
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("SELECT current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
