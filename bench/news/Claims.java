package bench.news;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.About;
import org.kursktimeline.core.Stance;
import org.kursktimeline.facts.ClaimFacts;
import org.kursktimeline.facts.ClaimStatement;
import org.kursktimeline.facts.Quote;

/** What articles say of one event, claim after claim. */
final class Claims {

    private final World world;
    private final Prose prose;
    private final UUID event;
    private final @Nullable Figures figures;
    private final List<ClaimFacts> all = new ArrayList<>();

    /** @param figures null for an event without figures */
    Claims(World world, Prose prose, UUID event, @Nullable Figures figures) {
        this.world = world;
        this.prose = prose;
        this.event = event;
        this.figures = figures;
    }

    /** Adds a claim of the report, stored at that instant. */
    void add(SplittableRandom random, Report report, Instant storedAt) {
        int n = all.size();
        var id = Uuids.at(storedAt, n, event.getLeastSignificantBits());
        var view = report.view();
        boolean numbers = figures != null && (n == 0 || random.nextInt(10) < 6);
        var stance = random.nextInt(100) < 90 ? Stance.ASSERTS : random.nextBoolean() ? Stance.DENIES : Stance.DOUBTS;
        var statement = new ClaimStatement(
                report.id(),
                1,
                random.nextInt(10) < 7 ? world.actors().pick(random).id() : null,
                n == 0 ? Stance.ASSERTS : stance,
                numbers ? About.FIGURE : random.nextInt(4) == 0 ? About.ATTRIBUTION : About.OCCURRENCE,
                random.nextInt(10) < 6 ? quote(random, report) : null,
                view.publishedAt(),
                numbers ? figures.of(random, id) : List.of());
        all.add(new ClaimFacts(id, statement, view.textKind(), false));
    }

    private Quote quote(SplittableRandom random, Report report) {
        var sentence = prose.sentence(random, 8 + random.nextInt(10));
        int start = report.quote(sentence);
        return new Quote(sentence, start, start + sentence.length(), true);
    }

    List<ClaimFacts> sofar() {
        return List.copyOf(all);
    }
}
