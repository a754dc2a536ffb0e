package org.kursktimeline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.Scope;

class ScopesTests {

    private static final Pattern LIST = Pattern.compile("(?m)^Scopes: .*$");
    private static final Pattern CODE = Pattern.compile("`([a-z]+:[a-z_]+|admin)`");

    @Test
    void theReadmeListsTheScopesThatKeysMayHaveAndNoOther() throws IOException {
        var list = LIST.matcher(Files.readString(Path.of("README.md")));
        assertThat(list.find()).isTrue();
        assertThat(CODE.matcher(list.group()).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(Coded.codes(Scope.class));
    }
}
