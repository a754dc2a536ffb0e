package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class ForeignNamesTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date=2024-08-06  | write from=2024-08-06&to=2024-08-06",
                "year=2024        | write from=2024&to=2024",
                "since=2024-08-06 | write from=2024-08-06",
                "until=2024-08-06 | write to=2024-08-06",
                "start=2024-08-06T10:00:00Z | write from=2024-08-06T10:00:00Z",
                "startDate=2024-08-06 | write from=2024-08-06",
                "end=yesterday    | did you mean 'to' (e.g. to=2024-08-31)?",
                "end=2024-08-06T10:00:00%2B03:00 | did you mean 'to' (e.g. to=2024-08-31)?",
                "country=russia   | did you mean 'place' (place=russia), 'source_country' (source_country=RU)?",
                "country=UKR      | did you mean 'place' (place=ukraine), 'source_country' (source_country=UA)?",
                "country=Germany  | did you mean 'place' (e.g. place=kursk-oblast), 'source_country' (source_country=DE)?",
                "country=nowhere  | did you mean 'place' (e.g. place=kursk-oblast), 'source_country' (e.g. source_country=UA)?",
                "fatalities=3     | did you mean 'metric' (metric=killed&min_value=3)? It finds what may be 3 or more, as 'at least 1' may; with max_value=3 beside it, what may be 3",
                "min_fatalities=3 | did you mean 'metric' (metric=killed&min_value=3)? It finds what may be 3 or more",
                "max_deaths=3     | did you mean 'metric' (metric=killed&max_value=3)? It finds what may be 3 or less",
                "fatalities=many  | did you mean 'metric' (metric=killed)?",
                "updated_since=2024-08-06 | write recorded_from=2024-08-06",
                "modifiedAfter=2024-W33 | write recorded_from=2024-08-12",
                "updated_before=2024-08-06 | write recorded_to=2024-08-06",
                "order=desc       | did you mean 'sort' (sort=-time)?",
                "sort_by=asc      | did you mean 'sort' (sort=time)?",
                "order=date       | did you mean 'sort' (e.g. sort=-time)?",
                "keyword=bridge   | did you mean 'q' (q=bridge)?",
                "query=a%26b      | did you mean 'q' (e.g. q=security meeting)?",
                "per_page=501     | did you mean 'limit' (e.g. limit=10)?",
                "injured=true     | did you mean 'metric' (metric=wounded)?",
                "casualties=10    | did you mean 'metric' (metric=casualties&min_value=10)?",
                "figure=10        | did you mean 'metric' (e.g. metric=wounded)?",
                "week=2024-W33    | write from=2024-08-12&to=2024-08-18",
                "since=2024-W33   | write from=2024-08-12",
                "until=2024-W33   | write to=2024-08-18",
                "oblast=kursk     | did you mean 'place' (e.g. place=kursk-oblast)?",
                "search=bridge    | did you mean 'q' (q=bridge)?",
                "per_page=20      | did you mean 'limit' (limit=20)?",
                "page=2           | did you mean 'cursor'?",
                "event_type=battle | did you mean 'type' (e.g. type=battle)?"
            })
    void aParameterOfAnotherServiceIsRefusedWithOursForTheSame(String parameter, String detail) {
        var answer = Api.withAdminKey(port).get("/v1/events?" + parameter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/code")).isEqualTo("unknown-parameter");
        assertThat(answer.at("/errors/0/detail")).contains("is not a parameter here; " + detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metric=killed&min_value=3",
                "metric=killed&min_value=3&max_value=3",
                "recorded_from=2024-08-12",
                "q=bridge",
                "sort=time",
                "metric=wounded",
                "metric=casualties",
                "source_country=RU",
                "place=belarus",
                "place=poland",
                "place=russia",
                "place=ukraine"
            })
    void whatIsNamedInsteadIsTaken(String parameters) {
        assertThat(Api.withAdminKey(port).get("/v1/events?" + parameters).status())
                .isEqualTo(200);
    }

    @Test
    void onlyWhatThePlaceTakesIsNamed() {
        assertThat(Api.withAdminKey(port)
                        .get("/v1/control?place=sudzha&date=2024-08-20")
                        .at("/errors/0/detail"))
                .endsWith("; write at=2024-08-20");
        assertThat(Api.withAdminKey(port).get("/v1/changes?date=2024-08-06").at("/errors/0/detail"))
                .contains("write from=2024-08-06&to=2024-08-06");
        assertThat(Api.withAdminKey(port).get("/v1/sources?date=2024-08-06").at("/errors/0/detail"))
                .doesNotContain("from=");
        assertThat(Api.withAdminKey(port).get("/v1/entities?type=person").at("/errors/0/detail"))
                .contains("did you mean 'kind'?");
        assertThat(Api.withAdminKey(port).get("/v1/entities?name=Sudzha").at("/errors/0/detail"))
                .contains("did you mean 'q' (q=Sudzha)?");
        assertThat(Api.withAdminKey(port).get("/v1/entities?country=UA").at("/errors/0/detail"))
                .contains("did you mean 'within' (within=ukraine)?");
        assertThat(Api.withAdminKey(port).get("/v1/sources?country_code=UKR").at("/errors/0/detail"))
                .contains("did you mean 'country' (country=UA)?");
        assertThat(Api.withAdminKey(port)
                        .get("/v1/timeline?timezone=Europe/Kyiv")
                        .at("/errors/0/detail"))
                .contains("did you mean 'tz' (tz=Europe/Kyiv)?");
        assertThat(Api.withAdminKey(port).get("/v1/timeline?interval=day").at("/errors/0/detail"))
                .contains("did you mean 'group_by' (e.g. group_by=week,place,type)?");
        assertThat(Api.withAdminKey(port)
                        .post("/v1/events/query", "{\"since\": \"2024-08-06\"}")
                        .at("/errors/0/detail"))
                .contains("; write \"from\": \"2024-08-06\"");
    }
}
