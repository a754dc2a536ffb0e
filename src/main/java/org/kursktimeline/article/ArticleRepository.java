package org.kursktimeline.article;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The table of articles, for writing. */
interface ArticleRepository extends JpaRepository<Article, UUID> {

    Optional<Article> findByUrl(String url);
}
