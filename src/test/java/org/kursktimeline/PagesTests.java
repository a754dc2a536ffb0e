package org.kursktimeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.core.Cursor;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** One law for every list: its pages are the list, and the way back is the way there. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTests {

    private static final int ARTICLES = 7;

    private final String unique = UUID.randomUUID().toString();
    private Api api;
    private String article;

    @BeforeAll
    void postArticles(@LocalServerPort int port) throws IOException {
        api = Api.withAdminKey(port);
        var text = new ClassPathResource("articles/border-town.json").getContentAsString(StandardCharsets.UTF_8);
        for (int i = 0; i < ARTICLES; i++) {
            var posted = api.post(
                    "/v1/articles",
                    text.replace("/2024/08/18/border-town", "/" + unique + "/" + i)
                            .replace("A-17", unique + i)
                            .replace("\"incursion\"", "\"incursion\", \"" + unique + "\""));
            assertThat(posted.status()).as(posted.text()).isEqualTo(201);
            article = posted.at("/id");
        }
    }

    List<String> lists() {
        var lists = new ArrayList<String>();
        for (var sort : List.of("time", "-time", "recorded", "-recorded", "relevance")) {
            lists.add("/v1/events?limit=3&q=sudzha&sort=" + sort + "&tag=" + unique);
            lists.add("/v1/figures?limit=4&q=meeting&sort=" + sort + "&external_id=!desk:none");
        }
        lists.addAll(List.of(
                "/v1/events?limit=2&from=2024-08-12&tag=" + unique,
                "/v1/figures?limit=2&metric=wounded",
                "/v1/entities/sudzha/events?limit=2",
                "/v1/articles/" + article + "/events?limit=1",
                "/v1/entities?limit=20&kind=place&within=kursk-oblast",
                "/v1/entities?limit=2&q=Sudzh",
                "/v1/articles?limit=2",
                "/v1/sources?limit=1",
                "/v1/audit?limit=5&action=article.created"));
        return lists;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void thePagesAreTheListAndTheWayBackIsTheWayThere(String path) {
        var there = walk(path);
        assertThat(there.get(0).get("prev").isNull()).isTrue();
        assertThat(there).hasSizeGreaterThan(path.contains("sources") ? 0 : 1);
        var back = new ArrayList<JsonNode>(List.of(there.get(there.size() - 1)));
        for (var address = back.get(0).at("/prev").asString(""); !address.isEmpty(); ) {
            back.add(page(address));
            address = back.get(back.size() - 1).at("/prev").asString("");
        }
        Collections.reverse(back);
        assertThat(back.stream().map(page -> page.get("items")).toList())
                .isEqualTo(there.stream().map(page -> page.get("items")).toList());
        assertThat(back.stream().map(page -> page.get("next")).toList())
                .isEqualTo(there.stream().map(page -> page.get("next")).toList());
        assertThat(items(there)).doesNotHaveDuplicates().isEqualTo(items(walk(whole(path))));
    }

    private List<JsonNode> walk(String path) {
        var pages = new ArrayList<JsonNode>();
        for (var address = path;
                !address.isEmpty();
                address = pages.get(pages.size() - 1).at("/next").asString("")) {
            pages.add(page(address));
        }
        return pages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/events?", "/v1/figures?", "/v1/entities?", "/v1/articles?", "/v1/audit?"})
    void aCursorBackOfAnotherListOfOtherFiltersOrAlteredIsRefused(String list) {
        var prev =
                page(page(list + "limit=1").get("next").asString()).get("prev").asString();
        assertThat(api.get(prev).status()).isEqualTo(200);
        var cursor = prev.substring(prev.indexOf("cursor="));
        var other = list.equals("/v1/figures?") ? "/v1/events?" : "/v1/figures?";
        assertThat(api.get(other + cursor).at("/type")).isEqualTo("/problems/cursor-mismatch");
        var filter = list.equals("/v1/audit?") ? "&actor=system" : "&q=kursk";
        assertThat(api.get(prev + filter).at("/type")).isEqualTo("/problems/cursor-mismatch");
        int middle = prev.length() - 20;
        var letter = prev.charAt(middle) == 'A' ? 'B' : 'A';
        assertThat(api.get(prev.substring(0, middle) + letter + prev.substring(middle + 1))
                        .at("/type"))
                .isEqualTo("/problems/cursor-invalid");
        assertThat(api.get(prev.substring(0, middle)).at("/type")).isEqualTo("/problems/cursor-invalid");
    }

    /** A list that was begun before an upgrade, or whose address comes from another service. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/events?", "/v1/figures?", "/v1/entities?", "/v1/articles?", "/v1/audit?"})
    void aCursorOfAnotherVersionIsRefusedWithWhatToDo(String list) {
        var next = page(list + "limit=1").get("next").asString();
        var cursor = next.substring(next.indexOf("cursor=") + "cursor=".length());
        var bytes = Base64.getUrlDecoder().decode(cursor);
        var digest =
                new String(bytes, 3, Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(1)), StandardCharsets.UTF_8);
        for (var foreign : List.of(
                ofVersion(1, bytes),
                ofVersion(3, bytes),
                Cursor.encode(digest, List.of()),
                Cursor.encode(digest, List.of("what another version sorts by")))) {
            var refused = api.get(next.replace(cursor, foreign));
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.at("/type")).isEqualTo("/problems/cursor-invalid");
            assertThat(refused.at("/detail")).endsWith("begin anew without cursor=");
            assertThat(refused.at("/errors/0/parameter")).isEqualTo("cursor");
        }
    }

    /** The same cursor as that version would have made it. */
    private static String ofVersion(int version, byte[] bytes) {
        var other = Arrays.copyOf(bytes, bytes.length - 8);
        other[0] = (byte) version;
        try {
            var check = MessageDigest.getInstance("SHA-256").digest(other);
            var whole = Arrays.copyOf(other, bytes.length);
            System.arraycopy(check, 0, whole, other.length, 8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode page(String address) {
        var reply = api.get(address);
        assertThat(reply.status()).as(address + ": " + reply.text()).isEqualTo(200);
        var links = new ArrayList<String>();
        for (var rel : List.of("next", "prev")) {
            if (!reply.json().get(rel).isNull()) {
                links.add("<" + reply.at("/" + rel) + ">; rel=\"" + rel + "\"");
            }
        }
        assertThat(reply.header("Link")).isEqualTo(String.join(", ", links));
        return reply.json();
    }

    private static String whole(String path) {
        return path.replaceFirst("limit=[0-9]+", "limit=500");
    }

    private static List<JsonNode> items(List<JsonNode> pages) {
        return pages.stream().flatMap(page -> page.get("items").valueStream()).toList();
    }
}
