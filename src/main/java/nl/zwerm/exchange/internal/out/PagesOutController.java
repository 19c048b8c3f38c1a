package nl.zwerm.exchange.internal.out;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.ZipOutputStream;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.exchange.internal.out.PagesOut.Taking;
import nl.zwerm.files.Files;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.text.Markdown;
import nl.zwerm.web.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages to take along: one with all beneath it, or all of a space. Written while they are read. */
@Controller
class PagesOutController {

    static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private static final int MOST_IN_AN_HOUR = 60;

    private final PagesOut pages;
    private final Files files;
    private final Markdown markdown;
    private final Words words;
    private final BaseAddress base;
    private final Limits limits;
    private final Clock clock;

    PagesOutController(
            PagesOut pages, Files files, Markdown markdown, Words words, BaseAddress base, Limits limits, Clock clock) {
        this.pages = pages;
        this.files = files;
        this.markdown = markdown;
        this.words = words;
        this.base = base;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/pages/{id}/export.zip")
    void zip(@PathVariable ContributionId id, Viewer viewer, HttpServletResponse response) throws IOException {
        zip(pages.page(id, viewer), response);
    }

    @GetMapping("/spaces/{space}/pages/export.zip")
    void zip(@PathVariable SpaceId space, Viewer viewer, HttpServletResponse response) throws IOException {
        zip(pages.space(space, viewer), response);
    }

    private void zip(Taking taking, HttpServletResponse response) throws IOException {
        begin(taking, ".zip", "application/zip", response);
        var places = new PagePlaces(taking.leaves(), taking.titles());
        try (var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            pages.write(taking, new MarkdownZip(zip, places, files, taking.viewer()));
        }
    }

    @GetMapping("/pages/{id}/export.html")
    void html(@PathVariable ContributionId id, Viewer viewer, HttpServletResponse response) throws IOException {
        html(pages.page(id, viewer), response);
    }

    @GetMapping("/spaces/{space}/pages/export.html")
    void html(@PathVariable SpaceId space, Viewer viewer, HttpServletResponse response) throws IOException {
        html(pages.space(space, viewer), response);
    }

    private void html(Taking taking, HttpServletResponse response) throws IOException {
        begin(taking, ".html", "text/html;charset=UTF-8", response);
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            var book = new HtmlBook(
                    out, taking, files, markdown, words, base.known().orElse(""));
            book.begin(clock.instant());
            pages.write(taking, book);
            book.end();
        }
    }

    /** No copy stays behind in a browser or on the way. */
    private void begin(Taking taking, String ending, String type, HttpServletResponse response) {
        limits.take("pages-out", taking.viewer().id().value(), MOST_IN_AN_HOUR, Duration.ofHours(1));
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(SafeNames.page(taking.name()) + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
