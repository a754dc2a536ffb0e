package org.kursktimeline;

import java.nio.file.Path;
import org.kursktimeline.access.AdminKey;
import org.kursktimeline.database.Postgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, when the service is ready, where everything is; nothing secret. */
@Component
@ConditionalOnWebApplication
class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    private final Environment environment;
    private final Postgres postgres;
    private final AdminKey adminKey;

    Greeting(Environment environment, Postgres postgres, AdminKey adminKey) {
        this.environment = environment;
        this.postgres = postgres;
        this.adminKey = adminKey;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        var address = "http://localhost:" + environment.getProperty("local.server.port");
        LOG.info(
                """
                Kursk Timeline is ready
                  Address    {}
                  Explorer   {}/docs
                  Data       {}
                  Admin key  {}
                  Try        curl -s '{}/v1/events?from=2024-08-06&limit=3'
                """.stripTrailing(),
                address,
                address,
                postgres.place(),
                adminKey.file().map(Path::toString).orElse("in the settings (kursk.access.admin-key)"),
                address);
    }
}
