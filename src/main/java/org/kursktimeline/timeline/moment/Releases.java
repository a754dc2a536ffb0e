package org.kursktimeline.timeline.moment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Cut;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Mark;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Position;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.journal.Written;
import org.springframework.stereotype.Service;

/** Makes, finds and lists releases: named states of the timeline, which are never moved or renamed. */
@Service
public class Releases {

    private final ReleaseTable table;
    private final ReleaseContents contents;
    private final MomentReader moments;
    private final Journal journal;
    private final Clock clock;

    Releases(ReleaseTable table, ReleaseContents contents, MomentReader moments, Journal journal, Clock clock) {
        this.table = table;
        this.contents = contents;
        this.moments = moments;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes a release. The state is read before the write, which only stores what it came to.
     *
     * @param faults of the request so far; those of the wanted instant are added
     * @throws ProblemException 422 with all faults, e.g. for an instant after now or before the first write; 409 when
     *     there is a release of that name
     */
    public Written<Release> make(WriteRequest request, NewRelease wanted, Faults faults) {
        faults.throwIfAny();
        var position = position(wanted.asOf(), faults);
        var release = release(wanted, position, contents.of(position));
        return journal.write(request, Release.class, write -> {
            if (!table.insert(release, position)) {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "there is a release '" + wanted.name() + "' already, and a release is never moved");
            }
            write.note(Change.of("release.created", "release:" + wanted.name(), null));
            return release;
        });
    }

    /** Finds a release by its name. */
    public Optional<Release> find(String name) {
        return table.find(name);
    }

    /** A release's place in the list. */
    public record Place(long position, String name) {}

    /** A release and its place in the list. */
    public record Placed(Release release, Place place) {}

    /** One page of releases, that of the newest state first. */
    public Cut<Placed> page(@Nullable Mark<Place> mark, int limit) {
        return Cut.of(table.page(mark, limit + 1), limit, mark);
    }

    /** The last write that anybody has seen. */
    public Position latest() {
        return journal.latest();
    }

    private Position position(@Nullable Instant asOf, Faults faults) {
        if (asOf != null && isToCome(asOf)) {
            faults.at(
                    "/as_of",
                    "out-of-range",
                    "'as_of' is in the future; what comes to be recorded by then is not known");
        }
        faults.throwIfAny();
        var position = asOf == null ? journal.latest() : moments.recorded(asOf).position();
        if (position.number() == 0) {
            faults.at("/as_of", "out-of-range", "nothing had been recorded by then");
        }
        faults.throwIfAny();
        return position;
    }

    /** The clock of the database, which may be ahead of this one, says when a write was recorded. */
    private boolean isToCome(Instant asOf) {
        return asOf.isAfter(clock.instant()) && asOf.isAfter(journal.latest().recordedAt());
    }

    private Release release(NewRelease wanted, Position position, ReleaseContents.Contents held) {
        return new Release(
                wanted.name(),
                position.recordedAt(),
                position.token(),
                held.events(),
                held.claims(),
                held.articles(),
                held.sources(),
                held.checksum(),
                wanted.licence().strip(),
                wanted.note(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
