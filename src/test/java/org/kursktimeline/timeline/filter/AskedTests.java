package org.kursktimeline.timeline.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.QueryParams;

class AskedTests {

    /** A search for near names takes long, and there may be several items in each of many values. */
    @Test
    void forTheItemsOfAListNoNearNamesAreSearched() {
        var params = new QueryParams(Map.of(), new Faults());
        var tried = new ArrayList<String>();
        new Asked(TimelineFilter.PLACE, TimelineFilter.PLACE, "a,b,c", params).isList(item -> {
            tried.add(item.value());
            return item.deservesHint() ? item.key("searched") : List.of();
        });
        assertThat(tried).containsExactly("a,b,c", "a", "b", "c");
        assertThat(params.faults().isEmpty()).isTrue();
    }
}
