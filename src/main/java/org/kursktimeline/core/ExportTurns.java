package org.kursktimeline.core;

/** Lets each caller run a few exports at once. */
public interface ExportTurns {

    /**
     * Takes one of the caller's turns.
     *
     * @param address the caller's, as the server gives it
     * @throws ProblemException 429 when all of them are taken
     */
    Turn take(Actor actor, String address);

    /** One running export. */
    interface Turn extends AutoCloseable {

        /** Gives the turn back. */
        @Override
        void close();
    }
}
