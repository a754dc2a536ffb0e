package org.kursktimeline.timeline.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kursktimeline.journal.AfterCommit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers under which entries store their keys. A key keeps its number for ever, so what is known stays true. */
@Component
public class KeyNumbers {

    /** Of a key that no entry ever had. */
    public static final int UNUSED = 0;

    private static final long MOST_REMEMBERED = 200_000;

    private final JdbcClient reader;
    private final JdbcClient writer;
    private final Cache<String, Integer> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    KeyNumbers(@Qualifier("reader") JdbcClient reader, JdbcClient writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** For a reader: the number of each key, in the same order; 0, which no entry has, for a key never used. */
    public Integer[] of(List<String> keys) {
        var known = known(reader, Set.copyOf(keys));
        remembered.putAll(known);
        return keys.stream().map(key -> known.getOrDefault(key, UNUSED)).toArray(Integer[]::new);
    }

    /** For a writer: the numbers of those keys that entries have; it may wait for no reader's connection. */
    Integer[] inUse(Collection<String> keys) {
        return known(writer, Set.copyOf(keys)).values().toArray(Integer[]::new);
    }

    /** Tells whether an entry has or had the key. */
    public boolean isUsed(String key) {
        return of(List.of(key))[0] != UNUSED;
    }

    /** The keys, ever used, of a prefix that few have; without the prefix. */
    public List<String> ever(String prefix) {
        return reader.sql(
                        "SELECT substr(key, length(:prefix) + 1) FROM entry_key WHERE starts_with(key, :prefix) ORDER BY key")
                .param("prefix", prefix)
                .query(String.class)
                .list();
    }

    /** The keys that begin with the prefix, without it, by their numbers. */
    public Map<Integer, String> startingWith(String prefix) {
        return reader
                .sql("SELECT id, substr(key, :skipped) AS rest FROM entry_key WHERE key LIKE :pattern ORDER BY id")
                .param("skipped", prefix.length() + 1)
                .param("pattern", prefix + "%")
                .query((row, n) -> Map.entry(row.getInt("id"), row.getString("rest")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The last number given; 0 before the first. */
    public int last() {
        return reader.sql("SELECT coalesce(max(id), 0) FROM entry_key")
                .query(Integer.class)
                .single();
    }

    /** Tells whether a key with one of the prefixes was given a number after this one, in the state that is read. */
    public boolean isAnyAfter(int number, List<String> prefixes) {
        return reader.sql("""
                        SELECT EXISTS (SELECT FROM entry_key CROSS JOIN unnest(:prefixes::text[]) AS prefix
                                       WHERE id > :number AND starts_with(key, prefix))
                        """)
                .param("number", number)
                .param("prefixes", prefixes.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** For a writer: the numbers of those keys that are known; others may have one too. */
    Map<String, Integer> remembered(Set<String> keys) {
        return remembered.getAllPresent(keys);
    }

    /** Keeps numbers that the transaction has found or given, when it is committed. */
    void rememberAtCommit(Map<String, Integer> given) {
        AfterCommit.run(() -> remembered.putAll(given));
    }

    private Map<String, Integer> known(JdbcClient jdbc, Set<String> keys) {
        var known = new HashMap<>(remembered.getAllPresent(keys));
        var others = new HashSet<>(keys);
        others.removeAll(known.keySet());
        if (!others.isEmpty()) {
            known.putAll(numbers(jdbc, "SELECT id, key FROM entry_key WHERE key = ANY(:keys)", others));
        }
        return known;
    }

    private static Map<String, Integer> numbers(JdbcClient jdbc, String sql, Set<String> keys) {
        return jdbc
                .sql(sql)
                .param("keys", keys.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("key"), row.getInt("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
