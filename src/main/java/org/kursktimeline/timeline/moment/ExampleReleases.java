package org.kursktimeline.timeline.moment;

import java.util.Optional;
import org.kursktimeline.core.ExampleIds;
import org.springframework.stereotype.Component;

/** Shows the release of the newest state as the example of one. */
@Component
class ExampleReleases implements ExampleIds {

    private final ReleaseTable releases;

    ExampleReleases(ReleaseTable releases) {
        this.releases = releases;
    }

    @Override
    public String collection() {
        return "releases";
    }

    @Override
    public Optional<String> findAny() {
        return releases.names().stream().findFirst();
    }
}
