package org.kursktimeline.timeline.filter;

import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.util.List;
import java.util.stream.Stream;
import org.kursktimeline.core.Ids;
import org.kursktimeline.timeline.EntryRows;
import org.kursktimeline.timeline.Questions;
import org.springframework.beans.factory.annotation.Autowired;

/** Entries of one test, told from those of all others by a tag, and questions among them alone. */
abstract class TaggedEntries {

    @Autowired
    EntryRows entries;

    @Autowired
    Questions questions;

    final String tag = "tagged-" + Ids.next();

    final EntryRows.Row mine() {
        return anEntry().has("tag:" + tag);
    }

    final void store(EntryRows.Row... rows) {
        entries.store(List.of(rows));
    }

    /** The ids that a question finds among the entries of this test. */
    final List<String> ids(String... parameters) {
        return questions.ids(
                Stream.concat(Stream.of("tag=" + tag), Stream.of(parameters)).toArray(String[]::new));
    }

    static String id(EntryRows.Row row) {
        return row.id.toString();
    }
}
