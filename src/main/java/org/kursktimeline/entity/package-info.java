/** Entities, places, names and vocabularies; look-up. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "database", "journal", "journal::web"})
package org.kursktimeline.entity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
