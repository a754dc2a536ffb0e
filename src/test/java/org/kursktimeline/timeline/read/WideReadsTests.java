package org.kursktimeline.timeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class WideReadsTests {

    @Autowired
    WideReads wide;

    @Autowired
    @Qualifier("reader") JdbcClient reader;

    @Autowired
    @Qualifier("reader") TransactionTemplate oneState;

    @Test
    void whatGoesOverAllIsPlannedOtherwiseAndWhatFollowsIsNot() {
        var before = settings();
        oneState.executeWithoutResult(transaction -> {
            assertThat(wide.read(this::settings)).isEqualTo(List.of("off", "2", "16MB"));
            assertThat(settings()).isEqualTo(before);
        });
        assertThat(settings()).isEqualTo(before);
    }

    @Test
    void whatAnOperatorHasSetStands() {
        oneState.executeWithoutResult(transaction -> {
            reader.sql("SELECT set_config('work_mem', '64MB', true)").query().singleRow();
            wide.read(this::settings);
            assertThat(setting("work_mem")).isEqualTo("64MB");
        });
    }

    private List<String> settings() {
        return List.of(setting("enable_indexscan"), setting("max_parallel_workers_per_gather"), setting("work_mem"));
    }

    private String setting(String name) {
        return reader.sql("SELECT current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
