package org.kursktimeline.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.journal.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the {@link NameIndex} up with the database: read whole at the first look-up and after reference data was
 * loaded, else only what the journal says was written since, by this service or another on the same database. It reads
 * apart from any write, so that it never holds what was not committed.
 */
@Component
class LookupIndex {

    private static final Logger LOG = LoggerFactory.getLogger(LookupIndex.class);

    private static final int FEW = 2_000;

    private static final String NAMES = """
            SELECT e.id, e.slug, e.kind, e.feature_class, e.population, e.parent_id, t.text, t.language
            FROM entity e JOIN entity_name t ON t.entity_id = e.id
            WHERE e.merged_into IS NULL AND (:slugs::text[] IS NULL OR e.slug = ANY(:slugs))
            ORDER BY e.id, t.n
            """;

    private final JdbcClient jdbc;
    /** Held by whoever takes news in; others go on with the index as it stands. */
    private final ReentrantLock news = new ReentrantLock();

    private final ReentrantReadWriteLock rows = new ReentrantReadWriteLock();
    private NameIndex index = new NameIndex();
    private volatile long seen = -1;

    LookupIndex(@Qualifier("reader") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Builds the index beside the first requests, so that the first look-up need not; one that comes earlier does. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        var builder = new Thread(
                () -> {
                    try {
                        keepUp();
                    } catch (DataAccessException databaseAway) {
                        LOG.debug("the index is left to the first look-up", databaseAway);
                    }
                },
                "look-up");
        builder.setDaemon(true);
        builder.start();
    }

    /**
     * At least so good answers, of the state that the database has now; best names only, in no order. Takes a reader's
     * connection, so it is not for the middle of a write.
     */
    Collection<Match> search(String question, double least, EntityQuery scope) {
        keepUp();
        return searchAsItStands(question, least, scope);
    }

    /** The same of what was read last, without a look at the database; nothing until it was read once. */
    Collection<Match> searchAsItStands(String question, double least, EntityQuery scope) {
        rows.readLock().lock();
        try {
            return index.search(question, least, entity -> isWanted(entity, scope));
        } finally {
            rows.readLock().unlock();
        }
    }

    /** The first name of an entity, as it was read last; none until it was read. */
    List<String> names(UUID entity) {
        rows.readLock().lock();
        try {
            var found = index.find(entity);
            return found == null
                    ? List.of()
                    : found.names().stream()
                            .limit(1)
                            .map(IndexedEntity.Name::text)
                            .toList();
        } finally {
            rows.readLock().unlock();
        }
    }

    private boolean isWanted(IndexedEntity entity, EntityQuery scope) {
        return (scope.kinds().isEmpty() || scope.kinds().contains(entity.kind()))
                && (scope.within() == null || index.liesIn(entity, Set.of(scope.within())));
    }

    private void keepUp() {
        long latest = Position.latest(jdbc).number();
        if (seen >= latest) {
            return;
        }
        news.lock();
        try {
            if (seen < latest) {
                takeIn(news(latest));
                seen = latest;
            }
        } finally {
            news.unlock();
        }
    }

    private void takeIn(List<News> fresh) {
        boolean whole = seen < 0
                || fresh.size() > FEW
                || fresh.stream().anyMatch(change -> change.action.equals("reference.loaded"))
                || index.replaced() > index.size();
        if (!whole && fresh.isEmpty()) {
            return;
        }
        if (whole) {
            var built = new NameIndex();
            read(null).forEach(built::put);
            change(() -> index = built);
        } else {
            var read = read(fresh.stream().map(News::subject).distinct().toArray(String[]::new));
            change(() -> read.forEach(index::put));
        }
    }

    private void change(Runnable change) {
        rows.writeLock().lock();
        try {
            change.run();
        } finally {
            rows.writeLock().unlock();
        }
    }

    private record News(String action, String subject) {}

    /** What was written to entities since the index was made, up to a position. */
    private List<News> news(long latest) {
        return jdbc.sql("""
                        SELECT action, subject FROM change
                        WHERE position > :seen AND position <= :latest AND action IN ('entity.created', 'entity.patched', 'reference.loaded')
                        ORDER BY position, n
                        """)
                .param("seen", seen)
                .param("latest", latest)
                .query((row, n) -> new News(row.getString("action"), row.getString("subject")))
                .list();
    }

    private Collection<IndexedEntity> read(String @Nullable [] slugs) {
        Map<UUID, IndexedEntity> read = new LinkedHashMap<>();
        jdbc.sql(NAMES).param("slugs", slugs).query(row -> {
            var id = row.getObject("id", UUID.class);
            var entity = read.get(id);
            if (entity == null) {
                entity = new IndexedEntity(
                        id,
                        row.getString("slug"),
                        row.getString("kind"),
                        IndexedEntity.size(row.getString("feature_class"), row.getObject("population", Long.class)),
                        row.getObject("parent_id", UUID.class),
                        new ArrayList<>());
                read.put(id, entity);
            }
            entity.names().add(new IndexedEntity.Name(row.getString("text"), row.getString("language")));
        });
        return read.values();
    }
}
