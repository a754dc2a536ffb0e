package org.kursktimeline.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a text of a request record: the words that it may be; any other is a fault that names the nearest. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Words {

    /** All words, in the order in which messages list them. */
    String[] value();
}
