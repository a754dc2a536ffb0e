package org.kursktimeline.timeline;

import java.util.List;

/** What a list is made of: whole events, or single figures of them. */
enum Rows {
    EVENTS(EntryRow.COLUMNS, "entry e", "") {
        @Override
        String where(List<Condition> conditions) {
            return EntrySql.events(conditions);
        }

        @Override
        String after(Sort sort) {
            return sort.after();
        }
    },
    FIGURES(FoundFigure.COLUMNS, """
            entry e CROSS JOIN LATERAL (
              SELECT value AS figure, n FROM jsonb_array_elements(e.figures) WITH ORDINALITY AS figures(value, n)) f
            """, ", n") {
        @Override
        String where(List<Condition> conditions) {
            return EntrySql.figures(conditions);
        }

        @Override
        String after(Sort sort) {
            return sort.notBefore() + " AND (" + sort.after() + " OR f.n > :after_n)";
        }
    };

    private final String columns;
    private final String from;
    private final String thenBy;

    Rows(String columns, String from, String thenBy) {
        this.columns = columns;
        this.from = from;
        this.thenBy = thenBy;
    }

    String columns() {
        return columns;
    }

    String from() {
        return from;
    }

    /** The rows that meet the conditions. */
    abstract String where(List<Condition> conditions);

    /** The rows after the bound one. */
    abstract String after(Sort sort);

    /** The order of events, and within one that of its claims; by the names of the columns. */
    String orderBy(Sort sort) {
        return sort.orderBy() + thenBy;
    }
}
