package org.kursktimeline.format;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** ACLED's one number of killed people, of our estimates by group. */
final class Fatalities {

    private Fatalities() {}

    /**
     * The greatest among the groups' lowest numbers of people killed by this event. Groups may overlap, so they are not
     * added; ACLED takes the lowest where reports differ. Cumulative numbers do not count.
     *
     * @return empty where nobody told a lowest number
     */
    static Optional<BigDecimal> of(JsonNode estimates) {
        return estimates
                .valueStream()
                .filter(one -> one.path("metric").asString("").equals("killed"))
                .filter(one -> one.path("scope").asString("").equals("event"))
                .map(one -> one.path("low"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .max(Comparator.naturalOrder());
    }
}
