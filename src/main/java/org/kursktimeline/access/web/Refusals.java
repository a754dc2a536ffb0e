package org.kursktimeline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.web.ProblemWriter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says 401 to whom has no key and 403 to whom has the wrong one, with the scope that is missing. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException noKey)
            throws IOException {
        problems.write(
                request,
                response,
                new ProblemException(
                        ProblemType.UNAUTHENTICATED, "send an API key as Authorization: Bearer or X-API-Key"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(request, response, new ProblemException(ProblemType.FORBIDDEN, detail(denied)));
    }

    private static String detail(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException reasoned
                        && reasoned.getAuthorizationResult() instanceof Routes.Lacking lacking
                ? "the API key lacks the scope '" + lacking.scope().code() + "'"
                : "no API key may do this";
    }
}
