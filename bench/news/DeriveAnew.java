package org.kursktimeline.event;

import java.util.List;
import java.util.UUID;
import org.kursktimeline.KurskTimeline;
import org.kursktimeline.core.Actor;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the service derive all events of a data folder anew; on a sound one it writes nothing: {@code DeriveAnew <folder>}. */
public final class DeriveAnew {

    private DeriveAnew() {}

    public static void main(String[] args) {
        try (var service = new SpringApplicationBuilder(KurskTimeline.class)
                .run("--server.port=0", "--kursk.data-dir=" + args[0], "--kursk.sample=false", "--logging.level.root=warn")) {
            var journal = service.getBean(Journal.class);
            var jdbc = service.getBean(JdbcClient.class);
            var ids = jdbc.sql("SELECT id FROM event ORDER BY id").query(UUID.class).list();
            long before = journal.latest().number();
            for (int from = 0; from < ids.size(); from += 500) {
                derive(journal, service.getBean(EventSettlement.class), ids.subList(from, Math.min(from + 500, ids.size())));
            }
            var written = jdbc.sql("SELECT action || ' ' || subject FROM change WHERE position > ? ORDER BY position, n LIMIT 5")
                    .param(before).query(String.class).list();
            System.out.printf("%d events derived anew, %d writes differ %s%n", ids.size(), journal.latest().number() - before, written);
            if (!written.isEmpty()) {
                System.exit(1);
            }
        }
    }

    private static void derive(Journal journal, EventSettlement settlement, List<UUID> ids) {
        journal.write(WriteRequest.by(Actor.SYSTEM), String.class, write -> {
            settlement.touchLater(write, ids);
            settlement.settle(write);
            return "derived";
        });
    }
}
