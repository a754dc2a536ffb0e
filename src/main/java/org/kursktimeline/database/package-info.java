/** Where PostgreSQL comes from: embedded or yours; its health; work that outlasts a request. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core"})
package org.kursktimeline.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
