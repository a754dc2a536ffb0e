package org.kursktimeline.article;

import java.util.function.IntConsumer;
import org.kursktimeline.core.Faults;
import tools.jackson.databind.JsonNode;

/**
 * An edit of a source.
 *
 * @param source slug or id
 * @param changes a JSON merge patch over {@link SourceRef} without its slug
 * @param faults what the request's reader found fault with already
 * @param precondition gets the revision that the edit would replace, and throws when it is not the one meant
 */
public record SourceEdit(String source, JsonNode changes, Faults faults, IntConsumer precondition) {}
