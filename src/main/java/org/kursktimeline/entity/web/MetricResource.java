package org.kursktimeline.entity.web;

import org.jspecify.annotations.Nullable;
import org.kursktimeline.entity.Term;

/**
 * What a figure can count, as answered.
 *
 * @param parent the metric that includes it; null at the top
 * @param unit what is counted, e.g. people, km²
 * @param additive whether figures of different places or days may be added up
 */
record MetricResource(String code, String label, @Nullable String parent, String unit, boolean additive) {

    static MetricResource from(Term term) {
        return new MetricResource(
                term.code(),
                term.label(),
                term.parent(),
                term.attributes().getOrDefault("unit", ""),
                Boolean.parseBoolean(term.attributes().get("additive")));
    }
}
