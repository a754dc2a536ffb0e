package org.kursktimeline.article.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kursktimeline.article.SourceChanged;
import org.kursktimeline.article.SourceList;
import org.kursktimeline.article.SourceView;
import org.kursktimeline.database.JobKind;
import org.kursktimeline.database.Jobs;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityView;
import org.springframework.stereotype.Component;

/** Puts sources into the form in which they are answered. */
@Component
class SourceResources {

    private final SourceList list;
    private final Entities entities;
    private final Jobs jobs;

    SourceResources(SourceList list, Entities entities, Jobs jobs) {
        this.list = list;
        this.entities = entities;
        this.jobs = jobs;
    }

    SourceResource of(SourceView source) {
        return of(List.of(source)).get(0);
    }

    List<SourceResource> of(List<SourceView> sources) {
        var articles = list.articles(sources.stream().map(SourceView::id).toList());
        var speakingFor = entities.getAll(sources.stream()
                .map(SourceView::affiliation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var pending = jobs.pending(
                JobKind.REFRESH,
                sources.stream()
                        .map(source -> SourceChanged.subject(source.id()))
                        .toList());
        return sources.stream()
                .map(source -> SourceResource.from(
                        source,
                        Optional.ofNullable(source.affiliation())
                                .map(speakingFor::get)
                                .map(EntityView::slug)
                                .orElse(null),
                        articles.getOrDefault(source.id(), 0),
                        pending.contains(SourceChanged.subject(source.id()))))
                .toList();
    }
}
