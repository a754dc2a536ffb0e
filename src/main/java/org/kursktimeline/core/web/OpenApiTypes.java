package org.kursktimeline.core.web;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.kursktimeline.core.BodyQuery;
import org.kursktimeline.core.QueryParameter;
import tools.jackson.databind.json.JsonMapper;

/** Schemas of what is not a record, and what annotations add to a schema. */
final class OpenApiTypes {

    private static final JsonMapper JSON = new JsonMapper();

    private OpenApiTypes() {}

    static Schema<?> of(Class<?> type) {
        if (type.isEnum()) {
            return oneOf(Arrays.stream(type.getEnumConstants())
                    .map(constant -> JSON.valueToTree(constant).asString())
                    .toList());
        } else if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        } else if (List.of(int.class, Integer.class, long.class, Long.class).contains(type)) {
            return typed("integer");
        } else if (List.of(double.class, Double.class, BigDecimal.class).contains(type)) {
            return typed("number");
        }
        return ofText(type);
    }

    private static Schema<?> ofText(Class<?> type) {
        if (type == String.class) {
            return typed("string");
        } else if (type == UUID.class) {
            return typed("string").format("uuid");
        } else if (type == Instant.class) {
            return typed("string").format("date-time");
        } else if (type == LocalDate.class) {
            return typed("string").format("date");
        }
        return new JsonSchema();
    }

    static Schema<?> typed(String type) {
        var schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }

    /** An object with a member for each parameter. */
    static Schema<?> members(List<QueryParameter> parameters) {
        var object = typed("object");
        parameters.forEach(
                one -> object.addProperty(one.parameter(), member(one).description(one.description())));
        object.setAdditionalProperties(false);
        return object;
    }

    private static Schema<?> member(QueryParameter parameter) {
        var schema = typed(parameter.isTree() ? "object" : "string");
        if (!parameter.isTree()) {
            schema.addType("number");
            schema.addType("array");
            var item = new JsonSchema().types(new LinkedHashSet<>(List.of("string", "number")));
            schema.items(bounded(item, parameter));
            bounded(schema.maxItems(BodyQuery.MOST_VALUES), parameter);
        }
        return schema;
    }

    /** The values that a parameter takes in an address. */
    static Schema<?> inAddress(QueryParameter parameter) {
        var range = parameter.range();
        var one = typed(range == null ? "string" : range.whole() ? "integer" : "number");
        bounded(one, parameter);
        return parameter.repeatable() ? typed("array").items(one).maxItems(BodyQuery.MOST_VALUES) : one;
    }

    /** An example of one value as the schema has it: a number where it takes numbers. */
    static Object example(QueryParameter parameter, String text) {
        var range = parameter.range();
        return range == null ? text : range.whole() ? Long.valueOf(text) : new BigDecimal(text);
    }

    /** Numbers have ends, and texts a length; what is said of the other does not bind. */
    private static Schema<?> bounded(Schema<?> schema, QueryParameter parameter) {
        var range = parameter.range();
        if (range != null) {
            schema.minimum(BigDecimal.valueOf(range.least())).maximum(BigDecimal.valueOf(range.most()));
        }
        return schema.getTypes().contains("string") ? schema.maxLength(parameter.longest()) : schema;
    }

    static Schema<?> constrained(Schema<?> schema, AnnotatedType type) {
        var size = type.getAnnotation(Size.class);
        if (size != null && schema.getItems() != null) {
            schema.maxItems(size.max()).minItems(size.min() == 0 ? null : Integer.valueOf(size.min()));
        } else if (size != null) {
            schema.maxLength(size.max()).minLength(size.min() == 0 ? null : Integer.valueOf(size.min()));
        }
        var pattern = type.getAnnotation(Pattern.class);
        return bounded(pattern == null ? schema : schema.pattern(pattern.regexp()), type);
    }

    static Schema<?> oneOf(List<String> words) {
        var schema = new JsonSchema();
        schema.addType("string");
        words.forEach(schema::addEnumItemObject);
        return schema;
    }

    private static Schema<?> bounded(Schema<?> schema, AnnotatedType type) {
        var min = type.getAnnotation(Min.class);
        var max = type.getAnnotation(Max.class);
        var least = type.getAnnotation(DecimalMin.class);
        var most = type.getAnnotation(DecimalMax.class);
        if (min != null || least != null) {
            schema.minimum(least == null ? BigDecimal.valueOf(min.value()) : new BigDecimal(least.value()));
        }
        if (max != null || most != null) {
            schema.maximum(most == null ? BigDecimal.valueOf(max.value()) : new BigDecimal(most.value()));
        }
        return schema;
    }
}
