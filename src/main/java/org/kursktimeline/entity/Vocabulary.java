package org.kursktimeline.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.database.JobKind;
import org.kursktimeline.database.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The controlled words: event types, metrics, groups. They come from {@code db/reference}, are complete before the
 * first request is served, and are kept in memory.
 */
@Service
public class Vocabulary {

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private static final int NEAREST = 3;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Jobs jobs;
    private volatile @Nullable Map<String, Map<String, Term>> schemes;

    Vocabulary(JdbcClient jdbc, JsonMapper json, Jobs jobs) {
        this.jdbc = jdbc;
        this.json = json;
        this.jobs = jobs;
    }

    /** Finds a word; empty when the scheme has none of that code. */
    public Optional<Term> find(String scheme, String code) {
        return Optional.ofNullable(scheme(scheme).get(code));
    }

    /** All codes of a scheme, in the order of its file; empty for an unknown scheme. */
    public Collection<String> codes(String scheme) {
        return scheme(scheme).keySet();
    }

    /** All words of a scheme, in the order of its file; empty for an unknown scheme. */
    public Collection<Term> terms(String scheme) {
        return scheme(scheme).values();
    }

    /**
     * At most three codes that a text which is none may mean: first those of that very name, then those spelt alike,
     * then those in whose label or names in other schemes its words stand.
     */
    public List<String> near(String scheme, String text) {
        return Stream.of(
                        meant(scheme, term -> term.isCalled(text)),
                        Nearest.to(text, codes(scheme)).stream(),
                        meant(scheme, term -> term.isLabelledWith(text)),
                        meant(scheme, term -> term.isMappedWith(text)))
                .flatMap(Function.identity())
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    private Stream<String> meant(String scheme, Predicate<Term> how) {
        return terms(scheme).stream().filter(how).map(Term::code);
    }

    /** The codes from the word itself up to the top of its tree; empty for an unknown code. */
    public List<String> ancestors(String scheme, String code) {
        var terms = scheme(scheme);
        var path = new ArrayList<String>();
        for (var term = terms.get(code); term != null; term = term.parent() == null ? null : terms.get(term.parent())) {
            path.add(term.code());
        }
        return List.copyOf(path);
    }

    /**
     * Reads the table again, for who has changed it or must not miss what another service on the same database has
     * loaded. Until it is read others go on with what is in memory. In a transaction what was read is the transaction's
     * alone until its commit; when it is rolled back memory stays as it was.
     */
    public void readAnew() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            keepForTransaction(new Reading(read()));
        } else {
            schemes = read();
        }
    }

    private void keepForTransaction(Reading now) {
        boolean first = TransactionSynchronizationManager.unbindResourceIfPossible(this) == null;
        TransactionSynchronizationManager.bindResource(this, now);
        if (first) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    schemes = known();
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Vocabulary.this);
                }
            });
        }
    }

    /** What a transaction has read, which may be what it has written itself. */
    private record Reading(Map<String, Map<String, Term>> schemes) {}

    /** Those of the event types of which events are still derived anew after a change of the type. */
    public Set<String> pending(Collection<Term> types) {
        var subjects =
                types.stream().collect(Collectors.toMap(type -> EventTypeChanged.subject(type.code()), Term::code));
        return jobs.pending(JobKind.REFRESH, subjects.keySet()).stream()
                .map(subjects::get)
                .collect(Collectors.toSet());
    }

    private Map<String, Term> scheme(String scheme) {
        return known().getOrDefault(scheme, Map.of());
    }

    private Map<String, Map<String, Term>> known() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Reading own) {
            return own.schemes;
        }
        var known = schemes;
        if (known == null) {
            known = read();
            schemes = known;
        }
        return known;
    }

    private Map<String, Map<String, Term>> read() {
        var read = new LinkedHashMap<String, Map<String, Term>>();
        jdbc.sql("SELECT scheme, code, parent, label, attributes FROM term ORDER BY scheme, n, code")
                .query((row, n) -> new Term(
                        row.getString("scheme"),
                        row.getString("code"),
                        row.getString("parent"),
                        row.getString("label"),
                        json.readValue(row.getString("attributes"), ATTRIBUTES)))
                .list()
                .forEach(term -> read.computeIfAbsent(term.scheme(), scheme -> new LinkedHashMap<>())
                        .put(term.code(), term));
        return read;
    }
}
