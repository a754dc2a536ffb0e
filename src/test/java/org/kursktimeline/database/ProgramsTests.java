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

    private static final String NEEDED =
            "tar and xz are not here: the service unpacks in Java then, and this is not seen";

    @TempDir
    Path folder;

    @Test
    void tarUnpacksThemWholeAndWhatAKilledStartLeftIsRemoved() throws IOException {
        assumeTrue(tarUnpacks(), NEEDED);
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
        assumeTrue(tarUnpacks(), NEEDED);
        new Programs(folder).getPgBinary(SYSTEM, MACHINE).close();
        assertThat(unpacked()).hasSize(1);
        for (var programs : unpacked()) {
            Files.delete(programs.resolve(".exists"));
        }
        var before = unpacked();

        new Programs(folder).getPgBinary(SYSTEM, MACHINE).close();

        assertThat(unpacked())
                .isEqualTo(before)
                .allSatisfy(programs -> assertThat(programs.resolve(".exists")).doesNotExist());
    }

    /** Programs are asked for by name, as the service does. */
    private static boolean tarUnpacks() {
        return runs("tar", "--version") && runs("xz", "--version");
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> unpacked() throws IOException {
        try (var found = Files.list(folder)) {
            return found.toList();
        }
    }
}
