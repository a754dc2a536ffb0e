package org.kursktimeline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "https://news.example/a|https://news.example/a",
                "  https://news.example/a  |https://news.example/a",
                "HTTP://News.EXAMPLE:80/A|http://news.example/A",
                "https://news.example:443|https://news.example/",
                "https://news.example:8443/|https://news.example:8443/",
                "http://news.example:443/|http://news.example:443/",
                "https://news.example./a|https://news.example/a",
                "https://news.example/a/../b/./c|https://news.example/b/c",
                "https://news.example/%2e%2e/a|https://news.example/a",
                "https://news.example/a#top|https://news.example/a",
                "https://news.example/?|https://news.example/",
                "https://news.example/a?utm_source=x&UTM_Medium=y&fbclid=1|https://news.example/a",
                "https://news.example/a?b=2&gclid=9&a=1|https://news.example/a?b=2&a=1",
                "https://news.example/a?&&b=2&|https://news.example/a?b=2",
                "https://news.example/a?ut%6D_source=x|https://news.example/a",
                "https://news.example/a?utmost=1|https://news.example/a?utmost=1",
                "https://news.example/%7euser/%e4%b8%ad|https://news.example/~user/%E4%B8%AD",
                "https://news.example/%2f%3F|https://news.example/%2F%3F",
                "https://news.example/100%-sure|https://news.example/100%25-sure",
                "https://news.example/a b?q=c d|https://news.example/a%20b?q=c%20d",
                "https://news.example/q?x=a+b|https://news.example/q?x=a+b",
                "https://news.example/новини|https://news.example/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8",
                "https://Новини.УКР/|https://xn--b1amarcd.xn--j1amh/",
                "https://www.news.example/a|https://www.news.example/a",
                "https://m.news.example/amp/a|https://m.news.example/amp/a",
                "https://news.example/<script>'\"|https://news.example/%3Cscript%3E'%22",
            })
    void anAddressHasOneSpelling(String address, String canonical) {
        assertThat(CanonicalUrl.of(address).text()).isEqualTo(canonical);
        assertThat(CanonicalUrl.of(canonical).text()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example/a",
                "//news.example/a",
                "javascript:alert(1)",
                " JavaScript:alert(1)//https://news.example/",
                "data:text/html,<script>",
                "ftp://news.example/",
                "https:news.example",
                "https://",
                "https:///a",
                "https://user@news.example/",
                "https://user:secret@news.example/",
                "https://@news.example/",
                "https://news.example\\@evil.example/",
                "https://news.example/\u0000",
                "https://news.example/a\nb",
                "https://a..b/",
                "https://-a.example/",
                "https://a b.example/",
                "https://xn--zz.example/",
                "https://[::1]/",
                "https://news.example:0/",
                "https://news.example:65536/",
                "https://news.example:x/",
            })
    void whatIsNoAddressOfAnArticleIsRefused(String address) {
        assertThatThrownBy(() -> CanonicalUrl.of(address)).isInstanceOf(CanonicalUrl.NotAnArticleUrl.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "%", "../", "&utm_", "é", " "})
    void anOverlongAddressIsRefusedAtOnce(String part) {
        Assertions.assertTimeout(
                Duration.ofMillis(500),
                () -> assertThatThrownBy(() -> CanonicalUrl.of("https://a.example/" + part.repeat(100_000) + "x"))
                        .isInstanceOf(CanonicalUrl.NotAnArticleUrl.class));
    }

    @ParameterizedTest
    @ValueSource(ints = {2030, 2031})
    void anAddressMayHave2048Characters(int path) {
        var address = "https://a.example/" + "p".repeat(path);
        if (address.length() <= 2048) {
            assertThat(CanonicalUrl.of(address).text()).isEqualTo(address);
        } else {
            assertThatThrownBy(() -> CanonicalUrl.of(address)).hasMessageContaining("2048");
        }
    }
}
