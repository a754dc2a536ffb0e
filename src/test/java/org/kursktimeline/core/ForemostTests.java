package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForemostTests {

    private static final List<Integer> NUMBERS =
            new Random(7).ints(500, 0, 200).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 50, 499, 500, 501})
    void areTheBeginningOfAllInTheirOrder(int wanted) {
        for (var order : Stream.of(Comparator.<Integer>naturalOrder(), Comparator.<Integer>reverseOrder())
                .toList()) {
            assertThat(Foremost.of(NUMBERS, wanted, order))
                    .isEqualTo(NUMBERS.stream().sorted(order).limit(wanted).toList());
        }
    }
}
