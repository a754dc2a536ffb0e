package org.kursktimeline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTests {

    private static final String SYSTEM = System.getProperty("os.name").split(" ")[0];
    private static final String MACHINE = System.getProperty("os.arch");

    @TempDir
    Path folder;

    @Test
    void tarUnpacksThemWholeAndWhatAKilledStartLeftIsRemoved() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/xz")), "tar can unpack");
        Files.createDirectories(folder.resolve("unfinished/bin/half"));

        new Programs(folder).getPgBinary(SYSTEM, MACHINE).close();

        assertThat(unpacked()).singleElement().satisfies(programs -> {
            assertThat(programs.getFileName().toString()).matches("PG-[0-9a-f]{32}");
            assertThat(programs.resolve(".exists")).isRegularFile();
            assertThat(programs.resolve("bin/postgres")).isExecutable();
            assertThat(programs.resolve("bin/half")).doesNotExist();
        });
    }

    @Test
    void whatIsThereIsLeftToTheLibraryThatStartsThem() throws IOException {
        new Programs(folder).getPgBinary(SYSTEM, MACHINE).close();
        for (var programs : unpacked()) {
            Files.delete(programs.resolve(".exists"));
        }
        var before = unpacked();

        new Programs(folder).getPgBinary(SYSTEM, MACHINE).close();

        assertThat(unpacked())
                .isEqualTo(before)
                .allSatisfy(programs -> assertThat(programs.resolve(".exists")).doesNotExist());
    }

    private List<Path> unpacked() throws IOException {
        try (var found = Files.list(folder)) {
            return found.toList();
        }
    }
}
