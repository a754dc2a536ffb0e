package org.kursktimeline.timeline.read;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of reads.
 *
 * @param keptAnswers how many bytes of answers stay in memory until what they tell of changes; 0 = none
 */
@ConfigurationProperties("kursk.reads")
record ReadProperties(@DefaultValue("16MB") DataSize keptAnswers) {}
