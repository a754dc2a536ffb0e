package org.kursktimeline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.About;
import org.kursktimeline.core.Verification;
import org.kursktimeline.evidence.EvidenceBuilder.ClaimBuilder;

class EvidenceTests {

    private final EvidenceBuilder given = new EvidenceBuilder();

    @Test
    void oneClaimIsASingleOrigin() {
        assertThat(evidence(given.claim("kyiv")))
                .isEqualTo(new Evidence(Verification.SINGLE_ORIGIN, List.of(), 1, 1, 1, List.of()));
    }

    @Test
    void withoutClaimsThereIsNoOrigin() {
        assertThat(evidence()).isEqualTo(new Evidence(Verification.SINGLE_ORIGIN, List.of(), 0, 0, 0, List.of()));
    }

    @Test
    void twoIndependentOriginsCorroborate() {
        var evidence = evidence(given.claim("kyiv"), given.claim("un"));
        assertThat(evidence.verification()).isEqualTo(Verification.CORROBORATED);
        assertThat(evidence.origins()).isEqualTo(2);
    }

    @Test
    void oneAffiliationIsOneOrigin() {
        var evidence = evidence(
                given.claim("president").affiliatedTo("ukraine"),
                given.claim("general-staff").affiliatedTo("ukraine"));
        assertThat(evidence.verification()).isEqualTo(Verification.SINGLE_ORIGIN);
        assertThat(evidence.origins()).isEqualTo(1);
        assertThat(evidence.articles()).isEqualTo(2);
    }

    @Test
    void oneSharedMarkOfSeveralIsEnoughToDepend() {
        var evidence = evidence(
                given.claim("outlet").affiliatedTo("owner"),
                given.claim("other-outlet").affiliatedTo("ukraine", "owner"));
        assertThat(evidence.verification()).isEqualTo(Verification.SINGLE_ORIGIN);
        assertThat(evidence.origins()).isEqualTo(1);
    }

    @Test
    void originsLinkedByAThirdAreOne() {
        var outlet = given.claim("outlet").affiliatedTo("owner");
        var army = given.claim("army").affiliatedTo("ukraine");
        assertThat(evidence(outlet, army).origins()).isEqualTo(2);
        var link = given.claim("other-outlet").affiliatedTo("ukraine", "owner");
        assertThat(evidence(outlet, army, link).origins()).isEqualTo(1);
        assertThat(evidence(outlet, army, link, given.claim("un")).origins()).isEqualTo(2);
    }

    @Test
    void articlesAndSourcesAreCountedApartFromOrigins() {
        var article = EvidenceBuilder.id(1_000);
        var source = EvidenceBuilder.id(2_000);
        var evidence = evidence(
                given.claim("kyiv").in(article, source),
                given.claim("kyiv").in(article, source),
                given.claim("kyiv").in(EvidenceBuilder.id(1_001), source),
                given.claim("moscow").denies(About.PLACE));
        assertThat(evidence.origins()).isEqualTo(1);
        assertThat(evidence.sources()).isEqualTo(2);
        assertThat(evidence.articles()).isEqualTo(3);
    }

    @Test
    void independentDenialDisputesWhatItIsAbout() {
        var evidence = evidence(
                given.claim("kyiv"),
                given.claim("un"),
                given.claim("moscow").denies(About.ATTRIBUTION),
                given.claim("analyst").doubts(About.OCCURRENCE));
        assertThat(evidence.verification()).isEqualTo(Verification.DISPUTED);
        assertThat(evidence.disputedAbout()).containsExactly(About.OCCURRENCE, About.ATTRIBUTION);
        assertThat(evidence.origins()).isEqualTo(2);
    }

    @Test
    void denialsByTheAssertersOwnAffiliationDoNotDispute() {
        var evidence = evidence(
                given.claim("president").affiliatedTo("ukraine"),
                given.claim("ministry").affiliatedTo("ukraine").denies(About.OCCURRENCE),
                given.claim("general-staff").affiliatedTo("ukraine").doubts(About.PLACE));
        assertThat(evidence.verification()).isEqualTo(Verification.SINGLE_ORIGIN);
        assertThat(evidence.disputedAbout()).isEmpty();
    }

    @Test
    void denialByOneAsserterDisputesWhatAnotherAsserts() {
        var evidence = evidence(
                given.claim("kyiv"), given.claim("un"), given.claim("kyiv").denies(About.TIME));
        assertThat(evidence.disputedAbout()).containsExactly(About.TIME);
    }

    @Test
    void whatNobodyAssertsIsDisputedByAnyDenial() {
        var evidence = evidence(given.claim("moscow").denies(About.OCCURRENCE));
        assertThat(evidence.verification()).isEqualTo(Verification.DISPUTED);
        assertThat(evidence.origins()).isZero();
    }

    @Test
    void figuresThatExcludeEachOtherDispute() {
        var evidence = evidence(
                given.claim("kyiv").with(given.killed(3)), given.claim("moscow").with(given.killed(6)));
        assertThat(evidence.verification()).isEqualTo(Verification.DISPUTED);
        assertThat(evidence.disputedAbout()).containsExactly(About.FIGURE);
        assertThat(evidence.origins()).isEqualTo(2);
    }

    private static Evidence evidence(ClaimBuilder... claims) {
        return Evidence.of(Arrays.stream(claims).map(ClaimBuilder::build).toList());
    }
}
