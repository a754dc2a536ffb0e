/**
 * Entries: derived, recorded, filtered, paged; revisions. Here lies a question to the timeline and what its answers are
 * made of. Below it are {@code entry}, {@code moment} and {@code filter}; above it {@code read}, {@code group}, {@code
 * change}, {@code history} and {@code web}.
 */
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
