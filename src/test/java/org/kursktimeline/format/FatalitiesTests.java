package org.kursktimeline.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FatalitiesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[]; ",
                "[{'metric':'killed','group':'civilians','scope':'event','low':3}]; 3",
                "[{'metric':'killed','group':'civilians','scope':'event','low':3},{'metric':'killed','group':'children','scope':'event','low':1}]; 3",
                "[{'metric':'killed','group':'civilians','scope':'cumulative','low':31}]; ",
                "[{'metric':'killed','group':'civilians','scope':'event','low':null,'high':6}]; ",
                "[{'metric':'wounded','group':'civilians','scope':'event','low':9}]; ",
                "[{'metric':'killed','group':'people','scope':'event','low':0}]; 0"
            })
    void theGreatestOfTheLowestNumbersOfOneEventIsTaken(String estimates, BigDecimal number) {
        assertThat(Fatalities.of(new JsonMapper().readTree(estimates.replace('\'', '"'))))
                .isEqualTo(Optional.ofNullable(number));
    }
}
