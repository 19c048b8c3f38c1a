package nl.zwerm.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.zwerm.shared.NotFound;
import nl.zwerm.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The one stream of a browser, on which it hears that what it shows has changed. It carries subjects, never content. */
@Controller
class LiveController {

    private static final int MOST_SUBJECTS = 64;

    private final LiveStreams streams;

    LiveController(LiveStreams streams) {
        this.streams = streams;
    }

    /** {@code on} reads {@code contribution-7kq2m…~1200}: a subject, and how many milliseconds ago it was read. */
    @GetMapping("/live")
    SseEmitter show(
            @RequestParam(defaultValue = "") List<String> on,
            HttpServletRequest request,
            HttpServletResponse response) {
        var reader = (Reader) request.getAttribute(Reader.ATTRIBUTE);
        if (reader == null) {
            throw new NotFound();
        }
        // Proxies must not hold back what is meant to arrive at once.
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        return streams.open(
                reader, on.stream().limit(MOST_SUBJECTS).flatMap(Watch::parse).toList());
    }
}
