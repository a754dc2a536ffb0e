package org.kursktimeline.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the embedded server of a service before its beans are made: to unpack its programs takes about as long as to
 * read the application's classes, and the two need one processor each.
 */
class EarlyStart implements ApplicationListener<SpringApplicationEvent> {

    private @Nullable ServerUnderWay underWay;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationPreparedEvent prepared
                && prepared.getSpringApplication().getWebApplicationType() == WebApplicationType.SERVLET) {
            begin(prepared.getApplicationContext());
        } else if (event instanceof ApplicationFailedEvent && underWay != null) {
            underWay.abandon();
        }
    }

    private void begin(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!EmbeddedConfiguration.NoServerNamed.in(environment)) {
            return;
        }
        try {
            var binder = Binder.get(environment);
            var data = binder.bindOrCreate("kursk", DataFolder.class);
            var properties = binder.bindOrCreate("kursk.database", DatabaseProperties.class);
            var started = new ServerUnderWay(() -> EmbeddedConfiguration.start(data, properties, false));
            context.getBeanFactory().registerSingleton("serverUnderWay", started);
            underWay = started;
        } catch (BindException told) {
            // by the beans that are bound to the same settings
        }
    }
}
