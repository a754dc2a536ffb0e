package org.kursktimeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The README's table of settings names every property of the code with the default that it has there. */
class SettingsTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?<names>`[a-z].*?) \\| (?<value>.*?) \\| .* \\|$");

    @Test
    void everyPropertyIsInTheTableAndTheOtherWayRound() throws IOException {
        assertThat(table().keySet().stream().filter(name -> name.startsWith("kursk.")))
                .as("the kursk.* rows of the README's table of settings")
                .containsExactlyInAnyOrderElementsOf(properties().keySet());
    }

    @Test
    void everyDefaultIsTheTrueOne() throws IOException {
        var table = table();
        properties().forEach((name, value) -> {
            if (value.isEmpty()) {
                assertThat(table.get(name))
                        .as("%s has no default; its row", name)
                        .doesNotMatch("true|false|[0-9]+\\w*");
            } else {
                assertThat(table.get(name))
                        .as("the README's default of %s", name)
                        .matches(Pattern.quote(value) + "( \\(.*\\))?");
            }
        });
    }

    @Test
    void theServerListensWhereTheTableSays() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);
        assertThat(table()).containsEntry("server.address", String.valueOf(settings.getProperty("server.address")));
        assertThat(settings.getProperty("server.port"))
                .as("Spring Boot's 8080 holds")
                .isNull();
        assertThat(table()).containsEntry("server.port", "8080");
    }

    /** Defaults by name, empty where there is none. */
    private static Map<String, String> properties() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Map<String, String> properties = new TreeMap<>();
        for (var found : scanner.findCandidateComponents("org.kursktimeline")) {
            var type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            assertThat(type.isRecord()).as("%s is a record", type).isTrue();
            Arrays.stream(type.getDeclaredConstructors()[0].getParameters()).forEach(parameter -> {
                var given = parameter.getAnnotation(DefaultValue.class);
                properties.put(prefix + "." + kebab(parameter.getName()), given == null ? "" : given.value()[0]);
            });
        }
        return properties;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** The column Default by name; of several names in a row the later ones may leave out what they share. */
    private static Map<String, String> table() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        ROW.matcher(Files.readString(Path.of("README.md"))).results().forEach(row -> {
            var prefix = "";
            for (var quoted : row.group(1).split(", ")) {
                var name = quoted.replace("`", "");
                rows.put(
                        name.startsWith(".") ? prefix + name : name,
                        row.group(2).replace("`", ""));
                prefix = name.startsWith(".") ? prefix : name.substring(0, name.lastIndexOf('.'));
            }
        });
        return rows;
    }
}
