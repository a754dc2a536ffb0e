package org.kursktimeline.article;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.BodyReader;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.MergePatch;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.Scope;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Write;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Adds and edits sources; slugs, names and domains stay told apart. */
@Service
public class SourceEditor {

    private final SourceRepository rows;
    private final SourceViews views;
    private final SourceReader reader;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SourceEditor(
            SourceRepository rows,
            SourceViews views,
            SourceReader reader,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.reader = reader;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a source.
     *
     * @param faults what the request's reader found fault with already
     * @throws ProblemException 422 with all faults; 409 when its slug, its name or a domain is another source's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RevisedSource add(Write write, SourceRef ref, Faults faults) {
        var profile = reader.read(ref, faults, "");
        faults.throwIfAny();
        rows.lock();
        var slug = Optional.ofNullable(ref.slug()).orElseGet(() -> rows.freeSlug(Names.slug(profile.name())));
        throwIfAny(conflicts(null, slug, profile));
        var source = new Source(Ids.next(), slug, profile, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var added = save(write, source, "source.created", null);
        events.publishEvent(
                new SourceChanged(added.source().id(), Set.of(added.source().name())));
        return added;
    }

    /**
     * Edits a source; an edit that changes nothing writes nothing.
     *
     * @throws ProblemException 404 for an unknown source, 422 with all faults, 403 when it would open to everyone what
     *     its actor may not see, 409 when a name or a domain is another source's, and what the edit's precondition
     *     throws
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RevisedSource edit(Write write, SourceEdit edit) {
        rows.lock();
        var source = rows.bySlugOrId(edit.source()).orElseThrow(() -> notFound(edit.source()));
        edit.precondition().accept(source.version());
        var before = source.view();
        var merged = MergePatch.apply(json.valueToTree(reader.describe(before)), edit.changes());
        var profile = reader.read(BodyReader.read(merged, SourceRef.class, new Faults(), ""), edit.faults(), "");
        edit.faults().throwIfAny();
        requireMayOpen(write, before, profile);
        throwIfAny(conflicts(source, before.slug(), profile));
        if (!source.edit(profile)) {
            return new RevisedSource(before, source.version());
        }
        var revised = save(write, source, "source.patched", json.writeValueAsString(before));
        events.publishEvent(new SourceChanged(
                before.id(),
                new HashSet<>(List.of(before.name(), revised.source().name()))));
        return revised;
    }

    private static void requireMayOpen(Write write, SourceView before, SourceProfile after) {
        boolean opens = after.redistributable() && !before.redistributable();
        if (opens && !write.actor().may(Scope.SOURCES_RESTRICTED)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "source '" + before.slug() + "' may not be redistributed; to say that it may needs the scope "
                            + Scope.SOURCES_RESTRICTED.code());
        }
    }

    /** What an unknown source is answered with: the nearest slugs. */
    public ProblemException notFound(String slugOrId) {
        return ProblemException.none("source", slugOrId, Nearest.to(slugOrId, rows.findSlugs()));
    }

    private RevisedSource save(Write write, Source source, String action, @Nullable String before) {
        var saved = rows.saveAndFlush(source);
        write.note(Change.of(action, saved.view().id().toString(), before));
        return new RevisedSource(saved.view(), saved.version());
    }

    private List<Fault> conflicts(@Nullable Source itself, String slug, SourceProfile profile) {
        var conflicts = new Faults();
        rows.findBySlug(slug)
                .map(Source::view)
                .filter(other -> !is(other, itself))
                .ifPresent(other -> conflicts.at("/slug", "slug-taken", "the slug is taken" + by(other)));
        rows.findFirstByNameKeyOrderById(Names.key(profile.name()))
                .map(Source::view)
                .filter(other -> !is(other, itself))
                .ifPresent(other -> conflicts.at("/name", "name-taken", "the name is taken" + by(other)));
        IntStream.range(0, profile.domains().size())
                .forEach(i -> views.byDomains(List.of(profile.domains().get(i))).stream()
                        .filter(other -> !is(other, itself))
                        .forEach(other -> conflicts.at(
                                "/domains/" + i,
                                "domain-taken",
                                "the domain " + profile.domains().get(i) + " is taken" + by(other))));
        return conflicts.all();
    }

    private static boolean is(SourceView other, @Nullable Source itself) {
        return itself != null && other.id().equals(itself.view().id());
    }

    private static String by(SourceView other) {
        return " by the source '" + other.slug() + "'";
    }

    private static void throwIfAny(List<Fault> conflicts) {
        if (!conflicts.isEmpty()) {
            throw new ProblemException(ProblemType.CONFLICT, conflicts.get(0).detail(), conflicts);
        }
    }
}
