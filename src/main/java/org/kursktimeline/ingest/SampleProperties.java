package org.kursktimeline.ingest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the sample timeline.
 *
 * @param sample load it into an empty database; when not set, true on the embedded server and false on yours
 */
@ConfigurationProperties("kursk")
record SampleProperties(@Nullable Boolean sample) {}
