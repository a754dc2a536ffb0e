package org.kursktimeline.timeline.history;

/**
 * One state of an event, ready to be served.
 *
 * @param revision counted from 1
 * @param json the event, UTF-8
 */
public record StoredEvent(int revision, byte[] json) {}
