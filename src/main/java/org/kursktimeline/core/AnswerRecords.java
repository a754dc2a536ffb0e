package org.kursktimeline.core;

import java.lang.reflect.Type;
import java.util.Map;

/**
 * The records of answers that controllers give as bytes, so that the documentation can say what is in them. One bean
 * per module that has such answers.
 */
public interface AnswerRecords {

    /** The record of an answer, or a page of records, by the file of its example, e.g. {@code answer-event.json}. */
    Map<String, Type> byExample();
}
