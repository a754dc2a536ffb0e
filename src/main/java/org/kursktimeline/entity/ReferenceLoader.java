package org.kursktimeline.entity;

import java.util.List;
import org.kursktimeline.journal.Write;

/** Loads files of {@code db/reference} into tables; loading the same file twice changes nothing more. */
interface ReferenceLoader {

    /** The files, in the order in which they are loaded. */
    List<String> files();

    /** Adds what is new and mends what differs; removes nothing, since stored facts may point at it. */
    void load(ReferenceFile file, Write write);
}
