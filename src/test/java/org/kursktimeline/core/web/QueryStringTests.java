package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.core.Faults;

class QueryStringTests {

    private final Faults faults = new Faults();

    @Test
    void valuesAreDecodedAndKeepTheirOrder() {
        assertThat(QueryString.parse("q=%D0%A1%D1%83%D0%B4%D0%B6%D0%B0+b%20c&&type=!a&type=b,c&x&y==z", faults))
                .isEqualTo(Map.of(
                        "q", List.of("Суджа b c"),
                        "type", List.of("!a", "b,c"),
                        "x", List.of(""),
                        "y", List.of("=z")));
        assertThat(faults.all()).isEmpty();
        assertThat(QueryString.parse(null, faults)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%",
                "q=%4",
                "q=%zz",
                "q=%-1",
                "q=%00",
                "q=%FF",
                "q=%ED%A0%80",
                "q=%C0%80",
                "q=Суджа",
                "q=a\u0000"
            })
    void whatIsNotPercentEncodedUtf8IsAFault(String query) {
        assertThat(QueryString.parse(query, faults)).isEmpty();
        assertThat(faults.all()).hasSize(1);
        assertThat(faults.all().get(0).parameter()).isEqualTo("q");
        assertThat(faults.all().get(0).code()).isEqualTo("not-percent-encoded");
    }
}
