package org.kursktimeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SumColumnsTests {

    private static List<String> names(String... objects) {
        var columns = new SumColumns(Stream.of(objects)
                .map(object -> new FigureSum("equipment_lost", "objects", object, null, null, null, false, 1))
                .toList());
        return columns.keys().stream().map(columns::name).toList();
    }

    @Test
    void whatIsNoLetterOrDigitIsAnUnderscoreAndLettersAreSmall() {
        assertThat(names("Ka-52 helicopter", "MiG-31K/I aircraft", "танки (Т-72)"))
                .containsExactly(
                        "equipment_lost_objects_ka_52_helicopter",
                        "equipment_lost_objects_mig_31k_i_aircraft",
                        "equipment_lost_objects_танки_т_72");
    }

    @Test
    void noTwoColumnsHaveOneName() {
        assertThat(names("ka 52", "Ka-52", "KA 52"))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .contains("equipment_lost_objects_ka_52");
    }
}
