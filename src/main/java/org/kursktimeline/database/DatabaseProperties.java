package org.kursktimeline.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the database.
 *
 * @param port port of the embedded server on the loopback interface; 0 takes a free one
 * @param readUsername on your own server, a login for reads with SELECT only; without it the writer's login reads too
 * @param readPassword its password
 */
@ConfigurationProperties("kursk.database")
record DatabaseProperties(
        @DefaultValue("0") int port,
        @Nullable String readUsername,
        @Nullable String readPassword) {}
