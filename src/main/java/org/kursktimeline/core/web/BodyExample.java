package org.kursktimeline.core.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the body of a controller method that takes a {@link org.kursktimeline.core.JsonBody}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyExample {

    /** The record that the body is read as; the schema is made of it. */
    Class<?> record();

    /** Fields of the record that are not taken here. */
    String[] without() default {};

    /** Whether the body is a JSON Merge Patch of the record: any of its fields, and a reason. */
    boolean patch() default false;

    /** A body that works as it stands: a file under {@code src/main/resources/openapi}, e.g. {@code article.json}. */
    String file();
}
