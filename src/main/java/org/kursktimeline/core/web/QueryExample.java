package org.kursktimeline.core.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query with which the explorer first calls a controller method; it finds something in the sample. Without it the
 * method is called without parameters.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryExample {

    /** The query as in an address, e.g. {@code from=2024-08-06&place=kursk-oblast}. */
    String value();
}
