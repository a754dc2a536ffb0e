package org.kursktimeline.core;

/**
 * Something made up that comes with the sample timeline, so that each example of the documentation finds what it needs.
 */
public interface Demonstration {

    /** Stores it, unless that was done before: an interrupted load of the sample is repeated. */
    void make();
}
