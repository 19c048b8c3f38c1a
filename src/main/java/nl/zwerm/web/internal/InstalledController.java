package nl.zwerm.web.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zwerm.web.Pages;
import nl.zwerm.web.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a browser needs to install Zwerm as an application of its own (W3C Web Application Manifest). */
@Controller
class InstalledController {

    private static final String PAPER = "#fbf9f4";
    private static final String TEAL = "#0b5a5e";

    private final Words words;

    InstalledController(Words words) {
        this.words = words;
    }

    /** A browser fetches it without cookies, so its address tells the language. */
    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(@RequestParam(defaultValue = "nl") String language) {
        var locale = Locale.of("en".equals(language) ? "en" : "nl");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(Map.ofEntries(
                        Map.entry("id", "/"),
                        Map.entry("name", "Zwerm"),
                        Map.entry("short_name", "Zwerm"),
                        Map.entry("description", words.say(locale, "web.manifest.description", Map.of())),
                        Map.entry("lang", locale.getLanguage()),
                        Map.entry("start_url", "/"),
                        Map.entry("scope", "/"),
                        Map.entry("display", "standalone"),
                        Map.entry("background_color", PAPER),
                        Map.entry("theme_color", TEAL),
                        Map.entry(
                                "icons",
                                List.of(
                                        icon("/images/icon-192.png", "192x192", "any"),
                                        icon("/images/icon-512.png", "512x512", "any"),
                                        icon("/images/icon-maskable-512.png", "512x512", "maskable"))),
                        Map.entry(
                                "shortcuts",
                                List.of(
                                        shortcut(locale, "web.ask", "/questions/new"),
                                        shortcut(locale, "web.search", "/search")))));
    }

    @GetMapping("/offline")
    ModelAndView offline() {
        return Pages.view(new OfflinePage());
    }

    private static Map<String, String> icon(String path, String sizes, String purpose) {
        return Map.of("src", path, "sizes", sizes, "type", "image/png", "purpose", purpose);
    }

    private Map<String, String> shortcut(Locale locale, String word, String path) {
        return Map.of("name", words.say(locale, word, Map.of()), "url", path);
    }
}
