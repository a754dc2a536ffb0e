package org.kursktimeline.timeline.filter;

import java.util.List;
import org.kursktimeline.core.QueryParams;

/** Reads some of the filters; faults go to the parameters' own list, and what is at fault gives no condition. */
public interface FilterReader {

    /** The conditions of what is asked for; none when nothing is. */
    List<Condition> read(QueryParams params);
}
