package org.kursktimeline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class DatabasePropertiesTests {

    @ParameterizedTest
    @CsvSource({"512MB, 128MB", "1GB, 128MB", "4GB, 512MB", "8GB, 1GB", "64GB, 1GB"})
    void theServerKeepsAnEighthOfTheMemoryWithinBounds(DataSize memory, DataSize buffers) {
        assertThat(DatabaseProperties.buffersOf(memory)).isEqualTo(buffers);
    }

    @Test
    void orWhatIsSet() {
        var properties = new DatabaseProperties(0, DataSize.ofMegabytes(64), Duration.ofSeconds(5), null, null, 8);
        assertThat(properties.buffers()).isEqualTo("64MB");
    }

    @Test
    void lessThanAMegabyteIsRefused() {
        var less = DataSize.ofKilobytes(500);
        assertThatThrownBy(() -> new DatabaseProperties(0, less, Duration.ofSeconds(5), null, null, 8))
                .hasMessageContaining("kursk.database.shared-buffers is 1MB at least");
    }
}
