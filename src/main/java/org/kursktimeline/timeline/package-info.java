/** Entries: derived, recorded, filtered, paged; revisions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "core",
            "facts",
            "journal",
            "entity",
            "entity::web",
            "journal::web",
            "article",
            "evidence"
        })
package org.kursktimeline.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
