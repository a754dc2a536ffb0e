package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** How often the look-up has the right one first, on the shipped gazetteer and people; {@code lookup/README.md}. */
@ServiceTest
class LookupEvaluationTests {

    private static final double AIM = 0.97;
    private static final EntityQuery ANYWHERE = new EntityQuery(null, List.of(), null);

    @Autowired
    EntityDirectory directory;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theRightOneIsFirst(boolean heldOut) {
        var asked = LookupSet.read().stream()
                .filter(spelling -> spelling.isHeldOut() == heldOut)
                .toList();
        var misses = asked.stream().filter(spelling -> !isFirst(spelling)).toList();
        System.out.println(table(heldOut, asked, misses));
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(1 - misses.size() / (double) asked.size())
                .as("right at rank 1; missed: %s", misses)
                .isGreaterThanOrEqualTo(AIM);
    }

    @Test
    void everyWordOfTheReferenceFilesFindsItsBearer() {
        for (var slug : List.of("volodymyr-zelenskyy", "sudzha", "kursk-oblast", "armed-forces-of-ukraine", "ka-52")) {
            for (var name : directory.find(slug).orElseThrow().names()) {
                assertThat(directory.search(name.text(), ANYWHERE).get(0))
                        .as(name.text())
                        .matches(match -> match.slug().equals(slug) && match.score() == 1)
                        .matches(match -> match.by() == MatchedBy.EXACT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwertyuiop",
                "asdfghjkl",
                "йцукенгшщз",
                "xzqvkjw",
                "lorem ipsum",
                "zzzzzz",
                "fhqwhgads",
                "ывапролд",
                "blorptang fuzzwick",
                "12345678",
                "!!!",
                "🙂"
            })
    void nonsenseFindsNothing(String nonsense) {
        assertThat(directory.search(nonsense, ANYWHERE)).isEmpty();
    }

    private boolean isFirst(LookupSet.Spelling spelling) {
        var found = directory.search(spelling.query(), ANYWHERE);
        return !found.isEmpty() && found.get(0).slug().equals(spelling.slug());
    }

    private static String table(boolean heldOut, List<LookupSet.Spelling> asked, List<LookupSet.Spelling> misses) {
        Map<String, Long> missed =
                misses.stream().collect(Collectors.groupingBy(LookupSet.Spelling::habit, Collectors.counting()));
        var rows = asked.stream()
                .collect(Collectors.groupingBy(LookupSet.Spelling::habit, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(row -> "%-10s %3d of %3d"
                        .formatted(
                                row.getKey(), row.getValue() - missed.getOrDefault(row.getKey(), 0L), row.getValue()))
                .collect(Collectors.joining("\n"));
        return "look-up, %s: %d of %d at rank 1%n%s"
                .formatted(heldOut ? "held out" : "tuned on", asked.size() - misses.size(), asked.size(), rows);
    }
}
