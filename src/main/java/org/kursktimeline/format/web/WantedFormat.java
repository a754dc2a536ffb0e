package org.kursktimeline.format.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Which formats a reader wants: the parameter {@code format} of an address under {@code /v1}, else {@code Accept}. An
 * endpoint that does not speak the format is thereby 406; a word that is no format is left to the endpoint to tell.
 */
final class WantedFormat implements ContentNegotiationStrategy {

    private static final Pattern FORMAT = Pattern.compile("(?:^|&)format=([a-z]+)(?:&|$)");

    private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        var asked = Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .filter(one -> one.getRequestURI().startsWith("/v1/"))
                .flatMap(WantedFormat::ofAddress);
        return asked.isPresent() ? List.of(asked.get().type()) : header.resolveMediaTypes(request);
    }

    private static Optional<OutputFormat> ofAddress(HttpServletRequest request) {
        var query = request.getQueryString();
        var matcher = FORMAT.matcher(query == null ? "" : query);
        return matcher.find() ? OutputFormat.find(matcher.group(1)) : Optional.empty();
    }
}
