/** The aggregate of event, claims, figures and relations, with its editorial verbs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "core",
            "facts",
            "journal :: web",
            "database",
            "journal",
            "entity",
            "article",
            "timeline :: entry",
            "timeline :: moment"
        })
package org.kursktimeline.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
