package org.kursktimeline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.kursktimeline.article.QuoteCheck.Located;
import org.kursktimeline.article.QuoteCheck.NotLocated;

class QuoteCheckTests {

    private static final String BODY =
            "Kyiv's forces said on Thursday that they hold Sudzha. A deputy premier told the meeting of 12 dead civilians and 121 wounded, ten of them children.";

    @Test
    void aTextThatOccursOnceNeedsNoOffsets() {
        assertThat(QuoteCheck.locate(BODY, "Kyiv's forces said on Thursday that they hold Sudzha", null, null))
                .isEqualTo(new Located(0, 52));
    }

    @Test
    void offsetsThatFitAreTaken() {
        assertThat(QuoteCheck.locate(BODY, "12 dead civilians and 121 wounded, ten of them children", 91, 146))
                .isEqualTo(new Located(91, 146));
    }

    @Test
    void offsetsCountCodePoints() {
        assertThat(QuoteCheck.locate("🚀🚀 fell", "fell", null, null)).isEqualTo(new Located(3, 7));
        assertThat(QuoteCheck.locate("🚀🚀 fell", "🚀 fell", 1, 7)).isEqualTo(new Located(1, 7));
        assertThat(QuoteCheck.locate("🚀🚀 fell", "fell", 5, 9))
                .isEqualTo(
                        fault(
                                "quote-offsets-do-not-fit",
                                "from 5 to 9 the article body does not read as quoted; the quoted text stands at start 3, end 7"));
    }

    @Test
    void aTextThatOccursTwiceNeedsOffsets() {
        assertThat(QuoteCheck.locate("two and two", "two", null, null))
                .isEqualTo(
                        fault(
                                "quote-ambiguous",
                                "the quoted text occurs in 2 places of the article body; give start and end, the first place is start 0, end 3"));
        assertThat(QuoteCheck.locate("two and two", "two", 8, 11)).isEqualTo(new Located(8, 11));
    }

    @Test
    void placesMayOverlap() {
        assertThat(code("aaa", "aa", null, null)).isEqualTo("quote-ambiguous");
        assertThat(QuoteCheck.locate("aaa", "aa", 1, 3)).isEqualTo(new Located(1, 3));
    }

    @Test
    void oneOffsetWithoutTheOtherIsAFault() {
        assertThat(QuoteCheck.locate("one", "one", 0, null))
                .isEqualTo(fault(
                        "quote-offsets-do-not-fit",
                        "start and end go together: give both or neither; the quoted text stands at start 0, end 3"));
        assertThat(code("one", "one", null, 3)).isEqualTo("quote-offsets-do-not-fit");
    }

    @Test
    void offsetsOutsideTheBodyAreAFaultAndNoMore() {
        assertThat(code("one", "one", -1, 2)).isEqualTo("quote-offsets-do-not-fit");
        assertThat(code("one", "one", 1, 4)).isEqualTo("quote-offsets-do-not-fit");
        assertThat(code("one", "one", 3, 0)).isEqualTo("quote-offsets-do-not-fit");
        assertThat(code("one", "one", Integer.MIN_VALUE, Integer.MAX_VALUE)).isEqualTo("quote-offsets-do-not-fit");
        assertThat(code("one", "one", Integer.MAX_VALUE - 3, Integer.MAX_VALUE)).isEqualTo("quote-offsets-do-not-fit");
    }

    @Test
    void aTextThatIsNotThereIsSaidToBeAbsentWhateverTheOffsets() {
        assertThat(QuoteCheck.locate(BODY, "thirteen dead", null, null))
                .isEqualTo(fault("quote-not-in-body", "the quoted text does not occur in the article body"));
        assertThat(code(BODY, "thirteen dead", 91, 104)).isEqualTo("quote-not-in-body");
        assertThat(code("", "x", null, null)).isEqualTo("quote-not-in-body");
        assertThat(code("x", "", 0, 0)).isEqualTo("quote-not-in-body");
    }

    @Test
    void aNearMissInWhiteSpaceOrQuotationMarksIsToldAndNotAccepted() {
        var hint =
                "the quoted text does not occur in the article body; it does at start 4, end %d but for white space or"
                        + " quotation marks: copy it exactly";
        assertThat(QuoteCheck.locate("🚀 a «ten\r\nof them» b", "\"ten of them\"", null, null))
                .isEqualTo(fault("quote-not-in-body", hint.formatted(18)));
        assertThat(QuoteCheck.locate("the 12\u00A0dead", "12 dead", null, null))
                .isEqualTo(fault("quote-not-in-body", hint.formatted(11)));
    }

    @Test
    void theLongestBodyTakesNoLongerForAQuoteThatAlmostFitsEverywhere() {
        var body = "a".repeat(2_000_000);
        assertTimeout(Duration.ofSeconds(3), () -> {
            assertThat(code(body, "a".repeat(299) + "b", null, null)).isEqualTo("quote-not-in-body");
            assertThat(code(body, "a".repeat(300), null, null)).isEqualTo("quote-ambiguous");
        });
    }

    @Test
    void aQuoteAcrossLinesIsFoundAsItStands() {
        assertThat(QuoteCheck.locate("a\r\nb\u00A0c", "\r\nb\u00A0", null, null))
                .isEqualTo(new Located(1, 5));
    }

    @RepeatedTest(200)
    void everyPlaceIsFoundWhateverTheTextsAre(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var text = letters(random, 40);
        var words = letters(random, 1 + random.nextInt(5));
        var places = IntStream.range(0, text.length())
                .filter(at -> text.startsWith(words, at))
                .boxed()
                .toList();
        assertThat(Places.of(words, text, 100)).isEqualTo(places);
        assertThat(Places.of(words, text, 2)).isEqualTo(places.subList(0, Math.min(2, places.size())));
    }

    @RepeatedTest(200)
    void whatIsCutOutOfABodyFitsWhereItWasCut(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var alphabet = new int[] {'a', 'b', ' ', 0x1F680, 0x0416, 0xA0, '\n'};
        var body = random.ints(60, 0, alphabet.length).map(i -> alphabet[i]).toArray();
        int start = random.nextInt(body.length);
        int end = start + 1 + random.nextInt(body.length - start);
        var text = new String(body, start, end - start);
        var whole = new String(body, 0, body.length);
        assertThat(QuoteCheck.locate(whole, text, start, end)).isEqualTo(new Located(start, end));
        var found = QuoteCheck.locate(whole, text, null, null);
        if (found instanceof Located located) {
            assertThat(located).isEqualTo(new Located(start, end));
        } else {
            assertThat(((NotLocated) found).code()).isEqualTo("quote-ambiguous");
        }
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static NotLocated fault(String code, String detail) {
        return new NotLocated(code, detail);
    }

    private static String code(String body, String text, Integer start, Integer end) {
        return ((NotLocated) QuoteCheck.locate(body, text, start, end)).code();
    }
}
