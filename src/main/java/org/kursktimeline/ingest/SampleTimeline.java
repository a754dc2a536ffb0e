package org.kursktimeline.ingest;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kursktimeline.article.Articles;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Demonstration;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Groundwork;
import org.kursktimeline.core.JsonBody;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.IdempotencyKey;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.timeline.moment.NewRelease;
import org.kursktimeline.timeline.moment.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the sample timeline into an empty database, through the same door as every other article; the service is ready
 * when it is complete. A load that was interrupted is finished at the next start, and stores nothing twice.
 */
@Component
@EnableConfigurationProperties(SampleProperties.class)
class SampleTimeline implements ApplicationRunner, Groundwork {

    private static final Logger LOG = LoggerFactory.getLogger(SampleTimeline.class);
    private static final String SUBJECT = "sample";
    private static final String STARTED = "sample.started";
    private static final String LOADED = "sample.loaded";
    private static final String LICENCE = "Apache-2.0";

    /**
     * So many articles are stored by one transaction: each has its position all the same, but they wait for the disk
     * once.
     */
    private static final int STEP = 20;

    private final boolean wanted;
    private final Journal journal;
    private final Articles articles;
    private final ArticleIngest ingest;
    private final Releases releases;
    private final List<Demonstration> demonstrations;
    private final TransactionTemplate transaction;
    private final EntityManager entities;

    SampleTimeline(
            SampleProperties properties,
            Environment environment,
            Journal journal,
            Articles articles,
            ArticleIngest ingest,
            Releases releases,
            List<Demonstration> demonstrations,
            TransactionTemplate transaction,
            EntityManager entities) {
        this.wanted =
                Optional.ofNullable(properties.sample()).orElse(!environment.containsProperty("spring.datasource.url"));
        this.journal = journal;
        this.articles = articles;
        this.ingest = ingest;
        this.releases = releases;
        this.demonstrations = demonstrations;
        this.transaction = transaction;
        this.entities = entities;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isMissing()) {
            note(STARTED);
            post(files());
            demonstrations.forEach(Demonstration::make);
            release();
            note(LOADED);
        }
    }

    @Override
    public boolean isMissing() {
        return wanted && !journal.knows(LOADED, SUBJECT) && (journal.knows(STARTED, SUBJECT) || articles.isEmpty());
    }

    /** As a maintainer would once a month; made anew by no load that is finished later. */
    private void release() {
        if (releases.find(SUBJECT).isEmpty()) {
            var wanted = new NewRelease(SUBJECT, null, LICENCE, "The sample timeline as it came with the service.");
            releases.make(WriteRequest.by(Actor.SYSTEM), wanted, new Faults());
        }
    }

    /** Posts the files in their order and returns how many there were; those that were posted before change nothing. */
    int post(List<Resource> files) {
        for (int from = 0; from < files.size(); from += STEP) {
            int to = Math.min(files.size(), from + STEP);
            var step = files.subList(from, to);
            transaction.executeWithoutResult(status -> step.forEach(this::post));
            LOG.info("sample timeline: {} of {} articles", to, files.size());
        }
        return files.size();
    }

    private void note(String action) {
        journal.write(WriteRequest.by(Actor.SYSTEM), Boolean.class, write -> {
            write.note(Change.of(action, SUBJECT, null));
            return true;
        });
    }

    private void post(Resource file) {
        try {
            var content = file.getContentAsByteArray();
            var faults = new Faults();
            var input = JsonBody.parse(content).read(ArticleInput.class, faults);
            ingest.post(once(content), input, faults);
            forget();
        } catch (IOException e) {
            throw new UncheckedIOException(file.getDescription() + " cannot be read", e);
        } catch (ProblemException e) {
            throw new IllegalStateException(file.getFilename() + ": " + e.getMessage() + " " + e.faults(), e);
        }
    }

    /** Else every query for the next article compares all that the step has stored so far with what is in memory. */
    private void forget() {
        entities.flush();
        entities.clear();
    }

    /**
     * A file has effect once: when an interrupted load is finished, the first text of an article must not become a
     * third version after the second.
     */
    private static WriteRequest once(byte[] content) {
        var name = SUBJECT + " " + UUID.nameUUIDFromBytes(content);
        return new WriteRequest(Actor.SYSTEM, null, IdempotencyKey.of(name, SUBJECT, content));
    }

    private static List<Resource> files() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath:db/sample/*.json");
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the sample cannot be listed", e);
        }
    }
}
