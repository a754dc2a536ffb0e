/** Where PostgreSQL comes from: embedded or yours; its health. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core"})
package org.kursktimeline.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
