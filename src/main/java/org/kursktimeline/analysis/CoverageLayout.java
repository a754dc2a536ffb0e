package org.kursktimeline.analysis;

import org.kursktimeline.core.Coded;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.TableFormat;

/** What a line of coverage as a table stands for. */
public enum CoverageLayout implements Coded {
    BUCKETS,
    SOURCES;

    /** Reads it; faults go to the parameters. */
    public static CoverageLayout read(QueryParams params, TableFormat wanted) {
        if (!wanted.isCsv() && !params.all(CoverageParameter.LAYOUT).isEmpty()) {
            params.faults()
                    .parameter(
                            CoverageParameter.LAYOUT.parameter(),
                            "other-format",
                            "'layout' goes with format=csv; JSON has both");
        }
        return params.word(CoverageParameter.LAYOUT, CoverageLayout.class).orElse(BUCKETS);
    }
}
