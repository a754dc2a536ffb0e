package org.kursktimeline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.core.Scope;

class KeysArgumentsTests {

    @Test
    void aKeyIsDescribedByOptions() throws Exception {
        var read = KeysArguments.parse(new String[] {
            "create",
            "--name",
            "the desk",
            "--scope=events:write,ops:read",
            "--scope",
            "events:review",
            "--expires-at",
            "2027-01-31T00:00:00Z",
            "--kursk.data-dir=/tmp/x"
        });
        assertThat(read.wanted())
                .isEqualTo(new NewApiKey(
                        "the desk",
                        List.of(Scope.EVENTS_WRITE, Scope.OPS_READ, Scope.EVENTS_REVIEW),
                        Instant.parse("2027-01-31T00:00:00Z")));
        assertThat(read.settings()).containsExactly("--kursk.data-dir=/tmp/x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|say one of create, list and revoke",
                "crate|say one of create, list and revoke",
                "create --name x|create needs --name and at least one --scope",
                "create --scope admin|create needs --name and at least one --scope",
                "create --scop admin|did you mean '--scope'?",
                "create --scope event:write|did you mean 'events:write'?",
                "create --name|--name has no value",
                "create --expires-at tomorrow|write 2027-01-31T00:00:00Z",
                "revoke|revoke takes the id of one key",
                "list all|say one of create, list and revoke"
            })
    void wrongUseIsToldWithWhatIsRight(String line, String message) {
        assertThatThrownBy(() -> KeysArguments.parse(line.isEmpty() ? new String[0] : line.split(" ")))
                .isInstanceOf(KeysArguments.WrongUse.class)
                .hasMessageContaining(message);
    }

    @Test
    void wrongUseEndsWithStatusTwoAndLeavesTheOutputEmpty() {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = new KeysCommand(new PrintStream(out), new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(new String[] {"create"});
        assertThat(status).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("keys revoke ID");
    }
}
