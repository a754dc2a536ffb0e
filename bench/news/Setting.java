package bench.news;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.kursktimeline.article.SourceView;
import org.kursktimeline.core.Actor;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityKind;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.entity.NewEntity;
import org.kursktimeline.entity.Vocabulary;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationContext;

/** Makes what the news are about: 3,000 places of the gazetteer, 5,000 new actors, 200 new sources. */
final class Setting {

    private static final int PLACES = 3_000;
    private static final int ACTORS = 5_000;
    private static final int SOURCES = 200;

    private static final String SHUFFLED_PLACES = """
            SELECT id FROM entity WHERE kind = 'place' AND lat IS NOT NULL AND feature_class IN ('settlement', 'admin2', 'facility')
            ORDER BY slug <> 'sudzha', slug <> 'kursk', slug <> 'belgorod', md5(slug || %d), slug LIMIT %d
            """;

    private static final EntityKind[] KINDS = {EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.UNIT, EntityKind.WEAPON};

    private final ApplicationContext service;
    private final Connection session;
    private final Entities entities;

    Setting(ApplicationContext service, Connection session) {
        this.service = service;
        this.session = session;
        this.entities = service.getBean(Entities.class);
    }

    World make(long seed) throws Exception {
        var places = views(ids(SHUFFLED_PLACES.formatted(seed, PLACES)));
        service.getBean(Journal.class).write(WriteRequest.by(Actor.SYSTEM), String.class, write -> {
            var random = new SplittableRandom(seed);
            var words = new Prose(seed);
            for (int n = 0; n < ACTORS; n++) {
                var name = "Generated " + words.sentence(random, 2).replace(".", "") + " " + n;
                entities.create(write, new NewEntity(
                        KINDS[n % KINDS.length], name, "generated-" + n, List.of(), null, null, java.util.Map.of(), null));
            }
            return "made";
        });
        var actors = views(ids("SELECT id FROM entity WHERE slug LIKE 'generated-%' ORDER BY substr(slug, 11)::int"));
        var sources = new ArrayList<SourceView>();
        for (int n = 0; n < SOURCES; n++) {
            sources.add(World.source(n, actors));
        }
        store(sources);
        var types = service.getBean(Vocabulary.class).codes("event_type");
        return World.of(places, actors, types, sources);
    }

    private List<EntityView> views(List<UUID> ids) {
        var found = entities.getAll(ids);
        return ids.stream().map(found::get).toList();
    }

    private List<UUID> ids(String sql) throws Exception {
        var ids = new ArrayList<UUID>();
        try (var statement = session.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private void store(List<SourceView> sources) throws Exception {
        var text = new CopyText();
        for (var of : sources) {
            text.row(of.id(), 0, of.slug(), of.name(), of.name().toLowerCase(java.util.Locale.ROOT), of.kind(), of.country(),
                    of.domains(), of.ownerGroup(), of.affiliation(), of.reliability(), of.redistributable(), Slots.BEGIN);
        }
        session.unwrap(PGConnection.class).getCopyAPI().copyIn(
                "COPY source (id,version,slug,name,name_key,kind,country,domains,owner_group,affiliation_id,reliability,"
                        + "redistributable,created_at) FROM STDIN",
                new java.io.ByteArrayInputStream(text.bytes()));
    }
}
