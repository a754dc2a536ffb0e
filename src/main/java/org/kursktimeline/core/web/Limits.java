package org.kursktimeline.core.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may carry.
 *
 * @param body size of a JSON request body
 */
@ConfigurationProperties("kursk.limits")
record Limits(@DefaultValue("8MB") DataSize body) {}
