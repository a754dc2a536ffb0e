package org.kursktimeline.format;

import java.util.List;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.Column;
import org.kursktimeline.timeline.entry.EventParts.Part;

/** What a line of a CSV file stands for. */
public enum Layout implements Coded {
    /** A line an event. */
    EVENTS(Columns.EVENTS, Part.CLAIMS),
    /** A line a figure of an event. */
    FIGURES(Columns.FIGURES, Part.FIGURES),
    /** A line a claim about an event. */
    CLAIMS(Columns.CLAIMS, Part.CLAIMS),
    /** A line a participant of an event. */
    PARTICIPANTS(Columns.PARTICIPANTS, Part.CLAIMS),
    /** A line an article behind an event, with its source. */
    SOURCES(Columns.SOURCES, Part.CLAIMS),
    /** A line an event, in the 31 columns of ACLED. */
    ACLED(Columns.ACLED, Part.CLAIMS);

    private final List<Column> columns;
    private final Part needs;

    Layout(String table, Part needs) {
        this.columns = Column.table(table);
        this.needs = needs;
    }

    /** What must be shown of an event to make its rows. */
    public Part needs() {
        return needs;
    }

    List<Column> columns() {
        return columns;
    }
}
