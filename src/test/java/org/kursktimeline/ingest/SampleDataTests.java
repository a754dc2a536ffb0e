package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.kursktimeline.ingest.SampleFiles.column;
import static org.kursktimeline.ingest.SampleFiles.list;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kursktimeline.core.About;
import org.kursktimeline.core.FigureScope;
import org.kursktimeline.core.Qualifier;
import org.kursktimeline.core.Stance;
import org.kursktimeline.core.TimeSpan;
import org.kursktimeline.ingest.SampleFiles.Article;
import tools.jackson.databind.JsonNode;

/** Checks {@code db/sample} as files, so that a slip names its file. */
class SampleDataTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Set<String> SOURCE_KINDS = Set.of(
            "wire",
            "newspaper",
            "broadcaster",
            "government",
            "military",
            "ngo",
            "igo",
            "court",
            "telegram_channel",
            "osint",
            "think_tank",
            "dataset",
            "other");
    private static final Set<String> ROLES =
            Set.of("actor", "target", "party", "victim", "speaker", "witness", "instrument", "mediator");
    private static final Set<String> AFFECTED = Set.of(
            "residential",
            "health",
            "education",
            "energy",
            "transport",
            "cultural",
            "industrial",
            "agricultural",
            "religious",
            "humanitarian",
            "government",
            "military",
            "prison",
            "nuclear");
    private static final Set<String> TARGETINGS = Set.of("main", "incidental", "none", "unknown");

    static List<Article> articles() {
        return SampleFiles.articles();
    }

    @Test
    void thereAreEnoughEventsArticlesAndSourcesOfManyCountries() {
        var sources = articles().stream()
                .map(article -> article.json().path("source"))
                .toList();

        assertThat(articles().stream().map(Article::url).distinct()).hasSizeGreaterThanOrEqualTo(225);
        assertThat(sampleIds()).hasSizeGreaterThanOrEqualTo(175);
        assertThat(sources.stream()
                        .map(source -> source.path("name").asString())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(sources.stream().map(source -> source.path("country").asString("")))
                .contains("UA", "RU", "US", "DE", "GB");
    }

    @Test
    void noTwoArticlesHaveTheSameUrl() {
        assertThat(articles().stream()
                        .filter(article -> !article.isSecondVersion())
                        .map(Article::url))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSecondVersionFollowsItsFirstAndSaysThatItIsADemonstration() {
        var seconds = articles().stream().filter(Article::isSecondVersion).toList();

        assertThat(seconds).hasSize(2);
        for (var second : seconds) {
            var first = articles().stream()
                    .filter(article -> article.url().equals(second.url()))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.number()).isEqualTo(second.number());
            assertThat(first.body()).isNotEqualTo(second.body());
            assertThat(second.retrievedAt()).isAfter(first.retrievedAt());
            assertThat(second.json().path("title").asString()).endsWith(" (second version, made for demonstration)");
            assertThat(second.body()).startsWith("Demonstration: this second version was written for the sample");
        }
    }

    @Test
    void anEventIsStatedAlikeInEveryFileThatReportsIt() {
        Map<String, String> statements = new HashMap<>();
        for (var article : articles()) {
            for (var event : article.events()) {
                var statement = Stream.of(
                                "type", "title", "summary", "when", "where", "also_in", "participants", "tags")
                        .map(field -> field + "=" + event.path(field))
                        .collect(Collectors.joining(", "));
                var id = event.at("/external_ids/sample/0").asString();
                assertThat(statement)
                        .as("%s: event %s", article, id)
                        .isEqualTo(statements.computeIfAbsent(id, first -> statement));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void anArticleIsAParaphraseOfANamedSourceAtAnAddress(Article article) {
        var json = article.json();

        assertThat(article.url()).startsWith("http");
        assertThat(json.path("text_kind").asString()).isEqualTo("paraphrase");
        assertThat(json.path("title").asString()).isNotBlank().hasSizeLessThanOrEqualTo(500);
        assertThat(json.path("language").asString()).matches("[a-z]{2,3}");
        assertThatCode(() -> OffsetDateTime.parse(json.path("published_at").asString()))
                .doesNotThrowAnyException();
        assertThat(json.at("/source/kind").asString()).isIn(SOURCE_KINDS);
        assertThat(json.at("/source/name").asString()).isNotBlank();
        assertThat(list(json.at("/source/domains"))).isNotEmpty();
        assertThat(article.events()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyQuoteStandsOnceInTheBody(Article article) {
        for (var claim : article.claims()) {
            var quote = claim.at("/quote/text").asString();
            assertThat(quote).isNotBlank();
            assertThat(quote.codePointCount(0, quote.length())).as(quote).isLessThanOrEqualTo(300);
            assertThat(article.body().indexOf(quote))
                    .as(quote)
                    .isNotNegative()
                    .isEqualTo(article.body().lastIndexOf(quote));
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyEventUsesKnownWordsAndDates(Article article) {
        var types = column("event-types.csv", "code");
        for (var event : article.events()) {
            assertThat(event.path("type").asString()).isIn(types);
            assertThat(event.path("title").asString()).isNotBlank();
            assertThat(event.path("civilian_targeting").asString("unknown")).isIn(TARGETINGS);
            assertThat(list(event.path("affected")))
                    .allSatisfy(one -> assertThat(one.asString()).isIn(AFFECTED));
            assertThat(list(event.path("participants")))
                    .allSatisfy(one -> assertThat(one.path("role").asString()).isIn(ROLES));
            assertThat(list(event.path("claims"))).isNotEmpty();
            assertDate(event.path("when"));
        }
        for (var claim : article.claims()) {
            assertThat(Stance.find(claim.path("stance").asString("asserts"))).isPresent();
            assertThat(About.find(claim.path("about").asString("occurrence"))).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyEventHasASummaryAndNoTextHidesItsSpeaker(Article article) {
        assertThat(article.json().path("title").asString()).doesNotContain("said to");
        for (var event : article.events()) {
            assertThat(event.path("summary").asString("")).isNotBlank();
            assertThat(event.path("title").asString() + "\n"
                            + event.path("summary").asString())
                    .doesNotContain("said to be ", ", by ");
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyPlaceAndEntityIsInTheReferenceData(Article article) {
        var places = column("places.csv", "slug");
        var entities =
                entities().stream().map(one -> one.path("slug").asString()).collect(Collectors.toSet());

        assertThat(placesOf(article)).isSubsetOf(places);
        assertThat(entitiesOf(article)).isSubsetOf(entities);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void figuresAreConsistent(Article article) {
        var metrics = column("metrics.csv", "code");
        var groups = column("groups.csv", "code");
        for (var figure : article.figures()) {
            assertThat(figure.path("metric").asString()).isIn(metrics);
            assertThat(figure.path("group").asString()).isIn(groups);
            assertThat(Qualifier.find(figure.path("qualifier").asString("exact")))
                    .isPresent();
            assertThat(FigureScope.find(figure.path("scope").asString())).isPresent();
            assertThat(figure.has("since"))
                    .isEqualTo(figure.path("scope").asString().equals("cumulative"));
            assertDate(figure.path("reference_date"));
            assertRange(figure);
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void refsAreUniqueAndSubsetsNameAFigureOfTheSameMetric(Article article) {
        assertThat(article.events().stream().map(event -> event.path("ref").asString()))
                .doesNotHaveDuplicates();
        for (var event : article.events()) {
            var figures = list(event.path("claims")).stream()
                    .flatMap(claim -> list(claim.path("figures")).stream())
                    .toList();
            var named = figures.stream()
                    .filter(figure -> figure.has("ref"))
                    .collect(Collectors.toMap(figure -> figure.path("ref").asString(), figure -> figure));
            for (var figure : figures) {
                if (figure.has("subset_of")) {
                    var whole = named.get(figure.path("subset_of").asString());
                    assertThat(whole).as("whole of %s", figure).isNotNull();
                    assertThat(whole.path("metric")).isEqualTo(figure.path("metric"));
                }
            }
        }
    }

    @Test
    void everyAddressAndNumberIsInTheNotes() {
        assumeTrue(SampleFacts.areHere(), "the notes that the sample was written from are not on this machine");
        var notes = SampleFacts.read();

        for (var article : articles()) {
            assertThat(notes.know(article.url())).as(article.url()).isTrue();
            assertThat(article.figures()).as(article.file()).allMatch(figure -> notes.know(article.url(), figure));
        }
    }

    @Test
    void everyDayIsThatOfTheNotesOrSaidToBeInferred() {
        assumeTrue(SampleFacts.areHere(), "the notes that the sample was written from are not on this machine");
        var notes = SampleFacts.read();
        var inferred = SampleFiles.numbersOfInferredDays();

        for (var article : articles()) {
            var day = article.json().path("published_at").asString("").substring(0, 10);
            var noted = notes.published(article.url());
            if (noted.isEmpty()) {
                continue; // the article of the extraction seed, whose lines do not repeat its day
            }
            if (noted.endsWith("?") || noted.length() != day.length()) {
                assertThat(inferred).as("%s, published %s", article, noted).contains(article.number());
            } else {
                assertThat(day).as(article.file()).isEqualTo(noted);
            }
            assertThat(article.figures()).as(article.file()).allMatch(figure -> notes.knowDay(article.url(), figure));
            assertThat(article.events())
                    .as(article.file())
                    .filteredOn(event -> !disputesTime(event))
                    .allMatch(event -> notes.fits(
                            article.url(),
                            event.at("/external_ids/sample/0").asString(),
                            event.path("when").asString()));
        }
    }

    /** Whether the article has the event at another time than the event's own. */
    private static boolean disputesTime(JsonNode event) {
        return list(event.path("claims")).stream()
                .anyMatch(claim -> claim.path("about").asString("").equals("time"));
    }

    private static void assertRange(JsonNode figure) {
        var low = SampleFacts.low(figure);
        var high = SampleFacts.high(figure);
        if (low != null && high != null) {
            assertThat(low).isLessThanOrEqualTo(high);
        }
        var vague = Set.of("dozens", "hundreds", "thousands");
        assertThat(low != null
                        || high != null
                        || vague.contains(figure.path("qualifier").asString("")))
                .as("%s has a number", figure)
                .isTrue();
        assertThat(Stream.of("low", "high", "value")
                        .filter(figure::has)
                        .map(field -> figure.get(field).decimalValue()))
                .allSatisfy(number -> assertThat(number).isBetween(BigDecimal.ZERO, new BigDecimal("1e12")));
    }

    private static void assertDate(JsonNode edtf) {
        assertThatCode(() -> TimeSpan.parse(edtf.asString(), MOSCOW))
                .as(edtf.asString())
                .doesNotThrowAnyException();
    }

    private static Set<String> sampleIds() {
        return articles().stream()
                .flatMap(article -> article.events().stream())
                .map(event -> event.at("/external_ids/sample/0").asString())
                .collect(Collectors.toSet());
    }

    private static List<JsonNode> entities() {
        return list(SampleFiles.json(SampleFiles.REFERENCE.resolve("entities.json")));
    }

    private static Set<String> placesOf(Article article) {
        var wheres = article.events().stream()
                .flatMap(event -> Stream.concat(Stream.of(event.path("where")), list(event.path("also_in")).stream()));
        return Stream.concat(wheres, article.figures().stream())
                .filter(where -> where.has("place"))
                .map(where -> where.path("place").asString())
                .collect(Collectors.toSet());
    }

    private static Set<String> entitiesOf(Article article) {
        var participants = article.events().stream()
                .flatMap(event -> list(event.path("participants")).stream())
                .map(participant -> participant.path("entity"));
        var claimants = article.claims().stream().map(claim -> claim.path("claimant"));
        var affiliation = article.json().at("/source/affiliation");
        return Stream.of(participants, claimants, Stream.of(affiliation))
                .flatMap(nodes -> nodes)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }
}
