package org.kursktimeline.core.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Shorthand;
import org.kursktimeline.core.Text;
import org.kursktimeline.core.Words;

/**
 * JSON schemas of request and answer records, under the rules by which bodies are read: snake_case, what may be null,
 * lengths, words. Not thread-safe; the document is built by one thread.
 */
final class OpenApiSchemas {

    private record Key(Type type, boolean answer) {}

    private final Map<String, Schema> components = new TreeMap<>();
    private final Map<Key, String> names = new HashMap<>();

    /** All schemas that were referred to, by name. */
    Map<String, Schema> components() {
        return components;
    }

    /** The schema of a type, a reference for a record; anything for a type that says nothing. */
    Schema<?> of(Type type, boolean answer) {
        return of(type, Map.of(), answer);
    }

    /** The schema of a JSON Merge Patch of a record: any field but some, and the reason. */
    Schema<?> ofPatch(Class<?> recordType, List<String> without) {
        var patch = OpenApiTypes.typed("object");
        for (var component : recordType.getRecordComponents()) {
            if (!without.contains(nameOf(component))) {
                patch.addProperty(nameOf(component), orNull(ofComponent(component, Map.of(), false)));
            }
        }
        patch.addProperty("reason", OpenApiTypes.typed("string"));
        patch.addRequiredItem("reason");
        patch.setAdditionalProperties(false);
        return patch;
    }

    private Schema<?> of(Type type, Map<TypeVariable<?>, Type> bound, boolean answer) {
        if (type instanceof TypeVariable<?> variable && bound.containsKey(variable)) {
            return of(bound.get(variable), Map.of(), answer);
        } else if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic, bound, answer);
        } else if (type instanceof Class<?> plain) {
            return plain.isRecord() ? reference(plain, plain, answer) : OpenApiTypes.of(plain);
        }
        return new JsonSchema();
    }

    private Schema<?> ofGeneric(ParameterizedType type, Map<TypeVariable<?>, Type> bound, boolean answer) {
        var raw = (Class<?>) type.getRawType();
        var arguments = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return OpenApiTypes.typed("array").items(of(arguments[0], bound, answer));
        } else if (raw == Map.class) {
            return OpenApiTypes.typed("object").additionalProperties(of(arguments[1], bound, answer));
        } else if (raw == Optional.class) {
            return of(arguments[0], bound, answer);
        }
        return raw.isRecord() ? reference(raw, type, answer) : new JsonSchema();
    }

    private Schema<?> reference(Class<?> recordType, Type type, boolean answer) {
        var key = new Key(type, answer);
        var name = names.get(key);
        if (name == null) {
            name = newName(recordType, type);
            names.put(key, name);
            components.put(name, new JsonSchema());
            components.put(name, ofRecord(recordType, type, answer));
        }
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private String newName(Class<?> recordType, Type type) {
        var name = (recordType.getEnclosingClass() == null
                        ? ""
                        : recordType.getEnclosingClass().getSimpleName())
                + recordType.getSimpleName();
        if (type instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] instanceof Class<?> argument) {
            name += "Of" + argument.getSimpleName();
        }
        while (components.containsKey(name)) {
            name += "2";
        }
        return name;
    }

    private Schema<?> ofRecord(Class<?> recordType, Type type, boolean answer) {
        var bound = bindings(recordType, type);
        var schema = OpenApiTypes.typed("object");
        for (var component : recordType.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                unwrap(component, isRequired(recordType, component, answer), answer, schema);
                continue;
            }
            schema.addProperty(nameOf(component), ofComponent(component, bound, answer));
            if (isRequired(recordType, component, answer)) {
                schema.addRequiredItem(nameOf(component));
            }
        }
        if (answer) {
            return schema;
        }
        schema.setAdditionalProperties(false);
        boolean alsoText = Arrays.stream(recordType.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(Shorthand.class));
        return alsoText ? new JsonSchema().addOneOfItem(schema).addOneOfItem(OpenApiTypes.typed("string")) : schema;
    }

    /** Adds what is in a component to the record around it. */
    private void unwrap(RecordComponent component, boolean required, boolean answer, Schema<?> around) {
        var inner = ofRecord(component.getType(), component.getGenericType(), answer);
        inner.getProperties().forEach(around::addProperty);
        if (required && inner.getRequired() != null) {
            inner.getRequired().forEach(around::addRequiredItem);
        }
    }

    private static Map<TypeVariable<?>, Type> bindings(Class<?> recordType, Type type) {
        var bound = new HashMap<TypeVariable<?>, Type>();
        if (type instanceof ParameterizedType generic) {
            for (int i = 0; i < recordType.getTypeParameters().length; i++) {
                bound.put(recordType.getTypeParameters()[i], generic.getActualTypeArguments()[i]);
            }
        }
        return bound;
    }

    private static String nameOf(RecordComponent component) {
        var given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? Text.snakeCase(component.getName()) : given.value();
    }

    private static boolean isRequired(Class<?> recordType, RecordComponent component, boolean answer) {
        if (answer) {
            return !recordType.isAnnotationPresent(JsonInclude.class)
                    && !component.getAccessor().isAnnotationPresent(JsonInclude.class);
        }
        var size = component.getAnnotatedType().getAnnotation(Size.class);
        boolean mayBeEmpty = List.of(List.class, Map.class, Optional.class).contains(component.getType())
                && (size == null || size.min() == 0);
        return !isNullable(component.getAnnotatedType()) && !mayBeEmpty;
    }

    private Schema<?> ofComponent(RecordComponent component, Map<TypeVariable<?>, Type> bound, boolean answer) {
        if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
            return new JsonSchema();
        }
        var type = component.getAnnotatedType();
        var words = type.getAnnotation(Words.class);
        var plain = words == null ? of(type.getType(), bound, answer) : OpenApiTypes.oneOf(List.of(words.value()));
        var schema = OpenApiTypes.constrained(plain, type);
        if (schema.getItems() != null && type instanceof AnnotatedParameterizedType list) {
            OpenApiTypes.constrained(schema.getItems(), list.getAnnotatedActualTypeArguments()[0]);
        }
        return isNullable(type) ? orNull(schema) : schema;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getTypes() != null && schema.getTypes().contains("null")) {
            return schema;
        } else if (schema.getTypes() != null) {
            schema.addType("null");
            if (schema.getEnum() != null) {
                schema.addEnumItemObject(null);
            }
            return schema;
        }
        return schema.get$ref() == null
                ? schema
                : new JsonSchema().addAnyOfItem(schema).addAnyOfItem(OpenApiTypes.typed("null"));
    }
}
