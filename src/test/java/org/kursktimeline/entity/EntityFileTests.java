package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kursktimeline.core.Coded;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Checks {@code db/reference/entities.json} as a file, so that a slip names its row. */
class EntityFileTests {

    private static final Path FILE = Path.of("db", "reference", "entities.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> CYRILLIC = Set.of("ru", "uk", "be");
    private static final Set<String> NAME_KINDS =
            Set.of("canonical", "alias", "transliteration", "former", "abbreviation");

    /** Letters that a language does not have: a name that holds one bears the wrong label. */
    private static final Map<String, Pattern> FOREIGN_LETTERS = Map.of(
            "ru", Pattern.compile("[іїєґў’ʼ']", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
            "uk", Pattern.compile("[ыэёъў]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
            "be", Pattern.compile("[ищъїєґ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));

    private static final Pattern WORD = Pattern.compile("[^\\p{L}-]+");
    private static final Set<String> PRAISE_AND_BLAME = Set.of(
            ("brave brutal bloody courageous corrupt criminal cruel disgraced elite evil fanatic fascist famed famous"
                            + " feared great hated hero heroic honoured illegal illegitimate infamous leading legendary"
                            + " legitimate liberated militant murderous nazi neo-nazi notorious occupier outstanding"
                            + " prominent propagandist proud puppet racist regime respected ruthless separatist"
                            + " so-called terrorist traitor war-criminal")
                    .split(" "));

    private static final List<Row> ROWS = read();

    @Test
    void atLeast150PersonsAndAsManyOrganisationsAreKnown() {
        assertThat(ROWS.stream().filter(row -> row.is(EntityKind.PERSON))).hasSizeGreaterThanOrEqualTo(150);
        assertThat(ROWS.stream().filter(row -> row.is(EntityKind.ORGANISATION))).hasSizeGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSON", "ORGANISATION", "UNIT", "WEAPON"})
    void nineteenOfTwentyPersonsAndMostOthersAreNamedInLatinRussianAndUkrainian(EntityKind kind) {
        var ofKind = ROWS.stream().filter(row -> row.is(kind)).toList();
        double named = ofKind.stream().filter(Row::isNamedInThreeScripts).count();

        assertThat(named / ofKind.size())
                .as("share of kind %s with names in three scripts", kind.code())
                .isGreaterThanOrEqualTo(kind == EntityKind.PERSON ? 0.95 : 0.85);
    }

    @Test
    void noSlugAndNoWikidataIdStandsTwice() {
        assertThat(ROWS.stream().map(Row::slug)).doesNotHaveDuplicates();
        assertThat(ROWS.stream().flatMap(row -> row.wikidata().stream())).doesNotHaveDuplicates();
    }

    @Test
    void noNameBelongsToTwo() {
        var bearers = new HashMap<String, Set<String>>();
        for (var row : ROWS) {
            for (var name : row.names()) {
                bearers.computeIfAbsent(Spelling.fold(name.text()), folded -> new HashSet<>())
                        .add(row.slug());
            }
        }

        assertThat(bearers).allSatisfy((name, slugs) -> assertThat(slugs).hasSize(1));
    }

    @Test
    void aRowHasASlugAKindAndOneCanonicalNameOfEachLanguage() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.slug()).matches(Slugs::isSlug);
            assertThat(Coded.find(EntityKind.class, row.kind()))
                    .isPresent()
                    .get()
                    .isNotEqualTo(EntityKind.PLACE);
            assertThat(row.canonical().map(NewName::text)).contains(row.name());
            assertThat(row.canonical().map(NewName::language)).doesNotHaveDuplicates();
            assertThat(row.names()).doesNotHaveDuplicates();
            assertThat(row.names()).extracting(NewName::kind).isSubsetOf(NAME_KINDS);
        });
    }

    @Test
    void everyNameIsWrittenInTheLettersOfItsLanguage() {
        assertThat(ROWS).allSatisfy(row -> {
            for (var name : row.names()) {
                assertThat(name.text()).isEqualTo(name.text().strip()).isNotEmpty();
                assertThatCode(() -> new Locale.Builder().setLanguageTag(name.language()))
                        .as("%s is BCP 47", name)
                        .doesNotThrowAnyException();
                assertThat(LANGUAGES).contains(name.language());
                assertThat(Spelling.isCyrillic(name.text()))
                        .as(name.toString())
                        .isEqualTo(CYRILLIC.contains(name.language()));
                if (FOREIGN_LETTERS.containsKey(name.language())) {
                    assertThat(name.text()).doesNotContainPattern(FOREIGN_LETTERS.get(name.language()));
                }
            }
        });
    }

    @Test
    void aDescriptionIsOneLineWithoutPraiseOrBlame() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.description())
                    .matches("[\\p{Lu}\\p{N}].*[^.!?\\s]")
                    .doesNotContain("  ")
                    .hasSizeLessThanOrEqualTo(120);
            assertThat(WORD.split(row.description().toLowerCase(Locale.ROOT)))
                    .doesNotContainAnyElementsOf(PRAISE_AND_BLAME);
        });
    }

    @Test
    void anAffiliationIsKnownAndEnds() {
        var bySlug = ROWS.stream().collect(Collectors.toMap(Row::slug, Function.identity()));
        assertThat(ROWS).allSatisfy(row -> {
            var seen = new HashSet<String>();
            for (var at = row; at.affiliation() != null; at = bySlug.get(at.affiliation())) {
                assertThat(seen.add(at.slug()))
                        .as("affiliations run in a circle")
                        .isTrue();
                assertThat(bySlug).containsKey(at.affiliation());
            }
        });
    }

    @Test
    void theOnlyIdElsewhereIsWikidatas() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.externalIds().keySet()).isSubsetOf("wikidata");
            assertThat(row.wikidata()).allMatch(Pattern.compile("Q[1-9][0-9]*").asMatchPredicate());
        });
    }

    @Test
    void aPresidentHisGeneralStaffMinistriesAndGovernorsSpeakForOneState() {
        assertThat(Stream.of(
                        "volodymyr-zelenskyy",
                        "general-staff-of-the-armed-forces-of-ukraine",
                        "main-directorate-of-intelligence-of-ukraine",
                        "sumy-oblast-military-administration",
                        "80th-air-assault-brigade",
                        "ukrinform"))
                .extracting(EntityFileTests::root)
                .containsOnly("government-of-ukraine");
        assertThat(Stream.of(
                        "vladimir-putin",
                        "general-staff-of-the-armed-forces-of-russia",
                        "russian-ministry-of-defence",
                        "alexei-smirnov",
                        "apti-alaudinov",
                        "tass",
                        "gazprom"))
                .extracting(EntityFileTests::root)
                .containsOnly("government-of-russia");
    }

    private static String root(String slug) {
        var row =
                ROWS.stream().filter(one -> one.slug().equals(slug)).findFirst().orElseThrow();
        return row.affiliation() == null ? slug : root(row.affiliation());
    }

    private static List<Row> read() {
        try {
            return Arrays.asList(JSON.readValue(Files.readString(FILE), Row[].class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(
            String slug,
            String kind,
            String name,
            List<NewName> names,
            String description,
            String affiliation,
            Map<String, String> externalIds) {

        Row {
            externalIds = externalIds == null ? Map.of() : externalIds;
        }

        boolean is(EntityKind wanted) {
            return kind.equals(wanted.code());
        }

        Stream<NewName> canonical() {
            return names.stream().filter(name -> name.kind().equals("canonical"));
        }

        boolean isNamedInThreeScripts() {
            return isNamed(name -> !CYRILLIC.contains(name.language()))
                    && isNamed(name -> name.language().equals("ru"))
                    && isNamed(name -> name.language().equals("uk"));
        }

        private boolean isNamed(Predicate<NewName> so) {
            return names.stream().anyMatch(so);
        }

        List<String> wikidata() {
            return externalIds.containsKey("wikidata") ? List.of(externalIds.get("wikidata")) : List.of();
        }

        @Override
        public String toString() {
            return slug;
        }
    }
}
