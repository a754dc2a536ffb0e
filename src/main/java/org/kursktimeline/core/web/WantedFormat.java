package org.kursktimeline.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.QueryParams;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Which format a reader wants: the parameter {@code format} of an address under {@code /v1}, else {@code Accept}. An
 * endpoint that does not speak the format is thereby 406; a word that is no format is left to {@link #read} to tell.
 */
public final class WantedFormat implements ContentNegotiationStrategy {

    private static final String BASE = "/v1/";
    private static final Pattern FORMAT = Pattern.compile("(?:^|&)format=([a-z]+)(?:&|$)");

    private static final ContentNegotiationStrategy HEADER = new HeaderContentNegotiationStrategy();

    WantedFormat() {}

    /**
     * The format of a request that was routed, among those that its endpoint speaks.
     *
     * @param parameter the endpoint's parameter {@code format}; a word that it does not speak is a fault
     */
    public static OutputFormat read(QueryParams params, QueryParameter parameter, HttpServletRequest request) {
        var spoken = spoken(request);
        return params.word(parameter, OutputFormat.codes(spoken))
                .flatMap(code -> Coded.find(OutputFormat.class, code))
                .orElseGet(() -> accepted(request, spoken));
    }

    private static OutputFormat accepted(HttpServletRequest request, Collection<MediaType> spoken) {
        try {
            return OutputFormat.choose(wanted(new ServletWebRequest(request)), spoken);
        } catch (HttpMediaTypeNotAcceptableException notRouted) {
            throw new IllegalStateException(notRouted);
        }
    }

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        return wanted(request);
    }

    private static List<MediaType> wanted(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        var ours = Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .filter(one -> one.getRequestURI().startsWith(BASE));
        var asked = ours.flatMap(WantedFormat::ofAddress);
        if (asked.isPresent()) {
            return List.of(asked.get().type());
        }
        var accepted = HEADER.resolveMediaTypes(request);
        return ours.isPresent() ? new Accepted(accepted).withoutRefusals() : accepted;
    }

    private static Optional<OutputFormat> ofAddress(HttpServletRequest request) {
        var query = request.getQueryString();
        var matcher = FORMAT.matcher(query == null ? "" : query);
        return matcher.find() ? Coded.find(OutputFormat.class, matcher.group(1)) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Collection<MediaType> spoken(HttpServletRequest request) {
        var spoken = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        return spoken == null ? List.of() : (Collection<MediaType>) spoken;
    }
}
