package org.kursktimeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The codebook says what the reference data and the code say. */
class CodebookTests {

    private static final Path PAGE = Path.of("docs/codebook.md");

    private static final String RENEW = "mvn test -Dtest=CodebookTests -Drenew=true";

    @Test
    void thePageIsWhatTheReferenceDataSays() throws IOException {
        var now = Codebook.page();
        if (Boolean.getBoolean("renew")) {
            Files.writeString(PAGE, now);
        }
        assertThat(Files.readString(PAGE))
                .as("%s is stale; run: %s", PAGE, RENEW)
                .isEqualTo(now);
    }
}
