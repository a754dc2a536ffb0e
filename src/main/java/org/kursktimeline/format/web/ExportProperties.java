package org.kursktimeline.format.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of exports: how long one may hold a connection and a snapshot of the database.
 *
 * @param patience how long in all a caller may let an export wait beyond what 64 KB a second takes
 * @param longest how long an export may take
 */
@ConfigurationProperties("kursk.export")
record ExportProperties(
        @DefaultValue("30s") Duration patience,
        @DefaultValue("30m") Duration longest) {}
