package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kursktimeline.article.CanonicalUrl;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.NotEdtf;
import org.kursktimeline.core.TimeSpan;
import org.kursktimeline.testing.Growth;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.Questions;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.entry.SearchText;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.beans.factory.annotation.Autowired;

/** Check 11: no text of a hundred thousand characters keeps a pattern busy, whichever way it is made to. */
@ServiceTest
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextsTests {

    /** Each is repeated; what stands before a bar comes once, in front. */
    static final List<String> SHAPES = List.of(
            "a",
            "i",
            "j",
            "xi",
            "jy",
            "ій",
            " ",
            "-",
            "- ",
            "(",
            "a(",
            "a OR ",
            "\"",
            "a\"-",
            "0",
            "2024-08-",
            "2024-08-15/",
            "2024-|0",
            "[..",
            "[2024..",
            "2024-08-15T10:00:|0",
            "~?%",
            "https://|a",
            "https://|a.",
            "https://|a-",
            "https://|a@",
            "https://news.example/|%25",
            "https://news.example/|../",
            "https://news.example/?|a=1&",
            "https://news.example/?|utm_source=a&",
            "https://news.example/|#");

    @Autowired
    TimelineQueries queries;

    @Autowired
    Timeline timeline;

    private final Map<String, Growth.Work> readers = new LinkedHashMap<>();

    @BeforeEach
    void open() {
        var questions = new Questions(queries, timeline);
        readers.put("q", text -> assertThat(questions.faults("q=" + text)).isNotEmpty());
        readers.put("an EDTF date", HostileTextsTests::isNoDate);
        readers.put(
                "an address",
                text -> assertThat(CanonicalUrl.read(text, new Faults(), "/url"))
                        .isEmpty());
    }

    private static void isNoDate(String text) {
        try {
            TimeSpan.parse(text, ZoneOffset.UTC);
            throw new AssertionError("no date has " + text.length() + " characters");
        } catch (NotEdtf refused) {
            assertThat(refused.getMessage()).hasSizeLessThan(1_000);
        }
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void tenTimesTheTextTakesNoMoreThanTenTimesTheTime(String shape) {
        readers.values().forEach(reader -> Growth.isAtMostLinear(shape, reader));
        Growth.isAtMostLinear(shape, SearchText::fold);
    }

    @Tag("reliability")
    @Test
    void aHundredThousandCharactersTakeLessThanFiftyMilliseconds() throws IOException {
        var figures = new Figures("check 11");
        readers.forEach((name, reader) -> {
            long slowest = SHAPES.stream()
                    .mapToLong(shape -> Growth.nanos(Growth.text(shape, Growth.LONG), reader))
                    .max()
                    .orElseThrow();
            assertThat(slowest).as(name).isLessThan(TimeUnit.MILLISECONDS.toNanos(50));
            figures.add(name + ", the slowest of " + SHAPES.size() + " texts", "%.2f ms".formatted(slowest / 1e6));
        });
        figures.write();
    }
}
