package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kursktimeline.testing.ServiceProcess;

class TempFolderAnalyzerTests {

    /** A folder below a file can be made by nobody, root among them. */
    @Test
    void aFolderForTemporaryFilesThatCannotBeUsedIsNamedWithoutATrace(@TempDir Path folder) throws Exception {
        var unusable = Files.createFile(folder.resolve("file")).resolve("temp");
        var environment = Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + unusable);
        assertThatThrownBy(() -> ServiceProcess.within(environment, folder, "--kursk.sample=false")
                        .close())
                .hasMessageContaining("Temporary files cannot be written to " + unusable)
                .hasMessageContaining("name another one: java -Djava.io.tmpdir=FOLDER")
                .message()
                .doesNotContain("\tat ");
    }
}
