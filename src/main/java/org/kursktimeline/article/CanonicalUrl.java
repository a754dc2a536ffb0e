package org.kursktimeline.article;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Text;
import org.netpreserve.urlcanon.Canonicalizer;
import org.netpreserve.urlcanon.ParsedUrl;

/**
 * The one spelling of an article's address, by which articles are told apart.
 *
 * <p>The rules of the WHATWG URL standard, and beyond them: the fragment, tracking parameters, empty parameters and the
 * host's trailing dot go, unreserved characters stand unescaped and all other escapes in upper case (RFC 3986, 6.2.2).
 * The remaining parameters keep their order, since some sites tell pages apart by it. Schemes, {@code www.} and mobile
 * hosts are not folded: which of them show the same page only the site knows.
 *
 * @param text the address, ASCII, at most 2,048 characters; canonical again gives itself
 * @param host the host in it, without port
 */
public record CanonicalUrl(String text, String host) {

    private static final int LONGEST = 2048;
    private static final Pattern HTTP = Pattern.compile("(?i)https?://[^/\\\\].*", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final WordList TRACKING = WordList.load("tracking-parameters.txt");

    /**
     * Reads an address in any spelling.
     *
     * @throws NotAnArticleUrl when it is not http or https, has user information, no proper host, or is too long
     */
    public static CanonicalUrl of(String address) {
        var text = address.strip();
        if (text.length() > LONGEST) {
            throw new NotAnArticleUrl(
                    "the address has " + text.length() + " characters; at most " + LONGEST + " are kept");
        }
        if (!HTTP.matcher(text).matches()) {
            throw new NotAnArticleUrl(
                    "'" + Text.shortened(text) + "' is not an address of the web; it begins with http:// or https://");
        }
        if (text.chars().anyMatch(c -> c == '\\' || Character.isISOControl(c))) {
            throw new NotAnArticleUrl(
                    "the address has a backslash or a control character; write it as %5C or leave it out");
        }
        var url = ParsedUrl.parseUrl(text);
        if (!url.getAtSign().isEmpty()) {
            throw new NotAnArticleUrl(
                    "the address carries a user name or a password; leave out what stands before '@'");
        }
        Canonicalizer.WHATWG.canonicalize(url);
        return canonical(url);
    }

    /** Reads an address; one that is none is a fault {@code not-a-url} at the pointer. */
    public static Optional<CanonicalUrl> read(String address, Faults faults, String pointer) {
        try {
            return Optional.of(of(address));
        } catch (NotAnArticleUrl e) {
            faults.at(pointer, "not-a-url", e.getMessage());
            return Optional.empty();
        }
    }

    private static CanonicalUrl canonical(ParsedUrl url) {
        var host = url.getHost().replaceFirst("\\.$", "");
        if (!HOST.matcher(host).matches()) {
            throw new NotAnArticleUrl("'" + Text.shortened(host) + "' is not a host name");
        }
        var query = query(url.getQuery());
        var text = url.getScheme()
                + "://"
                + host
                + port(url.getPort())
                + escaped(url.getPath())
                + (query.isEmpty() ? "" : "?" + query);
        if (text.length() > LONGEST) {
            throw new NotAnArticleUrl("the address has more than " + LONGEST + " characters when written in ASCII");
        }
        return new CanonicalUrl(text, host);
    }

    private static String port(String port) {
        if (port.isEmpty()) {
            return "";
        }
        if (!port.matches("[1-9][0-9]{0,4}") || Integer.parseInt(port) > 65_535) {
            throw new NotAnArticleUrl("'" + Text.shortened(port) + "' is not a port");
        }
        return ":" + port;
    }

    private static String query(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(CanonicalUrl::escaped)
                .filter(parameter -> !TRACKING.has(parameter.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
    }

    /** Writes unreserved characters plainly, other escapes in upper case, and a lone percent sign as an escape. */
    private static String escaped(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                out.append(text.charAt(i));
            } else if (isEscape(text, i)) {
                int code = Integer.parseInt(text, i + 1, i + 3, 16);
                out.append(isUnreserved(code) ? String.valueOf((char) code) : String.format("%%%02X", code));
                i += 2;
            } else {
                out.append("%25");
            }
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }

    /** The text is no address that an article can have. */
    public static class NotAnArticleUrl extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        NotAnArticleUrl(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
