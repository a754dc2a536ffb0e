package org.kursktimeline.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Views of entities lately asked for, at most 20,000. A transaction that wrote entities goes past it, and its commit
 * empties it if it changed one that was known; so does what another service has changed, as soon as it is seen. What
 * was read before another's commit is not kept after it.
 */
@Component
class EntityCache {

    private static final int MOST = 20_000;

    private final Map<UUID, EntityView> byId = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, EntityView> eldest) {
            if (size() > MOST) {
                bySlug.remove(eldest.getValue().slug());
                return true;
            }
            return false;
        }
    };
    private final Map<String, UUID> bySlug = new HashMap<>();
    private final EntityNews news;
    private long generation;

    EntityCache(EntityNews news) {
        this.news = news;
    }

    /** A mark to be handed to {@link #keep} with what was read after it. */
    synchronized long generation() {
        return generation;
    }

    /** Those of the ids that are known; the map is the caller's own. */
    Map<UUID, EntityView> find(Collection<UUID> ids) {
        return isFresh() ? known(ids) : new HashMap<>();
    }

    /** Each in its id's place; null for those that are not known. */
    List<@Nullable EntityView> each(List<UUID> ids) {
        return isFresh() ? Arrays.asList(inPlaces(ids)) : Collections.nCopies(ids.size(), null);
    }

    private synchronized @Nullable EntityView[] inPlaces(List<UUID> ids) {
        var views = new EntityView[ids.size()];
        Arrays.setAll(views, n -> byId.get(ids.get(n)));
        return views;
    }

    Optional<EntityView> find(String slug) {
        return isFresh() ? known(slug) : Optional.empty();
    }

    private synchronized Map<UUID, EntityView> known(Collection<UUID> ids) {
        var known = new HashMap<UUID, EntityView>(2 * ids.size());
        for (var id : ids) {
            var view = byId.get(id);
            if (view != null) {
                known.put(id, view);
            }
        }
        return known;
    }

    private synchronized Optional<EntityView> known(String slug) {
        return Optional.ofNullable(bySlug.get(slug)).map(byId::get);
    }

    /** Looks at the database outside of the lock, which nobody is to wait for that long. */
    private boolean isFresh() {
        if (isPassed()) {
            return false;
        }
        news.look(this::empty);
        return true;
    }

    synchronized void keep(Collection<EntityView> views, long readAt) {
        if (readAt == generation && !isPassed()) {
            for (var view : views) {
                byId.put(view.id(), view);
                bySlug.put(view.slug(), view.id());
            }
        }
    }

    /**
     * Tells that the current transaction writes entities.
     *
     * @param known true when one that was known before changes; new ones leave the cache as it is
     */
    void written(boolean known) {
        if (TransactionSynchronizationManager.getResource(this) instanceof AtomicBoolean changed) {
            changed.compareAndSet(false, known);
            return;
        }
        var changed = new AtomicBoolean(known);
        TransactionSynchronizationManager.bindResource(this, changed);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (changed.get()) {
                    empty();
                }
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(EntityCache.this);
            }
        });
    }

    private boolean isPassed() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    private synchronized void empty() {
        generation++;
        byId.clear();
        bySlug.clear();
    }
}
