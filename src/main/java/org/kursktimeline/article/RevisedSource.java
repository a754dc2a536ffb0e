package org.kursktimeline.article;

/**
 * A source as it stands after so many edits.
 *
 * @param revision what an editor names in {@code If-Match}
 */
public record RevisedSource(SourceView source, int revision) {}
