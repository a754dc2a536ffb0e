package org.kursktimeline.core;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds out, once per type, how a request record is read. */
final class Readers {

    private static final ClassValue<RecordReader> OF_RECORDS = new ClassValue<>() {
        @Override
        protected RecordReader computeValue(Class<?> type) {
            return ofRecord(type);
        }
    };

    private Readers() {}

    static RecordReader of(Class<?> recordType) {
        return OF_RECORDS.get(recordType);
    }

    private static RecordReader ofRecord(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is not a record");
        }
        return new RecordReader(
                constructor(type),
                Arrays.stream(type.getRecordComponents()).map(Readers::field).toList(),
                shorthand(type));
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private static RecordReader.Field field(RecordComponent component) {
        var reader = of(component.getAnnotatedType());
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new RecordReader.Field(Text.snakeCase(component.getName()), reader, !nullable && !reader.isOptional());
    }

    private static @Nullable TextReader shorthand(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Shorthand.class))
                .findFirst()
                .map(Readers::shorthand)
                .orElse(null);
    }

    private static TextReader shorthand(Method factory) {
        factory.setAccessible(true);
        return new TextReader(
                Constraints.of(factory.getAnnotatedParameterTypes()[0]), text -> call(factory, text), "a text");
    }

    private static Object call(Method method, Object argument) {
        try {
            return method.invoke(null, argument);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValueReader of(AnnotatedType type) {
        var constraints = Constraints.of(type);
        if (type instanceof AnnotatedParameterizedType generic) {
            return of(generic, constraints);
        }
        var plain = (Class<?>) type.getType();
        if (plain.isRecord()) {
            return new NestedReader(plain);
        } else if (plain == JsonNode.class) {
            return new TreeReader();
        } else if (plain == boolean.class || plain == Boolean.class) {
            return new BooleanReader(plain.isPrimitive());
        } else if (NumberReader.reads(plain)) {
            return new NumberReader(plain, constraints);
        }
        return ofText(plain, constraints);
    }

    private static ValueReader of(AnnotatedParameterizedType type, Constraints constraints) {
        var raw = ((ParameterizedType) type.getType()).getRawType();
        var arguments = type.getAnnotatedActualTypeArguments();
        if (raw == List.class) {
            return new ListReader(of(arguments[0]), constraints);
        } else if (raw == Map.class) {
            return new MapReader(Constraints.of(arguments[0]), of(arguments[1]), constraints);
        } else if (raw == Optional.class) {
            return new OptionalReader(of(arguments[0]));
        }
        throw new IllegalArgumentException(type + " cannot be read from a body");
    }

    private static ValueReader ofText(Class<?> type, Constraints constraints) {
        if (type == String.class) {
            return new TextReader(constraints, text -> text, "a text");
        } else if (type == Instant.class) {
            return new TextReader(constraints, Instants::parse, "a date and time such as 2024-08-15T09:30:00Z");
        } else if (type == LocalDate.class) {
            return new TextReader(constraints, Instants::parseDate, "a date such as 2024-08-15");
        } else if (type == UUID.class) {
            return new TextReader(constraints, Readers::id, "an id");
        } else if (type.isEnum()) {
            return new TextReader(constraints, words(type), "a text");
        }
        throw new IllegalArgumentException(type + " cannot be read from a body");
    }

    private static UUID id(String text) {
        return Ids.parse(text)
                .orElseThrow(() -> new TextReader.NotReadable(
                        "not-an-id", "is '" + Text.shortened(text) + "', which is not an id (a UUID)"));
    }

    private static Function<String, Object> words(Class<?> type) {
        var constants = type.getEnumConstants();
        var words = Arrays.stream(constants).map(Readers::code).toList();
        return text -> {
            int index = words.indexOf(text);
            if (index < 0) {
                throw new TextReader.NotReadable("unknown-value", Constraints.unknownWord(text, words));
            }
            return constants[index];
        };
    }

    /** What an enum's constant is called in JSON: its code if it is {@link Coded}, else its name in lower case. */
    private static String code(Object constant) {
        return constant instanceof Coded coded
                ? coded.code()
                : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }
}
