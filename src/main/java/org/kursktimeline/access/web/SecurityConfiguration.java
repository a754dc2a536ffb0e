package org.kursktimeline.access.web;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.kursktimeline.access.AccessProperties;
import org.kursktimeline.access.ApiKeys;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.web.ProblemWriter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stateless: each request carries its key or none; no cookie, no session, no password. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    @Bean
    Routes accessRules(AccessProperties properties) {
        return new Routes(properties);
    }

    @Bean
    SecurityFilterChain routesByKey(
            HttpSecurity http,
            ApiKeys keys,
            Routes routes,
            AccessProperties properties,
            ProblemWriter problems,
            Start start,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        var contexts = new RequestAttributeSecurityContextRepository();
        var refusals = new Refusals(problems);
        var limits = new RateLimits(properties, TimeMeter.SYSTEM_NANOTIME);
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(contexts))
                .cors(cors -> cors.configurationSource(readsFromAnywhere()))
                .headers(SecurityConfiguration::set)
                .anonymous(anonymous -> anonymous.principal(Actor.ANONYMOUS))
                .addFilterBefore(new Preflights(problems), CorsFilter.class)
                .addFilterAfter(new StartFilter(start, problems), CorsFilter.class)
                .addFilterBefore(new KeyFilter(keys, contexts, problems, limits), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new RateLimitFilter(limits, problems), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> authorize(requests, routes, controllers))
                .build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Routes routes,
            RequestMappingHandlerMapping controllers) {
        // the server includes the error page in an answer that breaks off
        requests.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD, DispatcherType.INCLUDE)
                .permitAll();
        routes.all()
                .forEach(route -> requests.requestMatchers(route.method(), route.pattern())
                        .access(route.rule().decides()));
        requests.anyRequest().access(new Unrouted(controllers));
    }

    /** One observation a request, the server's own, is enough: each filter's would cost more than the filter. */
    @Bean
    SecurityObservationSettings noObservationOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    /** Reads are cacheable, hence no {@code Cache-Control} from here. */
    private static void set(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY));
    }

    /** Pages of any site may read; {@link Preflights} refuses what announces another method. */
    private static CorsConfigurationSource readsFromAnywhere() {
        var reads = readsBy(HttpMethod.GET, HttpMethod.HEAD);
        var questions = readsBy(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
        return request -> Reads.isQuestion(request) ? questions : isReadOrPreflight(request) ? reads : null;
    }

    private static CorsConfiguration readsBy(HttpMethod... methods) {
        var reads = new CorsConfiguration();
        reads.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        reads.setAllowedMethods(Stream.of(methods).map(HttpMethod::name).toList());
        reads.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        reads.setExposedHeaders(List.of(
                HttpHeaders.ETAG,
                HttpHeaders.LINK,
                HttpHeaders.RETRY_AFTER,
                HttpHeaders.CONTENT_DISPOSITION,
                Allowance.POLICY,
                Allowance.LEFT,
                "As-Of",
                "Change-Token",
                "Citation"));
        return reads;
    }

    private static boolean isReadOrPreflight(HttpServletRequest request) {
        return CorsUtils.isPreFlightRequest(request) || Reads.isRead(request, request.getMethod());
    }
}
