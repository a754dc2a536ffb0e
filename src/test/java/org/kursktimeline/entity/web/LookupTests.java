package org.kursktimeline.entity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Look-up by name through the public door, on the shipped gazetteer and people. */
@ServiceTest
class LookupTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "Zelenskiy, volodymyr-zelenskyy",
        "Zelensky, volodymyr-zelenskyy",
        "Zelenskyy, volodymyr-zelenskyy",
        "Zelenskyi, volodymyr-zelenskyy",
        "Selenskyj, volodymyr-zelenskyy",
        "Zełenski, volodymyr-zelenskyy",
        "Zelenksy, volodymyr-zelenskyy",
        "Zelnsky, volodymyr-zelenskyy",
        "Zelens, volodymyr-zelenskyy",
        "Zelensky Volodymyr, volodymyr-zelenskyy",
        "Wolodymyr Selenskyj, volodymyr-zelenskyy",
        "Wladimir Selenski, volodymyr-zelenskyy",
        "Зеленский, volodymyr-zelenskyy",
        "Зеленський, volodymyr-zelenskyy",
        "Зеленського, volodymyr-zelenskyy",
        "Зеленскому, volodymyr-zelenskyy",
        "Putin, vladimir-putin",
        "Poutine, vladimir-putin",
        "Путін, vladimir-putin",
        "Владимира Путина, vladimir-putin",
        "Manturow, denis-manturov",
        "Мантуров, denis-manturov",
        "Дениса Мантурова, denis-manturov",
        "Manturov Denis, denis-manturov",
        "Сирський, oleksandr-syrskyi",
        "Сырский, oleksandr-syrskyi",
        "Syrsky, oleksandr-syrskyi",
        "Syrskyj, oleksandr-syrskyi",
        "Smirnow, alexei-smirnov",
        "Alexej Smirnow, alexei-smirnov",
        "Алаудинов, apti-alaudinov",
        "Gerassimow, valery-gerasimov",
        "Guerassimov, valery-gerasimov",
        "Герасимов, valery-gerasimov",
        "Лукашенко, alexander-lukashenko",
        "Loukachenko, alexander-lukashenko",
        "Минобороны России, russian-ministry-of-defence",
        "Russian defense ministry, russian-ministry-of-defence",
        "ЗСУ, armed-forces-of-ukraine",
        "ВСУ, armed-forces-of-ukraine"
    })
    void aPersonOrBodyIsFirstInAnySpelling(String q, String slug) {
        assertThat(first(q, "")).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "Суджа, sudzha",
        "Sudja, sudzha",
        "Soudja, sudzha",
        "Sudscha, sudzha",
        "Sudża, sudzha",
        "Sudza, sudzha",
        "Sudhza, sudzha",
        "в Судже, sudzha",
        "под Суджей, sudzha",
        "Суджи, sudzha",
        "г. Суджа, sudzha",
        "town of Sudzha, sudzha",
        "Sudzhansky District, sudzhansky-district",
        "Суджанский район, sudzhansky-district",
        "в Суджанском районе, sudzhansky-district",
        "Суми, sumy",
        "Сумы, sumy",
        "Sumy, sumy",
        "Soumy, sumy",
        "в Сумах, sumy",
        "Sumy region, sumy-oblast",
        "Сумская область, sumy-oblast",
        "Сумська область, sumy-oblast",
        "Oblast Sumy, sumy-oblast",
        "Kiev, kyiv",
        "Kyiv, kyiv",
        "Kyjiw, kyiv",
        "Киев, kyiv",
        "Київ, kyiv",
        "в Киеве, kyiv",
        "Kursk, kursk",
        "Koursk, kursk",
        "Курськ, kursk",
        "Курская область, kursk-oblast",
        "Курской области, kursk-oblast",
        "Курська область, kursk-oblast",
        "Kursk Region, kursk-oblast",
        "Gebiet Kursk, kursk-oblast",
        "Belgorod, belgorod",
        "Bjelgorod, belgorod",
        "Бєлгород, belgorod",
        "Charkiw, kharkiv",
        "Kharkov, kharkiv",
        "Харькове, kharkiv",
        "Tschernihiw, chernihiv",
        "Чернигов, chernihiv",
        "Коренево, korenevo",
        "Korenewo, korenevo",
        "Глушково, glushkovo",
        "Gluschkowo, glushkovo",
        "Rylsk, rylsk",
        "Рильськ, rylsk",
        "Schebekino, shebekino",
        "Chebekino, shebekino",
        "Малая Локня, malaya-loknya",
        "Malaja Loknja, malaya-loknya",
        "Курская АЭС, kursk-nuclear-power-plant",
        "Kursk nuclear plant, kursk-nuclear-power-plant",
        "Константиновка, kostiantynivka",
        "Konstantinovka, kostiantynivka",
        "Россия, russia",
        "Ukraine, ukraine",
        "в Украине, ukraine"
    })
    void aPlaceIsFirstInAnySpelling(String q, String slug) {
        assertThat(first(q, "&kind=place")).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sudzha, Kursk Oblast         | sudzha",
                "Sudzha, Kursk Oblast, Russia | sudzha",
                "Суджа, Курская область       | sudzha",
                "Sudscha, Gebiet Kursk        | sudzha",
                "Korenevo, Russia             | korenevo",
                "Zelensky, Volodymyr          | volodymyr-zelenskyy"
            })
    void aNameMayBeFollowedByWhatItLiesIn(String q, String slug) {
        assertThat(first(q, "")).isEqualTo(slug);
    }

    @Test
    void aNameIsNotSoughtOutsideOfWhatItIsSaidToLieIn() {
        assertThat(first("Sudzha, Sumy Oblast", "")).isNotEqualTo("sudzha");
    }

    @ParameterizedTest
    @CsvSource({
        "President of Russia, presidential-administration-of-russia",
        "Президент России, presidential-administration-of-russia",
        "Prezydent Rosji, presidential-administration-of-russia",
        "Prezydenta Rosji, presidential-administration-of-russia",
        "President of Ukraine, office-of-the-president-of-ukraine",
        "Prezydent Ukrainy, office-of-the-president-of-ukraine"
    })
    void anOfficeLeadsToTheSameBodyInAnyLanguage(String q, String slug) {
        assertThat(first(q, "")).isEqualTo(slug);
    }

    @Test
    void aLookUpThatFindsNothingSaysWhy() {
        assertThat(get("?q=qqxxqqzzkk").at("/hints/0/parameter").asString()).isEqualTo("q");
        assertThat(get("?q=Zelensky&kind=weapon").at("/hints").toString())
                .isEqualTo("[{\"parameter\":\"kind\",\"detail\":\"without this filter something is found\"}]");
        assertThat(get("?q=Zelensky&within=kursk-oblast&kind=person")
                        .at("/hints/0/parameter")
                        .asString())
                .isEqualTo("within");
        assertThat(get("?q=Sudzha").has("hints")).isFalse();
    }

    @Test
    void theMatchIsExplained() {
        assertThat(match("Суджа")).isEqualTo("{\"score\":1.0,\"name\":\"Суджа\",\"by\":\"exact\"}");
        assertThat(match("SUDZHA")).isEqualTo("{\"score\":1.0,\"name\":\"Sudzha\",\"by\":\"exact\"}");
        assertThat(match("Sudscha")).contains("\"by\":\"transliteration\"");
        assertThat(match("Sudzhan")).contains("\"by\":\"prefix\"");
        assertThat(match("Zelnsky")).contains("\"by\":\"similarity\"");
    }

    @Test
    void withinNarrowsToWhatLiesInThePlace() {
        var inKursk = get("?q=Sudzha&kind=place&within=kursk-oblast");
        assertThat(inKursk.at("/items/0/slug").asString()).isEqualTo("sudzha");
        assertThat(inKursk.at("/items/0/path/3").asString()).isEqualTo("sudzha");
        assertThat(get("?q=Sudzha&kind=place&within=sumy-oblast").at("/items").toString())
                .doesNotContain("\"sudzha\"");
    }

    @Test
    void walkingThePagesOfAQuestionGivesTheWholeList() {
        var whole = slugs(get("?q=Kursk&limit=500"));
        var walked = new ArrayList<String>();
        var next = "/v1/entities?q=Kursk&limit=3";
        while (next != null) {
            var page = new Api(port, "").get(next).json();
            walked.addAll(slugs(page));
            next = page.at("/next").isNull() ? null : page.at("/next").asString();
        }
        assertThat(whole).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(walked).isEqualTo(whole);
    }

    @Test
    void nonsenseFindsNothing() {
        assertThat(get("?q=qqxxqqzzkk").at("/items").size()).isZero();
        assertThat(get("?q=%F0%9F%98%80").at("/items").size()).isZero();
        assertThat(get("?q='%25_%5C").at("/items").size()).isZero();
    }

    private String first(String q, String filter) {
        return get("?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + filter)
                .at("/items/0/slug")
                .asString("nothing");
    }

    private String match(String q) {
        return get("?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .at("/items/0/match")
                .toString();
    }

    private static ArrayList<String> slugs(JsonNode page) {
        var slugs = new ArrayList<String>();
        page.at("/items").forEach(item -> slugs.add(item.at("/slug").asString()));
        return slugs;
    }

    private JsonNode get(String query) {
        var reply = new Api(port, "").get("/v1/entities" + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }
}
