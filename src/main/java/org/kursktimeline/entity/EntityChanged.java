package org.kursktimeline.entity;

import java.util.UUID;

/**
 * An entity that was known before has changed in a way that a reader of its events sees: name, affiliation, parent,
 * point or time zone. Published inside the write, before its stamp. A place stands for all that lies in it; whoever
 * speaks for an entity whose affiliation changed is told of too. A new entity is not.
 */
public record EntityChanged(UUID id) {

    /** What a job that takes the change further is for. */
    public String subject() {
        return subject(id);
    }

    static String subject(UUID entity) {
        return "entity:" + entity;
    }
}
