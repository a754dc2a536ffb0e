package org.kursktimeline.article;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stored articles. */
interface ArticleRepository extends JpaRepository<Article, UUID> {}
