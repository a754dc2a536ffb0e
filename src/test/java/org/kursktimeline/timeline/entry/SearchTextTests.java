package org.kursktimeline.timeline.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Sudzha, sudzha",
                "Суджа, sudzha",
                "Sudža, sudzha",
                "Łódź, lodz",
                "Kyiv’s, kiv's",
                "«Суджа» „взята“, \"sudzha\" \"vziata\"",
                "flying by any type of army, fliing by any tipe of armi",
                "day days deploy deployment, day days deploy deployment",
                "“long range” -drone, \"long range\" -drone",
            })
    void textIsFoldedToLowerCaseLatinWithoutMarks(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Зеленський, Зеленский, Zelensky, Zelenskyy, Zelenskiy, Zelenskii, Zelenskyi, Zelenskij",
        "Сирський, Сырский, Syrsky, Syrskyi, Sirski, Syrskii, Syrskiy, Syrskyy",
        "Юрий, Yuri, Yurii, Yuriy, YURIY, yuri, юрий, Юрий",
        "Рыльск, Rylsk, Ryl'sk, Rylsk, rylsk, РЫЛЬСК, Rylsk, Rilsk",
        "Киев, Kiev, Kiyev, киев, KIEV, Kiev, Kiev, Kiev",
        "Вячеслав, Vyacheslav, Viacheslav, вячеслав, Vjacheslav, Vyacheslav, Vyacheslav, Vyacheslav",
        "Братск, Bratsk, bratsk, БРАТСК, Bratsk, Bratsk, Bratsk, Bratsk"
    })
    void spellingsOfOneNameAreFoldedToOne(
            String a, String b, String c, String d, String e, String f, String g, String h) {
        assertThat(Stream.of(a, b, c, d, e, f, g, h).map(SearchText::fold).map(text -> text.replace("'", "")))
                .containsOnly(SearchText.fold(a));
    }

    @Test
    void foldingTwiceChangesNothing() {
        var once = SearchText.fold("Під Суджею тривають бої, «Łódź» – ’80%’");
        assertThat(SearchText.fold(once)).isEqualTo(once);
    }

    @Test
    void linesAreFoldedAsTheyAreAlone() {
        assertThat(SearchText.fold("Щит\nplain Line\n\nСуджа’s\n")).isEqualTo("shchit\nplain line\n\nsudzha's\n");
    }

    @Test
    void aHundredThousandCharactersFoldInTimeThatGrowsWithTheirNumber() {
        SearchText.fold("прогрів");
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        SearchText.fold("Суджа é ".repeat(12_500));
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
