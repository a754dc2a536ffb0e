package org.kursktimeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.testing.ChildService;

class HelpTests {

    private static final Pattern SETTING = Pattern.compile("--([a-z.-]+)=");

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help", "keys --help", "refresh -h", "--server.port=1 --help"})
    void helpIsToldAndNothingStarts(String arguments, @TempDir Path data) throws IOException {
        try (var child = ChildService.run(data.resolve("data"), arguments.split(" "))) {
            assertThat(child.awaitEnd()).isZero();
            assertThat(child.output()).isEqualTo(Help.TEXT);
        }
        assertThat(Files.exists(data.resolve("data"))).isFalse();
    }

    @Test
    void whatItTellsOfSettingsIsInTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        assertThat(SETTING.matcher(Help.TEXT).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(3)
                .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }
}
