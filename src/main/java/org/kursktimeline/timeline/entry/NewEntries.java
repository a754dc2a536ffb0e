package org.kursktimeline.timeline.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Entries that are to be inserted, column by column, so that one statement takes them all. What needs no lock is made
 * ready before it is taken.
 */
final class NewEntries {

    private record Row(UUID event, int revision, Entry entry) {}

    private final List<Row> rows;
    private final Map<String, Object[]> columns = new HashMap<>();

    /** @param known finds the numbers of keys that are known to have one */
    NewEntries(List<EntryStore.NewState> states, Function<TreeSet<String>, Map<String, Integer>> known) {
        rows = states.stream()
                .flatMap(state -> state.difference().inserted().stream()
                        .map(entry -> new Row(state.event(), state.revision(), entry)))
                .toList();
        columns.put("events", rows.stream().map(Row::event).toArray(UUID[]::new));
        columns.put("revisions", rows.stream().map(Row::revision).toArray(Integer[]::new));
        addKeys(known);
        addStates();
        addTexts();
        addTimes();
        addRanks();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * By their names in the statement. The keys without a known number are {@code keys}, which the rows count from 1 in
     * {@code unknown_keys}.
     */
    Map<String, Object[]> columns() {
        return columns;
    }

    private void addKeys(Function<TreeSet<String>, Map<String, Integer>> finder) {
        var keys = rows.stream()
                .flatMap(row -> row.entry().keys().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var known = finder.apply(keys);
        keys.removeAll(known.keySet());
        var unknown = new HashMap<String, Integer>();
        keys.forEach(key -> unknown.put(key, unknown.size() + 1));
        columns.put("keys", keys.toArray(String[]::new));
        texts("known_keys", entry -> numbers(entry, known));
        texts("unknown_keys", entry -> numbers(entry, unknown));
    }

    private void addStates() {
        texts("statuses", Entry::status);
        texts("reported", entry -> entry.reported().toString());
        texts("until", entry -> ending(entry.reportedUntil()));
        texts("first_reported", entry -> entry.columns().firstReported().toString());
    }

    private void addTexts() {
        texts("documents", Entry::document);
        texts("claims", Entry::claims);
        texts("figures", Entry::figures);
        texts("titles", entry -> entry.search().title());
        texts("subjects", entry -> entry.search().subject());
        texts("quotes", entry -> entry.search().quotes());
        texts("articles", entry -> entry.search().articles());
    }

    private void addTimes() {
        texts("starts_at", entry -> beginning(entry.columns().startsAt()));
        texts("ends_at", entry -> ending(entry.columns().endsAt()));
        texts("first_day", entry -> beginning(entry.columns().firstDay()));
        texts("last_day", entry -> ending(entry.columns().lastDay()));
        texts("edtf", entry -> entry.columns().edtf());
        columns.put("lasted", all(Entry.Columns::lasted).toArray(Boolean[]::new));
    }

    private void addRanks() {
        columns.put("when_rank", all(Entry.Columns::whenRank).toArray(Integer[]::new));
        columns.put("where_rank", all(Entry.Columns::whereRank).toArray(Integer[]::new));
        columns.put("lat", all(Entry.Columns::lat).toArray(Double[]::new));
        columns.put("lon", all(Entry.Columns::lon).toArray(Double[]::new));
        columns.put("origins", all(Entry.Columns::origins).toArray(Integer[]::new));
        columns.put("confidence", all(Entry.Columns::confidence).toArray(Double[]::new));
    }

    private void texts(String name, Function<Entry, String> text) {
        columns.put(name, rows.stream().map(row -> text.apply(row.entry())).toArray(String[]::new));
    }

    private <T extends @Nullable Object> Stream<T> all(Function<Entry.Columns, T> column) {
        return rows.stream().map(row -> column.apply(row.entry().columns()));
    }

    /** As PostgreSQL reads an array of them. */
    private static String numbers(Entry entry, Map<String, Integer> numbers) {
        return entry.keys().stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String beginning(@Nullable Object time) {
        return time == null ? "-infinity" : time.toString();
    }

    private static String ending(@Nullable Object time) {
        return time == null ? "infinity" : time.toString();
    }
}
