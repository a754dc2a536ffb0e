package org.kursktimeline.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Actor;

/** One open write: modules note their changes here while its transaction runs. Not thread-safe. */
public final class Write {

    private final WriteRequest request;
    private final Ground ground;
    private final List<Change> changes = new ArrayList<>();
    private final List<Runnable> closingWork = new ArrayList<>();
    private final List<Consumer<Position>> stampedWork = new ArrayList<>();
    private final Map<Class<?>, Object> notes = new HashMap<>();

    Write(WriteRequest request, Ground ground) {
        this.request = request;
        this.ground = ground;
    }

    /**
     * How old what this write derives from was when it began. Until it ends nobody edits entities or sources; a source
     * may be added.
     */
    public Ground ground() {
        return ground;
    }

    /** Who writes. */
    public Actor actor() {
        return request.actor();
    }

    /** Why, in the editor's words; null where none is asked for. */
    public @Nullable String reason() {
        return request.reason();
    }

    /** Notes a change. A write without any gets no position and stores nothing. */
    public void note(Change change) {
        changes.add(change);
    }

    /** How many changes were noted so far. */
    public int size() {
        return changes.size();
    }

    /** What a module keeps for the length of this write, one object of each type; made at the first call. */
    public <T> T keep(Class<T> type, Supplier<T> first) {
        return type.cast(notes.computeIfAbsent(type, none -> first.get()));
    }

    /** Tells whether a module keeps an object of the type already. */
    public boolean has(Class<?> type) {
        return notes.containsKey(type);
    }

    /** Registers work to be done once when the caller's own is complete, before the position is taken. */
    public void atClose(Runnable work) {
        closingWork.add(work);
    }

    /**
     * Registers work that needs the write's position, e.g. inserting entries. It runs last, under the lock that orders
     * all writes and after its changes were stored, so it should only insert what was prepared.
     */
    public void atStamp(Consumer<Position> work) {
        stampedWork.add(work);
    }

    WriteRequest request() {
        return request;
    }

    List<Change> changes() {
        return changes;
    }

    void close() {
        closingWork.forEach(Runnable::run);
    }

    void stamp(Position position) {
        stampedWork.forEach(work -> work.accept(position));
    }
}
