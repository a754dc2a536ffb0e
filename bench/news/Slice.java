package bench.news;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.ArticleView;
import org.kursktimeline.core.Verification;
import org.kursktimeline.facts.EventFacts;
import org.kursktimeline.facts.EventStatement;

/** The events first recorded in one slice of time, with all that was recorded of them since, and their articles. */
final class Slice {

    final List<Report> reports = new ArrayList<>();
    final List<History> histories = new ArrayList<>();

    private final World world;
    private final Slots slots;
    private final Prose prose;
    private final int number;

    Slice(World world, Slots slots, Prose prose, long seed, int number) {
        this.world = world;
        this.slots = slots;
        this.prose = prose;
        this.number = number;
        var burst = Burst.of(number, seed, world);
        var statements = new Statements(world, prose);
        for (int event = 0; event < slots.size; event++) {
            if (Slots.article(event) == reports.size()) {
                reports.add(report(slots.random(number, event).split(), slots.first(number, event)));
            }
        }
        var first = List.copyOf(reports);
        for (int event = 0; event < slots.size; event++) {
            histories.add(history(event, burst, statements, first));
        }
    }

    private Report report(SplittableRandom random, int slot) {
        var recorded = slots.recordedAt(slot);
        var source = world.sources().pick(random);
        long salt = slots.position(slot);
        var view = new ArticleView(
                Uuids.at(recorded, 0, salt),
                "https://%s/%d".formatted(source.domains().get(0), salt),
                source,
                prose.sentence(random, 5 + random.nextInt(5)) + " " + salt,
                random.nextInt(3) == 0 ? List.of("A. Writer") : List.of(),
                random.nextInt(4) == 0 ? "ru" : random.nextInt(4) == 0 ? "uk" : "en",
                recorded.minus(5 + random.nextInt(400), ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES),
                recorded,
                random.nextInt(5) == 0 ? "paraphrase" : "original",
                1,
                null,
                null);
        return new Report(view, recorded, salt);
    }

    private History history(int event, @Nullable Burst burst, Statements statements, List<Report> first) {
        var random = slots.random(number, event);
        random.nextInt(1_000); // what decided on its revisions
        int slot = slots.first(number, event);
        var recorded = slots.recordedAt(slot);
        int article = Slots.article(event);
        var own = first.get(article);
        var statement = statements.statement(random, burst, own.view().publishedAt(), number + "-" + event);
        var id = Uuids.at(recorded, 1 + event % 3, slot * 31L + event);
        var figures = random.nextInt(10) < 3 ? new Figures(random, day(statement, recorded)) : null;
        var claims = new Claims(world, prose, id, figures);
        boolean fromSeveral = random.nextInt(3) == 0;
        for (int n = 0, count = count(random); n < count; n++) {
            claims.add(random, fromSeveral ? first.get(Math.max(0, article - n % 4)) : own, recorded);
        }
        var status = random.nextInt(200) < 2 ? "draft" : random.nextInt(200) == 0 ? "retracted" : "published";
        var states = new ArrayList<History.State>();
        states.add(state(slot, "event.created", new EventFacts(id, status, statement, verdict(status), claims.sofar())));
        int revisions = slots.revisions(number, event);
        for (int revision = 0; revision < revisions; revision++) {
            int later = slots.later(number, event, revision);
            var report = report(random.split(), later);
            reports.add(report);
            for (int n = revisions == 5 ? 6 : 1; n > 0; n--) {
                claims.add(random, report, slots.recordedAt(later));
            }
            statement = revision == 1 ? retitled(statement) : statement;
            states.add(state(
                    later,
                    revision == 1 ? "event.revised" : "event.claims_added",
                    new EventFacts(id, status, statement, verdict(status), claims.sofar())));
        }
        return new History(states);
    }

    private History.State state(int slot, String action, EventFacts facts) {
        return new History.State(slots.position(slot), slots.recordedAt(slot), action, facts);
    }

    private static Optional<Verification> verdict(String status) {
        return status.equals("retracted") ? Optional.of(Verification.RETRACTED) : Optional.empty();
    }

    private static String day(EventStatement statement, Instant recorded) {
        var day = statement.when().firstDay();
        return day == null ? recorded.toString().substring(0, 10) : day.toString();
    }

    /** Most events have one claim, few many. */
    private static int count(SplittableRandom random) {
        int kind = random.nextInt(1_000);
        return kind < 620 ? 1 : kind < 840 ? 2 : kind < 930 ? 3 : kind < 980 ? 4 + random.nextInt(2) : kind < 998
                ? 6 + random.nextInt(7)
                : 20 + random.nextInt(21);
    }

    private static EventStatement retitled(EventStatement of) {
        return new EventStatement(
                of.type(), of.externalType(), of.title() + " Corrected.", of.summary(), of.when(), of.place(), of.lat(),
                of.lon(), of.wherePrecision(), of.alsoIn(), of.participants(), of.civilianTargeting(), of.affected(),
                of.tags(), of.externalIds(), of.producedBy());
    }
}
