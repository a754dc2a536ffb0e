package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class VocabularyTests {

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    ReferenceData reference;

    @Autowired
    Journal journal;

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
    void loadingAgainWritesNothing() {
        var before = journal.latest();
        reference.load();
        assertThat(journal.latest()).isEqualTo(before);
    }
}
