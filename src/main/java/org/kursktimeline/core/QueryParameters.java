package org.kursktimeline.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the query parameters of a controller method: enums that implement {@link QueryParameter}. A method without it
 * takes none. The method receives them as {@link QueryParams}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryParameters {

    /** The enums; their constants together are what the endpoint accepts. */
    Class<? extends QueryParameter>[] value();
}
