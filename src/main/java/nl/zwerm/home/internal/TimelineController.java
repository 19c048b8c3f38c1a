package nl.zwerm.home.internal;

import static nl.zwerm.web.Pages.view;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.TimelineEntry;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own timeline, to look back on and to take along. */
@Controller
class TimelineController {

    private final Timeline timeline;
    private final BaseAddress address;
    private final Words words;

    TimelineController(Timeline timeline, BaseAddress address, Words words) {
        this.timeline = timeline;
        this.address = address;
        this.words = words;
    }

    @GetMapping("/me")
    ModelAndView show(@RequestParam(defaultValue = "") String before, Viewer viewer) {
        return view(timeline.show(moment(before), viewer));
    }

    /** In the open form JSON; the sentences are in the reader's language. */
    @GetMapping("/me/timeline.json")
    ResponseEntity<List<Map<String, String>>> export(Viewer viewer, HttpServletRequest request) {
        var here = address.forStranger(request);
        var lines = timeline.all(viewer).stream()
                .map(entry -> line(entry, here, viewer))
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("zwerm-timeline.json", StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .body(lines);
    }

    private Map<String, String> line(TimelineEntry entry, String here, Viewer viewer) {
        var line = new LinkedHashMap<String, String>();
        line.put("at", entry.at().toString());
        line.put("chapter", words.say(viewer.locale(), entry.chapter().word(), Map.of()));
        line.put(
                "what",
                words.say(viewer.locale(), entry.said().key(), entry.said().with()));
        line.put("title", entry.title());
        if (entry.path() != null) {
            line.put("address", here + entry.path());
        }
        return line;
    }

    private Instant moment(String typed) {
        try {
            return typed.isEmpty() ? timeline.now() : Instant.parse(typed);
        } catch (DateTimeException _) {
            return timeline.now();
        }
    }
}
