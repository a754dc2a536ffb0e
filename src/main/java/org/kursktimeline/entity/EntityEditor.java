package org.kursktimeline.entity;

import java.util.Map;
import org.kursktimeline.core.BodyReader;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.MergePatch;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Write;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Adds and edits entities as requests state them. */
@Service
public class EntityEditor {

    /** Any constant will do, as long as nothing else takes this advisory lock. */
    private static final long ONE_AT_A_TIME = 7_061_402_457L;

    private final SubmissionReader reader;
    private final Entities entities;
    private final EntityDirectory directory;
    private final NamedEntities rows;
    private final EntityWriter writer;
    private final EntityCache cache;
    private final Slugs slugs;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntityEditor(
            SubmissionReader reader,
            Entities entities,
            EntityDirectory directory,
            NamedEntities rows,
            EntityWriter writer,
            EntityCache cache,
            Slugs slugs,
            JdbcClient jdbc,
            JsonMapper json) {
        this.reader = reader;
        this.entities = entities;
        this.directory = directory;
        this.rows = rows;
        this.writer = writer;
        this.cache = cache;
        this.slugs = slugs;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Adds an entity.
     *
     * @param faults what the request's reader found fault with already
     * @throws ProblemException 422 with all faults, 409 when the slug is taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public EntityDetails add(Write write, EntitySubmission submission, Faults faults) {
        var entity = reader.read(submission, null, faults);
        faults.throwIfAny();
        var slug = submission.slug();
        if (slug != null && !slugs.isFree(slug)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    Fault.at(
                            "/slug",
                            "slug-taken",
                            "the slug '" + slug + "' is taken; leave it out and one is made from the name"));
        }
        return directory.get(entities.create(write, entity), Map.of());
    }

    /**
     * Edits an entity; an edit that changes nothing writes nothing. Edits run one after another, so that two cannot put
     * places into each other.
     *
     * @throws ProblemException 404 for an unknown entity, 422 with all faults, and what the edit's precondition throws
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public EntityDetails edit(Write write, EntityEdit edit) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", ONE_AT_A_TIME)
                .query(rs -> {});
        cache.written(true); // from here on what is read is what the edit before has left
        var known = entities.find(edit.entity())
                .flatMap(view -> rows.findById(view.id()))
                .orElseThrow(() -> notFound(edit.entity()));
        edit.precondition().accept(known.version());
        var before = known.submission(entities);
        var merged = MergePatch.apply(json.valueToTree(before), edit.changes());
        var submission = BodyReader.read(merged, EntitySubmission.class, edit.faults(), "");
        keepFixed(before, submission, edit.faults());
        edit.faults().throwIfAny();
        var entity = reader.read(submission, known, edit.faults());
        edit.faults().throwIfAny();
        if (writer.replace(known, entity, entities.parentPath(entity))) {
            write.note(Change.of("entity.patched", known.slug(), json.writeValueAsString(before)));
        }
        return directory.get(known.id(), edit.events());
    }

    private static void keepFixed(EntitySubmission before, EntitySubmission after, Faults faults) {
        if (after.kind() != null && before.kind() != after.kind()) {
            faults.at("/kind", "fixed", "the kind stays; make another entity");
        }
        if (!String.valueOf(before.slug()).equals(after.slug())) {
            faults.at("/slug", "fixed", "the slug stays, since links carry it");
        }
    }

    /** What an unknown entity is answered with. */
    public ProblemException notFound(String slugOrId) {
        return ProblemException.none("entity", slugOrId, entities.nearestSlugs(slugOrId, null));
    }
}
