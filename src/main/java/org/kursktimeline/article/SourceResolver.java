package org.kursktimeline.article;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.Text;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Write;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the source that a write names, or makes it. */
@Service
public class SourceResolver {

    private final SourceRepository rows;
    private final SourceViews views;
    private final SourceReader reader;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SourceResolver(
            SourceRepository rows,
            SourceViews views,
            SourceReader reader,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.reader = reader;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link #resolve(Write, SourceMention, Faults, String)}, outside of an article. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SourceView> resolve(Write write, SourceRef ref, Faults faults, String pointer) {
        return resolve(write, new SourceMention(ref, null), faults, pointer);
    }

    /**
     * Finds the source that a request names: by slug, else by one of its domains, else by its name, else, when it
     * states no domains, by the host of its article or a domain around that host; else it is created. A known source is
     * taken as it is, whatever else the request says of it, but for its terms: that its rows may be redistributed, or
     * may not, is a fault where it is known otherwise. Two writes that name a new one at once get the same.
     *
     * @return empty when there is a fault: {@code unknown-source} for a slug without a name, or faults of its members
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SourceView> resolve(Write write, SourceMention mention, Faults faults, String pointer) {
        if (isFaulty(pointer, faults)) {
            return Optional.empty();
        }
        var ref = mention.ref();
        if (ref.name() == null && ref.slug() != null) {
            var known = known(ref.slug(), faults, pointer);
            known.ifPresent(source -> checkTerms(source, ref, faults, pointer));
            return known;
        }
        var found = new Faults();
        var profile = reader.read(ref, found, pointer);
        found.all().forEach(faults::add);
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        var source = match(write, mention, profile).orElseGet(() -> create(write, mention, profile));
        checkTerms(source, ref, faults, pointer);
        return Optional.of(source);
    }

    /** What else a request says of a known source may be of another day; of this depends who will see what it posts. */
    private static void checkTerms(SourceView known, SourceRef ref, Faults faults, String pointer) {
        var stated = ref.redistributable();
        if (stated != null && stated != known.redistributable()) {
            faults.at(
                    pointer + "/redistributable",
                    "source-differs",
                    "the source '" + known.slug() + "' is known as one that "
                            + (known.redistributable() ? "may" : "may not")
                            + " be redistributed; leave the member out, or change it by PATCH /v1/sources/"
                            + known.slug());
        }
    }

    /** Tells whether the reader of the body has found fault with it already. */
    private static boolean isFaulty(String pointer, Faults faults) {
        return faults.all().stream()
                .map(fault -> String.valueOf(fault.pointer()))
                .anyMatch(at -> at.equals(pointer) || at.startsWith(pointer + "/"));
    }

    private Optional<SourceView> known(String slugOrId, Faults faults, String pointer) {
        var source = rows.bySlugOrId(slugOrId).map(Source::view);
        if (source.isEmpty()) {
            faults.at(
                    pointer,
                    "unknown-source",
                    "no source '" + Text.shortened(slugOrId) + "' is known" + Nearest.hint(slugOrId, rows.findSlugs())
                            + " (an object with a name creates one)");
        }
        return source;
    }

    private Optional<SourceView> match(Write write, SourceMention mention, SourceProfile profile) {
        return Optional.ofNullable(mention.ref().slug())
                .flatMap(rows::bySlugOrId)
                .map(Source::view)
                .or(() -> byDomain(write, profile.domains().stream()))
                .or(() -> rows.findFirstByNameKeyOrderById(Names.key(profile.name()))
                        .map(Source::view))
                .or(() -> profile.domains().isEmpty() ? byDomain(write, around(mention)) : Optional.empty());
    }

    private Optional<SourceView> byDomain(Write write, Stream<String> domains) {
        var telling = domains.filter(domain -> !Domains.isShared(domain)).toList();
        return telling.isEmpty()
                ? Optional.empty()
                : views.byDomains(write, telling).stream().findFirst();
    }

    private static Stream<String> around(SourceMention mention) {
        return Stream.ofNullable(mention.article())
                .flatMap(article -> Domains.of(article).stream())
                .flatMap(Domains::withParents);
    }

    private SourceView create(Write write, SourceMention mention, SourceProfile profile) {
        rows.lock();
        return match(write, mention, profile).orElseGet(() -> {
            var named = mention.ref().slug();
            var source = new Source(
                    Ids.next(),
                    named == null ? rows.freeSlug(Names.slug(profile.name())) : named,
                    profile.domains().isEmpty()
                            ? profile.withDomains(around(mention).limit(1).toList())
                            : profile,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            views.made(write);
            var view = rows.saveAndFlush(source).view();
            write.note(Change.of("source.created", view.id().toString(), null));
            events.publishEvent(new SourceChanged(view.id(), Set.of(view.name())));
            return view;
        });
    }
}
