package nl.zwerm.web.internal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page within pages that draws diagrams: of no origin, so that it has nothing of whoever reads, and reaching nothing. */
@Controller
class DiagramController {

    private static final String ALONE = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts";
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Diagram</title><script type="module" src="/vendor/diagram.js"></script></head>
            <body></body>
            </html>
            """;

    @GetMapping("/diagram")
    ResponseEntity<String> show(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", ALONE);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(PAGE);
    }
}
