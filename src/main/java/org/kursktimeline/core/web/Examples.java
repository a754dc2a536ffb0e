package org.kursktimeline.core.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kursktimeline.core.ExampleIds;
import org.springframework.stereotype.Component;

/** Puts what is really stored into the examples of the documentation. */
@Component
class Examples {

    private static final String NONE = "0198e0c4-0000-7000-8000-000000000001";

    private final List<ExampleIds> kinds;

    Examples(List<ExampleIds> kinds) {
        this.kinds = kinds;
    }

    /** The text with each {@code ${articles}} and the like replaced by an id. */
    String fill(String text) {
        var filled = text;
        for (var kind : kinds) {
            var variable = "${" + kind.collection() + "}";
            if (filled.contains(variable)) {
                filled = filled.replace(variable, kind.findAny().orElse(NONE));
            }
        }
        return filled;
    }

    /** An id or slug of the first of the collections that is known. */
    Optional<String> find(String... collections) {
        return Arrays.stream(collections)
                .flatMap(collection ->
                        kinds.stream().filter(kind -> kind.collection().equals(collection)))
                .findFirst()
                .flatMap(ExampleIds::findAny);
    }
}
