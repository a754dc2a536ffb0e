package org.kursktimeline.ingest;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.QuoteCheck;
import org.kursktimeline.core.About;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Stance;
import org.kursktimeline.facts.ClaimStatement;
import org.kursktimeline.facts.Quote;
import org.kursktimeline.journal.Write;
import org.springframework.stereotype.Component;

/** Reads the claims of an event: resolves claimants, checks quotes against the article's text. */
@Component
class ClaimReader {

    /**
     * A shorter quote from a text that its sender may not read is not checked: letter by letter the text could be asked
     * for.
     */
    private static final int LEAST_OF_UNREAD = 20;

    private static final String UNREAD =
            "the article's body does not read so, or not there; who may read it (articles:read_body) is told where it differs";

    private final EntityReader entities;
    private final FigureReader figures;

    ClaimReader(EntityReader entities, FigureReader figures) {
        this.entities = entities;
        this.figures = figures;
    }

    /**
     * Makes the claimants that the claims may make, so that the locks which this needs are taken before an event's;
     * their faults are told when the claims are read.
     */
    void makeClaimants(List<ClaimInput> inputs, Write write, Faults faults) {
        entities.reserveClaimants(inputs, faults);
        inputs.stream()
                .map(ClaimInput::claimant)
                .filter(Objects::nonNull)
                .forEach(claimant -> entities.read(write, claimant, new Faults(), ""));
    }

    /**
     * Reads the claims of an event, in their order.
     *
     * @param zone of the event's place, for dates that are left out
     * @param pointer of the list of claims
     */
    List<ClaimStatement> read(List<ClaimInput> inputs, Submission submission, ZoneId zone, String pointer) {
        var named = new HashMap<String, FigureReader.Named>();
        var claims = new ArrayList<ClaimStatement>();
        for (int i = 0; i < inputs.size(); i++) {
            claims.add(read(inputs.get(i), submission, zone, named, pointer + "/" + i));
        }
        return claims;
    }

    private ClaimStatement read(
            ClaimInput input,
            Submission submission,
            ZoneId zone,
            Map<String, FigureReader.Named> named,
            String pointer) {
        return new ClaimStatement(
                submission.article(),
                submission.version(),
                Optional.ofNullable(input.claimant())
                        .flatMap(claimant ->
                                entities.read(submission.write(), claimant, submission.faults(), pointer + "/claimant"))
                        .orElse(null),
                Optional.ofNullable(input.stance()).flatMap(Stance::find).orElse(Stance.ASSERTS),
                Optional.ofNullable(input.about()).flatMap(About::find).orElse(About.OCCURRENCE),
                quote(input.quote(), submission, pointer + "/quote"),
                submission.reportedAt(),
                figures.read(input.figures(), submission, zone, named, pointer + "/figures"));
    }

    private static @Nullable Quote quote(@Nullable QuoteInput input, Submission submission, String pointer) {
        if (input == null || input.text() == null) {
            return null;
        }
        if (submission.body() == null) {
            return new Quote(input.text(), input.start(), input.end(), false);
        }
        if (!submission.knowsBody()
                && input.text().codePointCount(0, input.text().length()) < LEAST_OF_UNREAD) {
            return new Quote(input.text(), input.start(), input.end(), false);
        }
        var outcome = QuoteCheck.locate(submission.body(), input.text(), input.start(), input.end());
        if (outcome instanceof QuoteCheck.Located located) {
            return new Quote(input.text(), located.start(), located.end(), true);
        }
        if (outcome instanceof QuoteCheck.NotLocated fault) {
            var detail = submission.knowsBody() ? fault.detail() : UNREAD;
            submission.faults().at(pointer + "/text", fault.code(), detail);
        }
        return null;
    }
}
