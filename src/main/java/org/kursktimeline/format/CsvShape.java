package org.kursktimeline.format;

/**
 * How a CSV file is made.
 *
 * @param hxl a second line holds the columns' HXL tags
 * @param raw texts stand as they are, formulas and line breaks too
 */
public record CsvShape(Layout layout, boolean hxl, boolean raw) {}
