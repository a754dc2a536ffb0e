package org.kursktimeline.database;

/** Another works at the job by now, or it was begun anew; the step that finds this out must be rolled back. */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(Job job) {
        super("the lease " + job.holder() + " on the job " + job.id() + " (" + job.subject() + ") is lost");
    }
}
