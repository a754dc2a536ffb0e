package org.kursktimeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark is compiled by its own scripts, against the service as it is. */
class BenchmarkTests {

    @Test
    void itCompilesAgainstTheService(@TempDir Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var faults = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(faults, Locale.ROOT, null)) {
            var options = List.of("-proc:none", "-parameters", "--release", "17", "-d", classes.toString());
            boolean compiled = compiler.getTask(
                            null, files, faults, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
            assertThat(compiled).as(faults.getDiagnostics().toString()).isTrue();
        }
        assertThat(classes.resolve("bench/Scenarios.class")).exists();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("bench"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
