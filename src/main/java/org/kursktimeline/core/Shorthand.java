package org.kursktimeline.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a static factory with one text parameter of a request record: the record may also be written as that text, e.g.
 * {@code "source": "news-example"}. Constraints on the parameter hold for the text.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shorthand {}
