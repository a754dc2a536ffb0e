package org.kursktimeline.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kursktimeline.core.About;
import org.kursktimeline.core.Verification;

/**
 * What the claims about one event come to (ADR 4). It says what the evidence is, never who is right.
 *
 * @param verification {@code single_origin}, {@code corroborated} or {@code disputed}; an editor's verdict goes before
 *     it and is not known here
 * @param disputedAbout what is disputed, in the order of {@link About}; empty unless disputed
 * @param origins how many independent origins assert something of the event; those linked by shared marks are one
 * @param sources how many sources have a claim on it, of whatever stance
 * @param articles how many articles have one
 * @param estimates what the figures come to, by metric, group, object, place, scope and first day
 */
public record Evidence(
        Verification verification,
        List<About> disputedAbout,
        int origins,
        int sources,
        int articles,
        List<Estimate> estimates) {

    public Evidence {
        disputedAbout = List.copyOf(disputedAbout);
        estimates = List.copyOf(estimates);
    }

    /**
     * Weighs all the claims about one event. Their order does not matter; without claims the evidence is
     * {@code single_origin} with no origin.
     */
    public static Evidence of(List<EvidenceClaim> claims) {
        var asserting = claims.stream().filter(EvidenceClaim::asserts).toList();
        var estimates = Estimates.of(claims);
        var disputed = disputed(claims, asserting, estimates);
        int origins =
                Origin.independent(asserting.stream().map(EvidenceClaim::origin).toList());
        return new Evidence(
                verification(disputed, origins),
                List.copyOf(disputed),
                origins,
                count(claims, EvidenceClaim::source),
                count(claims, EvidenceClaim::article),
                estimates);
    }

    private static Verification verification(Set<About> disputed, int origins) {
        if (!disputed.isEmpty()) {
            return Verification.DISPUTED;
        }
        return origins < 2 ? Verification.SINGLE_ORIGIN : Verification.CORROBORATED;
    }

    private static Set<About> disputed(
            List<EvidenceClaim> claims, List<EvidenceClaim> asserting, List<Estimate> estimates) {
        var disputed = EnumSet.noneOf(About.class);
        claims.stream()
                .filter(claim -> !claim.asserts() && isDispute(claim, asserting))
                .map(EvidenceClaim::about)
                .forEach(disputed::add);
        if (estimates.stream().anyMatch(Estimate::conflicting)) {
            disputed.add(About.FIGURE);
        }
        return disputed;
    }

    /** A denial or doubt counts unless only those assert who are not independent of the one that denies. */
    private static boolean isDispute(EvidenceClaim denial, List<EvidenceClaim> asserting) {
        return asserting.isEmpty()
                || asserting.stream().anyMatch(claim -> claim.origin().isIndependentOf(denial.origin()));
    }

    private static int count(List<EvidenceClaim> claims, Function<EvidenceClaim, Object> of) {
        return (int) claims.stream().map(of).distinct().count();
    }
}
