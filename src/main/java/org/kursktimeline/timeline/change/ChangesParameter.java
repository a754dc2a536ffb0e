package org.kursktimeline.timeline.change;

import java.time.Duration;
import java.util.regex.Pattern;
import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.kursktimeline.core.Usage;
import org.kursktimeline.journal.ChangeToken;
import org.kursktimeline.timeline.filter.TimelineFilter;

/** How changes are read; which of them, {@link TimelineFilter} says. */
public enum ChangesParameter implements EnumParameter {
    SINCE(Usage.one("The change_token of a page or a list, as it stands; 0, or left out, for the beginning.", "0")),
    WAIT(Usage.one("Waits so long for a change when there is none yet: 0s (the default) to 60s.")),
    LIMIT(PageLimit.usage("Changes", "5")),
    FIELDS(Usage.many(
            "The members of events that are wanted, separated by commas; all when left out.", "id,title,when")),
    INCLUDE(Usage.many(
            "What to add to events: claims, figures, participants (always there), articles (as reported_in).",
            "claims"));

    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,2})s?");
    private static final int LONGEST = 60;

    private final Usage usage;

    ChangesParameter(Usage usage) {
        this.usage = usage;
    }

    /** The token to go on from; what is none is noted as a fault. */
    public static ChangeToken since(QueryParams params) {
        var given = params.one(SINCE);
        var token = given.isEmpty()
                ? ChangeToken.START
                : ChangeToken.parse(given.get()).orElse(null);
        if (token == null) {
            params.faults()
                    .parameter(
                            SINCE.parameter(),
                            "not-a-token",
                            "'" + Text.shortened(given.orElse("")) + "' is not a change token; take change_token of an"
                                    + " answer as it stands, or 0 for the beginning");
        }
        return token == null ? ChangeToken.START : token;
    }

    /** How long to wait; anything else than seconds up to a minute is noted as a fault. */
    public static Duration wait(QueryParams params) {
        var given = params.one(WAIT).orElse("0s");
        var seconds = SECONDS.matcher(given);
        if (seconds.matches() && Integer.parseInt(seconds.group(1)) <= LONGEST) {
            return Duration.ofSeconds(Integer.parseInt(seconds.group(1)));
        }
        params.faults()
                .parameter(
                        WAIT.parameter(),
                        "out-of-range",
                        "'wait' is a time from 0s to " + LONGEST + "s, e.g. 30s, not '" + Text.shortened(given) + "'");
        return Duration.ZERO;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
