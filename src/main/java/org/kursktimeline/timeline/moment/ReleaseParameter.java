package org.kursktimeline.timeline.moment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;

/** How the list of releases is cut. */
public enum ReleaseParameter implements QueryParameter {
    LIMIT("Releases on a page, 1 to 500; 50 when left out.", "10"),
    CURSOR("Where the page begins or ends: take next or prev of another page, as it stands.", null);

    private final String description;
    private final @Nullable String example;

    ReleaseParameter(String description, @Nullable String example) {
        this.description = description;
        this.example = example;
    }

    @Override
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public @Nullable String example() {
        return example;
    }
}
