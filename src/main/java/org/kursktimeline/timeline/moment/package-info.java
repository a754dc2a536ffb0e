/**
 * Of which moment a read tells, by the clocks of report and of record, and to whom; releases, which are moments with a
 * name. Uses {@code entry}.
 */
@NullMarked
@NamedInterface("moment")
package org.kursktimeline.timeline.moment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
