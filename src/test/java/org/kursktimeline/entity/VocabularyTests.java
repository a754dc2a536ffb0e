package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class VocabularyTests {

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    ReferenceData reference;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aTypeKnowsItsAncestorsAndItsMappings() {
        assertThat(vocabulary.ancestors(Term.EVENT_TYPE, "statement.accusation.war_crime"))
                .containsExactly("statement.accusation.war_crime", "statement.accusation", "statement");
        assertThat(vocabulary.find(Term.EVENT_TYPE, "battle.armed_clash"))
                .hasValueSatisfying(type -> assertThat(type.values("cameo")).containsExactly("193", "194"));
    }

    @Test
    void everyParentIsAKnownCode() {
        for (var scheme : new String[] {Term.EVENT_TYPE, Term.METRIC, Term.GROUP}) {
            assertThat(vocabulary.codes(scheme)).isNotEmpty();
            assertThat(vocabulary.terms(scheme)).allSatisfy(term -> {
                if (term.parent() != null) {
                    assertThat(vocabulary.codes(scheme)).contains(term.parent());
                }
            });
        }
    }

    @Test
    void anUnknownCodeIsNotFoundAndHasNoAncestors() {
        assertThat(vocabulary.find(Term.METRIC, "kiled")).isEmpty();
        assertThat(vocabulary.ancestors(Term.METRIC, "kiled")).isEmpty();
        assertThat(vocabulary.codes("no-such-scheme")).isEmpty();
    }

    @Test
    void whatATransactionReadsAnewIsItsOwnUntilItsCommitAndForgottenWhenItIsRolledBack() {
        var before = label();
        transaction.executeWithoutResult(status -> {
            relabel("Rolled back");
            vocabulary.readAnew();
            vocabulary.readAnew();
            assertThat(label()).isEqualTo("Rolled back");
            assertThat(CompletableFuture.supplyAsync(this::label).join()).isEqualTo(before);
            status.setRollbackOnly();
        });
        assertThat(label()).isEqualTo(before);

        for (var label : List.of("Committed", before)) {
            transaction.executeWithoutResult(status -> {
                relabel(label);
                vocabulary.readAnew();
            });
            assertThat(label()).isEqualTo(label);
            assertThat(CompletableFuture.supplyAsync(this::label).join()).isEqualTo(label);
        }
    }

    private String label() {
        return vocabulary.find(Term.GROUP, "civilians").orElseThrow().label();
    }

    private void relabel(String label) {
        jdbc.sql("UPDATE term SET label = :label WHERE scheme = :scheme AND code = 'civilians'")
                .param("label", label)
                .param("scheme", Term.GROUP)
                .update();
    }

    @Test
    void loadingAgainWritesNothing() {
        var before = journal.latest();
        reference.load();
        assertThat(journal.latest()).isEqualTo(before);
    }
}
