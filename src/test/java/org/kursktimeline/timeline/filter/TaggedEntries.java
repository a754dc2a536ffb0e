package org.kursktimeline.timeline.filter;

import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.kursktimeline.core.Ids;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.timeline.EntryRows;
import org.kursktimeline.timeline.Questions;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Entries of one test, told from those of all others by a tag, and questions among them alone. */
abstract class TaggedEntries {

    @Autowired
    TimelineQueries queries;

    @Autowired
    Timeline timeline;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    final String tag = "tagged-" + Ids.next();
    Questions questions;
    EntryRows entries;

    @BeforeEach
    void openEntries() {
        questions = new Questions(queries, timeline);
        entries = new EntryRows(jdbc, journal, json);
    }

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
