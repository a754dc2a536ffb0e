package org.kursktimeline.journal;

/**
 * How old what a write derives from is: services keep it in memory from one write to the next.
 *
 * @param entities the position of the last write that changed entities, their names, owners or places; 0 before the
 *     first
 * @param sources the same of sources, new ones among them
 */
public record Ground(long entities, long sources) {

    /** Asks for {@link #entities}. One index entry tells; without parameters it is planned once. */
    public static final String ENTITIES = """
            SELECT coalesce(max(position), 0) FROM change WHERE action IN ('entity.patched', 'reference.loaded')
            """;

    /** Asks for {@link #sources}. */
    static final String SOURCES = """
            SELECT coalesce(max(position), 0) FROM change WHERE action IN ('source.created', 'source.patched')
            """;
}
