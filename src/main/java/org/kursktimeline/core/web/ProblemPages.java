package org.kursktimeline.core.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kursktimeline.core.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Explains each type of problem: a page for a browser, JSON for a script. */
@Hidden
@RestController
class ProblemPages {

    /** What a type of problem is; {@code type} is what a problem document carries. */
    record Explanation(String type, String title, int status, String explanation) {

        static Explanation of(ProblemType type) {
            return new Explanation("/problems/" + type.slug(), type.title(), type.status(), type.explanation());
        }
    }

    @GetMapping("/problems")
    ResponseEntity<?> all(HttpServletRequest request) {
        var all = Arrays.stream(ProblemType.values()).map(Explanation::of).toList();
        return answer(request, "Problems", all, Map.of("items", all));
    }

    @GetMapping("/problems/{slug}")
    ResponseEntity<?> one(HttpServletRequest request, @PathVariable String slug) {
        var type = Arrays.stream(ProblemType.values())
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Problems.ofStatus(404));
        var explanation = Explanation.of(type);
        return answer(request, type.title(), List.of(explanation), explanation);
    }

    private static ResponseEntity<?> answer(
            HttpServletRequest request, String title, List<Explanation> explanations, Object json) {
        return Browser.asks(request)
                ? ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                        .body(page(title, explanations))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    private static String page(String title, List<Explanation> explanations) {
        var list = new StringBuilder();
        for (var explanation : explanations) {
            list.append("""
                    <dt><a href="%s">%s</a> (HTTP %d)</dt>
                    <dd>%s</dd>
                    """.formatted(
                            explanation.type(),
                            HtmlUtils.htmlEscape(explanation.title()),
                            explanation.status(),
                            HtmlUtils.htmlEscape(explanation.explanation())));
        }
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s - Kursk Timeline</title></head>
                <body>
                <h1>%1$s</h1>
                <dl>
                %2$s</dl>
                <p><a href="/problems">All problems</a>, <a href="/docs">the interface</a></p>
                </body>
                </html>
                """.formatted(HtmlUtils.htmlEscape(title), list);
    }
}
