package org.kursktimeline.database;

/**
 * Which PostgreSQL the service runs on.
 *
 * @param embedded true for the server that the service brings along
 * @param place for people: the folder of its files, or the address of your own server without credentials
 */
public record Postgres(boolean embedded, String place) {}
