package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BodyReaderTests {

    enum Stance {
        ASSERTS,
        DENIES
    }

    enum Quality implements Coded {
        EXACT("exact"),
        AT_LEAST("at_least");

        private final String code;

        Quality(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    record Source(
            @NotBlank @Size(max = 10) String name, @Nullable String kind) {
        @Shorthand
        static Source of(@NotBlank @Size(max = 5) String slug) {
            return new Source("slug:" + slug, null);
        }
    }

    record Child(@NotBlank String name, List<Child> children) {}

    record Piece(
            @NotBlank @Size(max = 5) String title,
            Source source,
            @Nullable Instant publishedAt,
            @Nullable @Min(1) @Max(10) Integer number,
            @Nullable @DecimalMin("0") @DecimalMax("1e12") BigDecimal value,
            @Nullable Double lat,
            @Nullable Boolean checked,
            @Nullable Stance stance,
            @Nullable Quality quality,
            @Nullable @Words({"human", "machine"}) String by,

            @Nullable @Pattern(regexp = "[a-z]{2}", message = "write two letters") String language,

            @Nullable UUID id,
            @Size(max = 2) List<@NotBlank @Size(max = 3) String> tags,
            List<Child> children,
            Map<@Size(max = 4) String, List<String>> externalIds,
            Optional<String> note,
            @Nullable JsonNode rest) {}

    private static final String LEAST = "'title': 'T', 'source': 'abc'";

    private final Faults faults = new Faults();

    private Piece read(String json) {
        return JsonBody.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .read(Piece.class, faults);
    }

    private List<String> faultsOf(String json) {
        read(json);
        return faults.all().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void everyKindOfComponentIsRead() {
        var piece = read("""
                {'title': 'T', 'source': {'name': 'News'}, 'published_at': '2024-08-18T09:30:00.1234567+01:00', 'number': 3,
                 'value': 1.50, 'lat': 51, 'checked': true, 'stance': 'denies', 'quality': 'at_least', 'by': 'human',
                 'language': 'en', 'id': '0198e0c4-0000-7000-8000-000000000001', 'tags': ['a', 'b'],
                 'children': [{'name': 'c', 'children': [{'name': 'd'}]}], 'external_ids': {'desk': ['A-17']},
                 'note': 'n', 'rest': {'x': [1]}}
                """);
        assertThat(faults.all()).isEmpty();
        assertThat(piece.source()).isEqualTo(new Source("News", null));
        assertThat(piece.publishedAt()).isEqualTo(Instant.parse("2024-08-18T08:30:00.123456Z"));
        assertThat(piece.number()).isEqualTo(3);
        assertThat(piece.value()).isEqualTo(new BigDecimal("1.50"));
        assertThat(piece.lat()).isEqualTo(51.0);
        assertThat(piece.checked()).isTrue();
        assertThat(piece.stance()).isEqualTo(Stance.DENIES);
        assertThat(piece.quality()).isEqualTo(Quality.AT_LEAST);
        assertThat(piece.tags()).containsExactly("a", "b");
        assertThat(piece.children()).containsExactly(new Child("c", List.of(new Child("d", List.of()))));
        assertThat(piece.externalIds()).isEqualTo(Map.of("desk", List.of("A-17")));
        assertThat(piece.note()).contains("n");
        assertThat(piece.rest()).hasToString("{\"x\":[1]}");
    }

    @Test
    void whatMayBeLeftOutIsNullOrEmpty() {
        var piece = read("{" + LEAST + ", 'tags': null}");
        assertThat(faults.all()).isEmpty();
        assertThat(piece.source()).isEqualTo(new Source("slug:abc", null));
        assertThat(piece.publishedAt()).isNull();
        assertThat(piece.tags()).isEmpty();
        assertThat(piece.externalIds()).isEmpty();
        assertThat(piece.note()).isEmpty();
    }

    @Test
    void allFaultsOfABodyAreToldAtOnce() {
        assertThat(faultsOf("{'titel': 'x', 'source': {'name': ' ', 'a/b~c': 1}, 'number': 11, 'tags': ['', 5, 'long'],"
                        + "'children': [{}, 'no', {'name': null}], 'external_ids': {'toolong': ['x'], 'd': 'x'}}"))
                .containsExactly(
                        "/titel unknown-field",
                        "/title missing",
                        "/source/a~1b~0c unknown-field",
                        "/source/name blank",
                        "/number out-of-range",
                        "/tags too-many",
                        "/tags/0 blank",
                        "/tags/1 wrong-type",
                        "/children/0/name missing",
                        "/children/1 wrong-type",
                        "/children/2/name missing",
                        "/external_ids/toolong too-long",
                        "/external_ids/d wrong-type");
    }

    @Test
    void anItemThatIsNoObjectKeepsItsPlace() {
        assertThat(read("{" + LEAST + ", 'children': ['no', {'name': 'x'}]}").children())
                .extracting(Child::name)
                .containsExactly(null, "x");
    }

    @Test
    void theNearestFieldIsNamed() {
        read("{" + LEAST + ", 'publishedAt': 'x'}");
        assertThat(faults.all())
                .containsExactly(Fault.at(
                        "/publishedAt",
                        "unknown-field",
                        "'publishedAt' is not a known field; did you mean 'published_at'?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "'title': 5 | wrong-type | 'title' is a text, not a number",
                "'title': null | missing | 'title' is missing; it is a text",
                "'title': '123456' | too-long | 'title' has 6 characters; at most 5 are allowed",
                "'title': '\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00' | too-long | 'title' has 6 characters; at most 5 are allowed",
                "'title': 'a\\u0000' | not-storable | 'title' contains NUL or half of a surrogate pair, which is not text",
                "'title': '\\ud800' | not-storable | 'title' contains NUL or half of a surrogate pair, which is not text",
                "'source': 'toolong' | too-long | 'source' has 7 characters; at most 5 are allowed",
                "'source': 5 | wrong-type | 'source' is an object or a text, not a number",
                "'published_at': '2024-08-18' | not-a-date-time | 'published_at' is '2024-08-18', which has no time of day; write 2024-08-18Thh:mm:ssZ, or +03:00 in place of Z",
                "'published_at': '2024-08-18T09:30:00' | not-a-date-time | 'published_at' is '2024-08-18T09:30:00', which has no offset; write 2024-08-18T09:30:00Z, or +03:00 in place of Z",
                "'published_at': '2024-08-18 09:31' | not-a-date-time | 'published_at' is '2024-08-18 09:31', which has no offset; write 2024-08-18T09:31:00Z, or +03:00 in place of Z",
                "'published_at': '2024-02-30' | not-a-date-time | 'published_at' is '2024-02-30', which is not an RFC 3339 date and time; write 2024-08-15T09:30:00Z",
                "'published_at': '2024-02-30T09:30:00Z' | not-a-date-time | 'published_at' is '2024-02-30T09:30:00Z', which is not an RFC 3339 date and time; write 2024-08-15T09:30:00Z",
                "'published_at': '3000-01-01T00:00:00Z' | year-out-of-range | 'published_at' is '3000-01-01T00:00:00Z', whose year is not from 1000 to 2999",
                "'published_at': '0999-12-31T23:59:59Z' | year-out-of-range | 'published_at' is '0999-12-31T23:59:59Z', whose year is not from 1000 to 2999",
                "'number': 1.5 | wrong-type | 'number' is a whole number, not a fraction",
                "'number': 99999999999 | out-of-range | 'number' is too large or has too many digits",
                "'number': '3' | wrong-type | 'number' is a whole number, not a text",
                "'value': -1 | out-of-range | 'value' is a number from 0 to 1E+12",
                "'value': 1e13 | out-of-range | 'value' is a number from 0 to 1E+12",
                "'value': 1e999999999 | out-of-range | 'value' is too large or has too many digits",
                "'lat': 1e400 | out-of-range | 'lat' is too large or has too many digits",
                "'checked': 'true' | wrong-type | 'checked' is true or false, not a text",
                "'stance': 'denys' | unknown-value | 'stance' is 'denys', which is not known; did you mean 'denies'?",
                "'stance': 'xxxxxxxxxxxxxx' | unknown-value | 'stance' is 'xxxxxxxxxxxxxx', which is not known; it is one of asserts, denies",
                "'by': 'humen' | unknown-value | 'by' is 'humen', which is not known; did you mean 'human'?",
                "'language': 'english' | wrong-form | 'language' is 'english'; write two letters",
                "'id': 'x' | not-an-id | 'id' is 'x', which is not an id (a UUID)",
                "'tags': 'a' | wrong-type | 'tags' is a list, not a text",
                "'tags': [null] | wrong-type | 'tags[0]' is a text, not null",
                "'external_ids': {'d': ['\\ud800']} | not-storable | 'd[0]' contains NUL or half of a surrogate pair, which is not text",
                "'rest': {'d': ['\\u0000']} | not-storable | 'd[0]' contains NUL or half of a surrogate pair, which is not text"
            })
    void oneFaultIsToldWithItsCodeAndWhatToWrite(String member, String code, String detail) {
        var name = member.substring(0, member.indexOf(':')).replace("'", "");
        var rest = LEAST.replaceAll("'" + name + "': '[^']*',? ?", "").replaceAll(", $", "");
        read("{" + rest + ", " + member + "}");
        assertThat(faults.all()).hasSize(1);
        assertThat(faults.all().get(0).pointer()).startsWith("/" + name);
        assertThat(faults.all().get(0).code()).isEqualTo(code);
        assertThat(faults.all().get(0).detail()).isEqualTo(detail);
    }

    @Test
    void aBodyThatIsNoObjectIsRefusedAtOnce() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("[1]"))
                .satisfies(problem -> assertThat(problem.faults())
                        .containsExactly(Fault.at("", "wrong-type", "the body is an object, not a list")));
    }

    @Test
    void pointersOfATreeWithinTheBodyBeginWhereItStands() {
        BodyReader.read(
                JsonBody.parse("{\"events\":[]}".getBytes(StandardCharsets.UTF_8))
                        .tree(),
                Child.class,
                faults,
                "/events/0");
        assertThat(faults.all()).extracting(Fault::pointer).containsExactly("/events/0/events", "/events/0/name");
    }

    @Test
    void aNameThatIsNotTextIsToldInAFormThatCanBeWritten() {
        assertThat(faultsOf("{" + LEAST + ", 'x\\ud800': 1}")).containsExactly("/x\uFFFD unknown-field");
    }
}
