package org.kursktimeline.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Which events the posts of an article named. */
interface ArticleEvents extends Repository<ArticleEvent, UUID> {

    List<ArticleEvent> findByArticleIdOrderById(UUID articleId);

    Optional<ArticleEvent> findByArticleIdAndEventId(UUID articleId, UUID eventId);
}
