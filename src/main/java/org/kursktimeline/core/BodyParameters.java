package org.kursktimeline.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the parameters that a controller method takes from a JSON object: enums that implement {@link QueryParameter},
 * each constant a member. What the method takes from the address besides stands in {@link QueryParameters}. The method
 * receives all of them as one {@link QueryParams}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyParameters {

    /** The enums; their constants together are the members that the body may have. */
    Class<? extends QueryParameter>[] value();

    /** A body that works as it stands: a file under {@code src/main/resources/openapi}. */
    String file();
}
