package org.kursktimeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kursktimeline.testing.ServiceProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the README says is done: its blocks with curl run in their order against a service with the sample, and where a
 * JSON block follows, it is what comes back. In such a block … stands for any value, as a member for further members
 * and as an element for further elements.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ReadmeTests {

    private static final Pattern BLOCK = Pattern.compile(
            "```sh\\n(?<commands>(?:[A-Za-z_]+=[^\\n]*\\n)*(?:curl|for) .*?)```(?:\\s+```json\\n(?<answer>.*?)```)?",
            Pattern.DOTALL);

    private final JsonMapper json = JsonMapper.builder().build();

    private ServiceProcess service;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        assumeTrue(run("curl --version >/dev/null").exit() == 0, "bash and curl are needed");
        service = new ServiceProcess(folder, "--kursk.sample=true");
        assertThat(run(onService("BASE=http://localhost:8080 KURSK_KEY=$(cat data/admin.key)"
                                + " bash examples/retract-an-event.sh"))
                        .exit())
                .as("whoever ran an example first, which leaves a later article of the same source")
                .isZero();
    }

    @AfterAll
    void stop() throws Exception {
        if (service != null) {
            service.close();
        }
    }

    static Stream<MatchResult> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md"))).results().toList().stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void blockAnswersAsTheReadmeSays(MatchResult block) throws Exception {
        var commands = onService(block.group(1));
        var ran = run(commands);

        assertThat(ran.exit()).as(commands).isZero();
        var answer = json.readTree(ran.output());
        if (block.group(2) != null) {
            assertThat(difference(json.readTree(block.group(2)), answer, ""))
                    .as(ran.output())
                    .isEmpty();
        } else {
            assertThat(answer.path("errors").isMissingNode()).as(ran.output()).isTrue();
        }
    }

    private String onService(String commands) {
        return commands.replace("localhost:8080", "localhost:" + service.port())
                .replace("data/admin.key", service.data().resolve("admin.key").toString());
    }

    /** Tells where the real value differs from what is said of it; empty where it fits. */
    private static Optional<String> difference(JsonNode said, JsonNode real, String at) {
        if (real.isMissingNode()) {
            return Optional.of(at + " is missing");
        }
        if (isAnything(said)) {
            return Optional.empty();
        }
        if (said.isObject() && real.isObject()) {
            return membersDiffer(said, real, at);
        }
        if (said.isArray() && real.isArray()) {
            return elementsDiffer(said, real, at);
        }
        return said.equals(real) ? Optional.empty() : Optional.of(at + " is " + real + ", not " + said);
    }

    private static Optional<String> membersDiffer(JsonNode said, JsonNode real, String at) {
        var unsaid = new HashSet<>(real.propertyNames());
        unsaid.removeAll(said.propertyNames());
        return said.has("…") || unsaid.isEmpty()
                ? said.properties().stream()
                        .filter(member -> !member.getKey().equals("…"))
                        .flatMap(member ->
                                difference(member.getValue(), real.path(member.getKey()), at + "/" + member.getKey())
                                        .stream())
                        .findFirst()
                : Optional.of(at + " has members that are not mentioned: " + unsaid);
    }

    /** In order; where … stands among them there may be others between. */
    private static Optional<String> elementsDiffer(JsonNode said, JsonNode real, String at) {
        var expected =
                said.valueStream().filter(element -> !isAnything(element)).toList();
        if (expected.size() == said.size() && said.size() != real.size()) {
            return Optional.of(at + " has " + real.size() + " elements");
        }
        int next = 0;
        Optional<String> why = Optional.of(at + " is empty");
        for (int n = 0; n < real.size() && next < expected.size(); n++) {
            why = difference(expected.get(next), real.get(n), at + "/" + n);
            next += why.isEmpty() ? 1 : 0;
        }
        return next == expected.size() ? Optional.empty() : why;
    }

    private static boolean isAnything(JsonNode said) {
        return said.isString() && said.asString().equals("…");
    }

    private record Ran(int exit, String output) {}

    private static Ran run(String commands) throws Exception {
        try {
            var process = new ProcessBuilder("bash", "-euc", commands)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output);
        } catch (IOException noBash) {
            return new Ran(127, "");
        }
    }
}
