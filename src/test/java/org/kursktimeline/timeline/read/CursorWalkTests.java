package org.kursktimeline.timeline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.core.Cursor;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.kursktimeline.timeline.Questions;
import org.kursktimeline.timeline.TimelineQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Cursors over pages of differing size, and cursors that were forged by whoever knows their form. */
@ServiceTest
class CursorWalkTests {

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

    private final String tag = "cursor-" + Ids.next();
    private Questions questions;
    private EntryRows entries;

    @BeforeEach
    void open() {
        questions = new Questions(queries, timeline);
        entries = new EntryRows(jdbc, journal, json);
    }

    @Test
    void thePagesOfAWalkMayDifferInSize() {
        var rows = Stream.generate(() -> anEntry().has("tag:" + tag)).limit(9).toList();
        entries.store(rows);
        var next = questions
                .page(Questions.params("tag=" + tag, "limit=2"))
                .links()
                .next();
        assertThat(next).contains("limit=2");
        var wider = questions.page(Questions.ofAddress(next.replace("limit=2", "limit=5")));
        assertThat(wider.items()).hasSize(5);
        var rest = questions.page(Questions.ofAddress(wider.links().next().replace("limit=5", "limit=100")));
        assertThat(rest.items()).hasSize(2);
        assertThat(rest.links().next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "+300000-01-01T00:00:00Z",
                "yesterday",
                ""
            })
    void aForgedCursorOfAnImpossibleTimeIsInvalid(String time) {
        entries.store(List.of(anEntry().has("tag:" + tag), anEntry().has("tag:" + tag)));
        var address = questions
                .page(Questions.params("tag=" + tag, "limit=1"))
                .links()
                .next();
        var cursor = address.replaceFirst(".*cursor=([^&]*).*", "$1");
        var parts = parts(cursor);
        assertThat(Cursor.encode(parts.get(0), parts.subList(1, parts.size()))).isEqualTo(cursor);
        var keys = new ArrayList<>(parts.subList(1, parts.size()));
        keys.set(0, time);
        var forged = address.replace(cursor, Cursor.encode(parts.get(0), keys));
        assertThatThrownBy(() -> questions.page(Questions.ofAddress(forged)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.CURSOR_INVALID));
    }

    /** The digest and the keys, as whoever knows the format reads them. */
    private static List<String> parts(String cursor) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)).position(1);
        var parts = new ArrayList<String>();
        while (bytes.remaining() > 8) {
            var part = new byte[bytes.getShort()];
            bytes.get(part);
            parts.add(new String(part, StandardCharsets.UTF_8));
        }
        return parts;
    }
}
