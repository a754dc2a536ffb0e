package org.kursktimeline.timeline.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.TimelineQuery;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps answers in memory until what they tell of changes: whoever asks the same again meanwhile gets the same bytes.
 * The least asked for make room for others. An answer is kept when it is made for the second time of one position:
 * what was looked up for the first, before its page was read, may be older than the position that it tells.
 */
@Component
@EnableConfigurationProperties(ReadProperties.class)
class KeptAnswers {

    /** What an entry holds beside the body: question, headers, and what keeps them together; bytes. */
    private static final int BESIDE = 2_000;

    private static final int MOST_QUESTIONS = 10_000;

    private final Cache<String, ListAnswer.Made> answers;
    private final Cache<String, Position> askedOnce =
            Caffeine.newBuilder().maximumSize(MOST_QUESTIONS).build();

    KeptAnswers(ReadProperties properties) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(properties.keptAnswers().toBytes())
                .weigher((String question, ListAnswer.Made made) -> BESIDE + made.body().length)
                .build();
    }

    /**
     * The answer to the same question for the same audience, when it speaks of the position that the question saw;
     * empty otherwise.
     */
    Optional<ListAnswer.Made> find(TimelineQuery query, String format) {
        return Optional.ofNullable(answers.getIfPresent(question(query, format)))
                .filter(made -> made.position().equals(query.seen()));
    }

    /**
     * Keeps an answer, if it may be kept, and gives it back. What is asked in a body is not asked again in the same
     * words; of the past nothing is kept, since its position does not show what is erased from it.
     */
    ListAnswer.Made keep(TimelineQuery query, String format, ListAnswer.Made made) {
        if (made.lasts() && query.hasAddress() && query.moment().recorded() == null) {
            var question = question(query, format);
            if (made.position().equals(askedOnce.getIfPresent(question))) {
                answers.put(question, made);
            } else {
                askedOnce.put(question, made.position());
            }
        }
        return made;
    }

    /** As the tag has it, of no position. */
    private static String question(TimelineQuery query, String format) {
        return query.tag("", format);
    }
}
