/** Derives events anew that a change of something else has made stale: in its write, as a job, or by a sub-command. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"core", "database", "journal", "entity", "article", "timeline :: entry", "event"})
package org.kursktimeline.refresh;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
