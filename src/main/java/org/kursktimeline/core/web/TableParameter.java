package org.kursktimeline.core.web;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.Usage;

/** In which format a list is answered that is JSON or a table. */
public enum TableParameter implements EnumParameter {
    FORMAT(Usage.one("json (the default) or csv, the same in a table; also by Accept: text/csv.", "csv")),
    HXL(Usage.one("With format=csv: true puts the columns' HXL tags into the second line.", "true")),
    CSV(Usage.one(
            "With format=csv: raw leaves texts as they are. Else one that a spreadsheet would take for a formula has an"
                    + " apostrophe in front, and its line breaks are spaces.",
            "raw"));

    private final Usage usage;

    TableParameter(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
