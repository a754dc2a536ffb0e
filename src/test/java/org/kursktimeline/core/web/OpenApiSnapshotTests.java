package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document is the one that is committed, so that each change of the contract is seen in review. What
 * depends on the data, the examples of ids, is left out of the comparison.
 */
@ServiceTest
class OpenApiSnapshotTests {

    private static final Path SNAPSHOT = Path.of("docs/openapi.json");

    private static final String RENEW = "mvn test -Dtest=OpenApiSnapshotTests -Drenew=true";

    private static final Pattern STORED_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final String ANY_ID = "00000000-0000-7000-8000-000000000000";

    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    int port;

    @Test
    void theDocumentIsTheCommittedOne() throws IOException {
        var document = Api.withAdminKey(port).get("/v3/api-docs").json();
        withoutExamplesOfPathParameters(document);
        var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        var normal = STORED_ID.matcher(text).replaceAll(ANY_ID).replace("\r\n", "\n");
        if (Boolean.getBoolean("renew")) {
            Files.writeString(SNAPSHOT, normal);
        }
        assertThat(changed(json.readTree(normal), json.readTree(Files.readString(SNAPSHOT))))
                .as("%s is not the contract any more. If the change is meant, run: %s", SNAPSHOT, RENEW)
                .isEmpty();
        assertThat(normal).as("order or form differ; run: %s", RENEW).isEqualTo(Files.readString(SNAPSHOT));
    }

    /** Ids and slugs in addresses are of what the service holds, which other tests add to. */
    private static void withoutExamplesOfPathParameters(JsonNode document) {
        document.findValues("parameters")
                .forEach(parameters -> parameters.forEach(parameter -> {
                    if (parameter.path("in").asString("").equals("path")) {
                        ((ObjectNode) parameter).remove("example");
                    }
                }));
    }

    /** The places that differ, by JSON pointer, with what is there now: what a reviewer wants to see first. */
    private static Map<String, String> changed(JsonNode now, JsonNode then) {
        Map<String, String> changes = new LinkedHashMap<>();
        compare("", now, then, changes);
        return changes;
    }

    private static void compare(String at, JsonNode now, JsonNode then, Map<String, String> changes) {
        if (now.isObject() && then.isObject()) {
            then.propertyNames().stream()
                    .filter(name -> !now.has(name))
                    .forEach(name -> changes.put(at + "/" + name, "is gone"));
            now.properties()
                    .forEach(member -> compare(
                            at + "/" + member.getKey(), member.getValue(), then.path(member.getKey()), changes));
        } else if (now.isArray() && then.isArray() && now.size() == then.size()) {
            for (int i = 0; i < now.size(); i++) {
                compare(at + "/" + i, now.get(i), then.get(i), changes);
            }
        } else if (!now.equals(then)) {
            changes.put(at, then.isMissingNode() ? "is new" : "was " + then + " and is " + now);
        }
    }
}
