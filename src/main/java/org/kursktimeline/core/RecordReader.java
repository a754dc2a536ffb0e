package org.kursktimeline.core;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an object into a record, whose components are its fields in snake_case. */
final class RecordReader implements ValueReader {

    /** One component: its name in JSON, how it is read, and whether it must be there. */
    record Field(String name, ValueReader reader, boolean required) {}

    private final Constructor<?> constructor;
    private final List<Field> fields;
    private final List<String> names;
    private final @Nullable TextReader shorthand;

    RecordReader(Constructor<?> constructor, List<Field> fields, @Nullable TextReader shorthand) {
        this.constructor = constructor;
        this.fields = fields;
        this.names = fields.stream().map(Field::name).toList();
        this.shorthand = shorthand;
    }

    @Override
    public @Nullable Object read(JsonNode node, Spot spot) {
        if (shorthand != null && node.isString()) {
            return shorthand.read(node, spot);
        } else if (!node.isObject()) {
            return wrongType(node, spot);
        }
        tellUnknown(node, spot);
        var values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(fields.get(i), node, spot);
        }
        return make(values, spot.faults());
    }

    /** The record with nothing in it, in place of one that cannot be read; null when it refuses to be empty. */
    @Nullable Object blank() {
        var faults = new Faults();
        faults.at("", "wrong-type", "noted elsewhere");
        return make(fields.stream().map(field -> field.reader().empty()).toArray(), faults);
    }

    private void tellUnknown(JsonNode node, Spot spot) {
        if (names.containsAll(node.propertyNames())) {
            return;
        }
        var known = new HashSet<>(names);
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> spot.member(name).fault("unknown-field", unknown(name, node.get(name), spot)));
    }

    private String unknown(String name, JsonNode value, Spot spot) {
        if (spot.faults().isFull()) {
            return "";
        }
        var hint = ForeignFields.hint(name, value, names);
        return "'" + Text.shortened(name) + "' is not a known field"
                + (hint.isEmpty() ? "; the fields here are " + String.join(", ", names) : hint);
    }

    private static @Nullable Object read(Field field, JsonNode node, Spot spot) {
        var value = node.get(field.name());
        if (value != null && !value.isNull()) {
            return field.reader().read(value, spot.member(field.name()));
        }
        if (field.required()) {
            spot.member(field.name())
                    .fault(
                            "missing",
                            "'" + field.name() + "' is missing; it is "
                                    + field.reader().expected());
        }
        return field.reader().empty();
    }

    private @Nullable Object make(Object[] values, Faults faults) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (!faults.isEmpty()) {
                return null;
            }
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String expected() {
        return shorthand == null ? "an object" : "an object or a text";
    }
}
