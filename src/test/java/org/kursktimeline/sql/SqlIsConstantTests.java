package org.kursktimeline.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No word of a request gets into the text of an SQL statement: it can only be a bind parameter. */
class SqlIsConstantTests {

    /** Our types that carry SQL from where it is written to where it is run. */
    private static final Set<String> FRAGMENTS =
            Set.of("org.kursktimeline.timeline.filter.Condition", "org.kursktimeline.timeline.group.Samples$Chosen");

    /** Methods whose SQL cannot be followed to constants, and why no word of a request gets into it. */
    private static final Map<String, String> TRUSTED = Map.of(
            "org.kursktimeline.database.RoleSetup.execute",
            "data definition takes no parameters; runs once, on names, settings and passwords of our own making",
            "org.kursktimeline.timeline.read.EntrySql.all",
            "joins the SQL of conditions, each of which is checked where it is made",
            "org.kursktimeline.timeline.read.WalkSql.each",
            "repeats a constant for each of the constant parts of a moment");

    @Test
    void everySqlTextIsPutTogetherFromConstants() {
        var bytecode = new Bytecode(List.of(Path.of("target/classes/org/kursktimeline")));
        assertThat(new SqlOrigins(bytecode, FRAGMENTS, TRUSTED::containsKey).violations())
                .as("SQL that cannot be followed to constants: bind the value, or trust the method with a reason")
                .isEmpty();
    }

    @Test
    void trustedMethodsExist() {
        var methods = new Bytecode(List.of(Path.of("target/classes/org/kursktimeline")))
                .methods().stream().map(Bytecode.Code::name).toList();
        assertThat(methods).containsAll(TRUSTED.keySet());
    }

    @Test
    void theCheckSeesCarelessSqlAndOnlyThat() {
        var bytecode = new Bytecode(List.of(Path.of("target/test-classes/org/kursktimeline/sql/samples")));
        var fragments = Set.of("org.kursktimeline.sql.samples.CarelessSql$Clause");
        assertThat(new SqlOrigins(bytecode, fragments, method -> false).violations())
                .extracting(violation -> violation.replaceAll(".*CarelessSql\\.(lambda\\$)?(\\w+?)[:$].*", "$2"))
                .containsExactlyInAnyOrder(
                        "concatenates",
                        "formats",
                        "takesAParameter",
                        "takesAField",
                        "joins",
                        "inALambda",
                        "inABatch",
                        "builds",
                        "carries",
                        "isNamedByMoreThanConstants");
    }
}
