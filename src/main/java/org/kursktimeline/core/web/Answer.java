package org.kursktimeline.core.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents what a controller method answers with, where its return type does not say it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answer {

    /** The statuses of success, the usual one first. */
    int[] status() default {200};

    /** The record answered; by default that of the return type. */
    Class<?> of() default Void.class;

    /** An answer as an example: a file under {@code src/main/resources/openapi}; empty for none. */
    String file() default "";

    /**
     * Examples of the other formats, by whose ending the media type goes: {@code csv}, {@code ndjson}, {@code geojson}.
     */
    String[] exports() default {};
}
