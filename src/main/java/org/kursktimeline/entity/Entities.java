package org.kursktimeline.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Ids;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Write;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entities for the other modules: views by id or slug, the bearer of a name, and new ones made on the way. Reads come
 * from memory where they can; in a write they see what the write itself stored.
 */
@Service
public class Entities {

    private final EntityViews views;
    private final EntityCache cache;
    private final EntityWriter writer;
    private final NameResolver resolver;
    private final EntityLookup lookup;
    private final Slugs slugs;
    private final JdbcClient jdbc;

    Entities(
            EntityViews views,
            EntityCache cache,
            EntityWriter writer,
            NameResolver resolver,
            EntityLookup lookup,
            Slugs slugs,
            JdbcClient jdbc) {
        this.views = views;
        this.cache = cache;
        this.writer = writer;
        this.resolver = resolver;
        this.lookup = lookup;
        this.slugs = slugs;
        this.jdbc = jdbc;
    }

    /** Finds an entity by its slug or its id; empty when there is none. */
    public Optional<EntityView> find(String slugOrId) {
        var id = Ids.parse(slugOrId);
        if (id.isPresent()) {
            return Optional.ofNullable(getAll(List.of(id.get())).get(id.get()));
        }
        if (!Slugs.isSlug(slugOrId)) {
            return Optional.empty();
        }
        return cache.find(slugOrId).or(() -> {
            long readAt = cache.generation();
            var view = views.find(slugOrId);
            view.ifPresent(found -> cache.keep(List.of(found), readAt));
            return view;
        });
    }

    /** The views of the ids; an id that is not known is missing from the answer. */
    public Map<UUID, EntityView> getAll(Collection<UUID> ids) {
        var known = cache.find(ids);
        if (known.size() == ids.size()) {
            return known;
        }
        var missing = ids.stream().filter(id -> !known.containsKey(id)).toList();
        long readAt = cache.generation();
        var read = views.getAll(missing);
        cache.keep(read, readAt);
        read.forEach(view -> known.put(view.id(), view));
        return known;
    }

    /** The views of the ids, each in its id's place; null for an id that is not known. */
    public List<@Nullable EntityView> each(List<UUID> ids) {
        var known = cache.each(ids);
        if (!known.contains(null)) {
            return known;
        }
        var all = getAll(ids);
        return Arrays.asList(ids.stream().map(all::get).toArray(EntityView[]::new));
    }

    /**
     * Lets the rest of the transaction read entities from the database and not from memory, for who must not miss what
     * another service on the same database has written.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void readPastMemory() {
        cache.written(false);
    }

    /**
     * Finds who bears a name: as spelt, in another script, or in another transliteration that sounds the same. A part
     * of a name or a typing error is no hit, since a write must not guess.
     *
     * @param kind a code of {@link EntityKind}; null for any
     * @param withinSlugOrId a place that contains it, or the place itself; null for anywhere; when it is not known
     *     nothing is found
     */
    public Resolution resolve(String name, @Nullable String kind, @Nullable String withinSlugOrId) {
        var within = Optional.ofNullable(withinSlugOrId).map(this::find);
        if (within.isPresent() && within.get().isEmpty()) {
            return new Resolution.Unknown();
        }
        var bearers = resolver.bearers(
                name, kind, within.flatMap(view -> view).map(EntityView::id).orElse(null));
        if (bearers.isEmpty()) {
            return new Resolution.Unknown();
        }
        var found = getAll(bearers).values().stream()
                .sorted(Comparator.comparing(EntityView::slug))
                .toList();
        return found.size() == 1 ? new Resolution.Found(found.get(0)) : new Resolution.Ambiguous(found);
    }

    /** The slugs of at most three entities whose names are near the text (a slug or a name), nearest first. */
    public List<String> nearestSlugs(String text, @Nullable String kind) {
        return lookup.nearestSlugs(text, kind == null ? List.of() : List.of(kind));
    }

    /**
     * Those, places left out, whose names hold the name of another or are like it: at most eight with published events,
     * most events first. Reads on the readers' connections, and the names as they were read last.
     */
    public List<Match> namedLike(UUID entity) {
        return lookup.namedLike(entity);
    }

    /** The same of several kinds; of any kind where none of these is near. */
    public List<String> nearestSlugsRather(String text, List<String> kinds) {
        var near = lookup.nearestSlugs(text, kinds);
        return near.isEmpty() ? lookup.nearestSlugs(text, List.of()) : near;
    }

    /**
     * Stores a new entity and notes it in the write.
     *
     * @param entity its affiliation and parent are known, its slug is free or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID create(Write write, NewEntity entity) {
        var slug = entity.slug() == null ? slugs.make(entity.name(), entity.kind()) : entity.slug();
        var id = writer.create(List.of(new EntityWriter.Slugged(slug, entity, parentPath(entity))))
                .get(0);
        write.note(Change.of("entity.created", slug, null));
        return id;
    }

    /**
     * Finds the one that bears the name and has the kind, or stores a new one that has nothing but these. Two writes
     * that do so at once get the same one: the second waits for the first, so who asks for several asks in the order of
     * their names.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID findOrCreate(Write write, EntityKind kind, String name) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 3))")
                .param("name", Spelling.fold(name))
                .query(rs -> {});
        var bearers = resolver.bearers(name, kind.code(), null);
        return bearers.isEmpty()
                ? create(write, NewEntity.of(kind, name))
                : bearers.stream().sorted().findFirst().orElseThrow();
    }

    /**
     * Takes the locks under which {@link #findOrCreate} looks at names, in one order, so that two writes that name the
     * same new entities do not wait for each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockNames(Collection<String> names) {
        if (!names.isEmpty()) {
            jdbc.sql("""
                            SELECT pg_advisory_xact_lock(hashtextextended(name, 3))
                            FROM (SELECT DISTINCT name FROM unnest(:names::text[]) AS name ORDER BY name) AS ordered
                            """)
                    .param("names", names.stream().map(Spelling::fold).toArray(String[]::new))
                    .query(rs -> {});
        }
    }

    /** The path of the parent that the entity is to have; empty without one. */
    List<UUID> parentPath(NewEntity entity) {
        var parent = entity.place() == null ? null : entity.place().parent();
        return parent == null
                ? List.of()
                : Optional.ofNullable(getAll(List.of(parent)).get(parent))
                        .map(EntityView::place)
                        .map(PlaceView::path)
                        .orElseThrow(() -> new IllegalArgumentException(parent + " is not a place"));
    }

    /** All that the entity speaks for, from the next to the root. */
    List<UUID> affiliations(UUID entity) {
        return views.affiliations(entity);
    }
}
