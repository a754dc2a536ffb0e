package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks {@code db/reference/places.csv} as a file, so that a slip names its row. */
class PlacesTests {

    private static final Path RAW_FILES = Path.of("..", "shared", "data", "gazetteer");
    private static final long MOST_BYTES = 6_000_000;

    private static final Map<String, NamedCsvRecord> PLACES = read();

    @Test
    void everyPlaceHasPointPrecisionSourceLicenceAndNames() {
        assertThat(PLACES.values()).allSatisfy(place -> {
            assertThat(place.getField("slug")).matches(Slugs::isSlug);
            for (var column : List.of("name", "name_en", "feature_class", "precision", "source", "licence")) {
                assertThat(place.getField(column)).as(column).isNotBlank();
            }
            assertThat(Double.parseDouble(place.getField("lat"))).isBetween(41.0, 82.0);
            assertThat(Double.parseDouble(place.getField("lon"))).isBetween(-180.0, 180.0);
            assertThat(place.getField("name_ru") + place.getField("name_uk")).isNotBlank();
            assertThat(place.getField("population")).matches("|[1-9]\\d*");
        });
    }

    @Test
    void aPlaceWithoutAPointOfItsOwnHasThatOfItsParentAndSaysSo() {
        assertThat(PLACES.values())
                .filteredOn(place -> place.getField("source").contains("; point of "))
                .hasSizeGreaterThan(20)
                .allSatisfy(place -> {
                    var parent = PLACES.get(place.getField("parent"));
                    assertThat(place.getField("precision")).isEqualTo(parent.getField("feature_class"));
                    assertThat(place.getField("lat")).isEqualTo(parent.getField("lat"));
                    assertThat(place.getField("lon")).isEqualTo(parent.getField("lon"));
                    assertThat(place.getField("licence")).isEqualTo(parent.getField("licence"));
                });
    }

    @Test
    void anAreaHasThePointOfANamedTownAndNamesInThreeLanguages() {
        assertThat(PLACES.values())
                .filteredOn(place -> place.getField("feature_class").equals("area"))
                .extracting(place -> place.getField("slug"))
                .contains("seim", "psel", "donbas", "kursk-front", "pokrovsk-front");
        assertThat(PLACES.values())
                .filteredOn(place -> place.getField("feature_class").equals("area"))
                .allSatisfy(place -> {
                    assertThat(place.getField("precision")).isEqualTo("region");
                    assertThat(place.getField("source")).contains("(point of ");
                    assertThat(place.getField("name_ru")).isNotBlank();
                    assertThat(place.getField("name_uk")).isNotBlank();
                });
    }

    @Test
    void theParentsFormATreeBelowTheCountries() {
        assertThat(PLACES.values()).allSatisfy(place -> {
            var path = path(place);
            var country = path.getFirst();
            assertThat(country.getField("feature_class")).isEqualTo("country");
            assertThat(country.getField("country")).matches("[A-Z]{2}");
            assertThat(path.stream().map(step -> step.getField("time_zone")).filter(zone -> !zone.isEmpty()))
                    .isNotEmpty()
                    .allMatch(zone -> ZoneId.getAvailableZoneIds().contains(zone));
            assertThat(path.size() == 1 || !place.getField("parent").isEmpty()).isTrue();
        });
    }

    @Test
    void everyFirstLevelUnitOfBothCountriesIsThereInThreeLanguages() {
        assertThat(unitsOf("russia")).hasSize(83);
        assertThat(unitsOf("ukraine")).hasSize(27);
        assertThat(PLACES.values())
                .filteredOn(place -> place.getField("feature_class").startsWith("admin"))
                .allSatisfy(place -> {
                    assertThat(place.getField("name_ru")).isNotBlank();
                    assertThat(place.getField("name_uk")).isNotBlank();
                });
    }

    /** Counts are those of the raw list; the boxes are drawn a little wider than the oblasts. */
    @ParameterizedTest
    @CsvSource({
        "kursk-oblast, 28, 362, 50.8, 52.5, 34.0, 38.6",
        "belgorod-oblast, 21, 265, 49.7, 51.5, 35.2, 39.4",
        "bryansk-oblast, 27, 406, 51.8, 54.1, 31.2, 35.4",
        "sumy-oblast, 5, 1488, 50.0, 52.5, 32.8, 35.8",
        "chernihiv-oblast, 5, 1509, 50.2, 52.5, 30.4, 33.7",
        "kharkiv-oblast, 7, 1751, 48.4, 50.6, 34.7, 38.2"
    })
    void aBorderOblastIsWholeAndItsPlacesLieInIt(
            String oblast, int districts, int settlements, double south, double north, double west, double east) {
        var inside = PLACES.values().stream()
                .filter(place -> path(place).contains(PLACES.get(oblast)))
                .toList();
        assertThat(inside)
                .filteredOn(place -> place.getField("feature_class").equals("admin2"))
                .hasSize(districts);
        assertThat(inside)
                .filteredOn(place -> place.getField("feature_class").equals("settlement"))
                .hasSizeGreaterThanOrEqualTo(settlements);
        assertThat(inside).allSatisfy(place -> {
            assertThat(Double.parseDouble(place.getField("lat"))).isBetween(south, north);
            assertThat(Double.parseDouble(place.getField("lon"))).isBetween(west, east);
        });
    }

    @Test
    void theVillagesOfTheFightingThatNoListPlacesAreThere() {
        assertThat(Stream.of("kurilovka kosits oleshnya gornal darino nikolaevo-darino leonidovo byakhovo vnezapnoye"
                                + " komarovka viktorovka elizavetovka krasnooktyabrskoye kazachya-loknya"
                                + " russkaya-konopelka bondarevka fanaseyevka zhuravli ivnitsa nekhoteyevka kolotilovka"
                                + " spodaryushino popovka-belgorod")
                        .flatMap(slugs -> Stream.of(slugs.split(" "))))
                .hasSize(23)
                .allSatisfy(slug -> assertThat(PLACES.get(slug).getField("precision"))
                        .isEqualTo(
                                PLACES.get(PLACES.get(slug).getField("parent")).getField("feature_class")));
    }

    @Test
    void citiesLieInTheRegionsThatTheyAreTheSeatsOf() {
        assertThat(Map.of(
                        "kazan", "tatarstan",
                        "kemerovo", "kemerovo-oblast",
                        "izhevsk", "udmurtia",
                        "elista", "kalmykia",
                        "ulan-ude", "buryatia",
                        "surgut", "khanty-mansi-autonomous-okrug",
                        "rylsk", "rylsky-district",
                        "yunakivka", "sumy-district"))
                .allSatisfy((city, region) ->
                        assertThat(PLACES.get(city).getField("parent")).isEqualTo(region));
    }

    @Test
    void namesakesAreToldApartByTheirDistricts() {
        assertThat(PLACES.get("basivka-sumy").getField("name_uk")).isEqualTo("Басівка");
        assertThat(PLACES).containsKeys("sudzha", "sumy", "korenevo", "popovka", "krasnoye-shebekinsky");
        assertThat(PLACES).doesNotContainKey("mykhailivka");
    }

    @Test
    void everythingUnderDbStaysSmall() throws IOException {
        try (var files = Files.walk(Path.of("db"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(MOST_BYTES);
        }
    }

    @Test
    void theBuilderMakesTheShippedFile() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(RAW_FILES), "the raw gazetteer files are not on this machine");
        assumeTrue(hasPython(), "python3 is not on this machine");
        var built = new ProcessBuilder("python3", "-B", "db/reference/build/places.py", RAW_FILES.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var bytes = built.getInputStream().readAllBytes();
        assertThat(built.waitFor()).isZero();
        assertThat(bytes).isEqualTo(ReferenceFile.read("places.csv").content());
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<NamedCsvRecord> unitsOf(String country) {
        return PLACES.values().stream()
                .filter(place -> place.getField("feature_class").equals("admin1")
                        && place.getField("parent").equals(country))
                .toList();
    }

    private static Deque<NamedCsvRecord> path(NamedCsvRecord place) {
        var path = new ArrayDeque<NamedCsvRecord>();
        for (var step = place; step != null; step = PLACES.get(step.getField("parent"))) {
            path.addFirst(step);
            assertThat(path).as("no circle").hasSizeLessThan(6);
        }
        return path;
    }

    private static Map<String, NamedCsvRecord> read() {
        var text = new String(ReferenceFile.read("places.csv").content(), StandardCharsets.UTF_8);
        try (var records = CsvReader.builder().ofNamedCsvRecord(text)) {
            return records.stream().collect(Collectors.toMap(record -> record.getField("slug"), Function.identity()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
