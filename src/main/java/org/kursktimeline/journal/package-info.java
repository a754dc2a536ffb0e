/** The one door of writes: transaction, actor, reason, idempotent result, position; the audit trail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "database"})
package org.kursktimeline.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
