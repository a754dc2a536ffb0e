package org.kursktimeline.article;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who publishes. {@link SourceResolver} matches and makes sources for writes, {@link SourceEditor} edits them. */
@Service
public class Sources {

    private final SourceRepository rows;
    private final EntityManager entities;
    private final JdbcClient reader;

    Sources(SourceRepository rows, EntityManager entities, @Qualifier("reader") JdbcClient reader) {
        this.rows = rows;
        this.entities = entities;
        this.reader = reader;
    }

    /** Finds a source by its slug or id. */
    @Transactional(readOnly = true)
    public Optional<SourceView> find(String slugOrId) {
        return rows.bySlugOrId(slugOrId).map(Source::view);
    }

    /** The sources that a parameter names by slug or id; an unknown one is a fault that tells the nearest. */
    @Transactional(readOnly = true)
    public List<SourceView> asked(QueryParams params, QueryParameter parameter) {
        return params.all(parameter).stream()
                .flatMap(text -> asked(text, params, parameter).stream())
                .toList();
    }

    private Optional<SourceView> asked(String text, QueryParams params, QueryParameter parameter) {
        var source = find(text);
        if (source.isEmpty()) {
            params.faults()
                    .parameter(
                            parameter.parameter(),
                            "unknown-value",
                            "there is no source '" + Text.shortened(text) + "'" + Nearest.hint(nearestSlugs(text)));
        }
        return source;
    }

    /** Finds a source by its slug or id, with its revision. */
    @Transactional(readOnly = true)
    public Optional<RevisedSource> findRevised(String slugOrId) {
        return rows.bySlugOrId(slugOrId).map(source -> new RevisedSource(source.view(), source.version()));
    }

    /** The sources of these ids; unknown ids are missing from the answer. */
    @Transactional(readOnly = true)
    public Map<UUID, SourceView> getAll(Collection<UUID> ids) {
        return Loaded.of(entities, Source.class, ids).stream()
                .map(Source::view)
                .collect(Collectors.toMap(SourceView::id, Function.identity()));
    }

    /** What a source is called and goes by. */
    public record Named(UUID id, String slug, String name) {}

    /** The names of these ids alone, on a reader's connection; unknown ids are missing from the answer. */
    public Map<UUID, Named> names(Collection<UUID> ids) {
        return reader
                .sql("SELECT id, slug, name FROM source WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) ->
                        new Named(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Function.identity()));
    }

    /** Finds the source of this name, case and white space apart; of several the one known longest. */
    @Transactional(readOnly = true)
    public Optional<SourceView> named(String name) {
        return rows.findFirstByNameKeyOrderById(Names.key(name)).map(Source::view);
    }

    /** As {@link #named} for many names at once, by their {@link #key}; unknown ones are missing from the answer. */
    @Transactional(readOnly = true)
    public Map<String, SourceView> allNamed(Collection<String> names) {
        var keys = names.stream().map(Names::key).collect(Collectors.toSet());
        return keys.isEmpty()
                ? Map.of()
                : rows.findByNameKeyInOrderById(keys).stream()
                        .map(Source::view)
                        .collect(Collectors.toMap(
                                source -> Names.key(source.name()), Function.identity(), (first, later) -> first));
    }

    /** The form in which {@link #named} compares names: two of one form name one source. */
    public static String key(String name) {
        return Names.key(name);
    }

    /** The owner groups of all sources, each once. */
    @Transactional(readOnly = true)
    public List<String> ownerGroups() {
        return rows.findOwnerGroups();
    }

    /** The known slugs nearest to a misspelt one. */
    @Transactional(readOnly = true)
    public List<String> nearestSlugs(String slug) {
        return Nearest.to(slug, rows.findSlugs());
    }
}
