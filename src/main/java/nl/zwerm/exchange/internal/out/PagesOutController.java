package nl.zwerm.exchange.internal.out;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
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
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Pages to take along: one with all beneath it, or all of a space. Written while they are read. */
@Controller
class PagesOutController {

    static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private static final int MOST_IN_AN_HOUR = 60;
    private static final int MOST_PAGES_ON_PAPER = 200;

    /** Characters, pictures among them; all of it stands in memory while it is set. */
    private static final int MOST_ON_PAPER = 40_000_000;

    private final PagesOut pages;
    private final Files files;
    private final Markdown markdown;
    private final Paper paper;
    private final Words words;
    private final BaseAddress base;
    private final Limits limits;
    private final Clock clock;

    PagesOutController(
            PagesOut pages,
            Files files,
            Markdown markdown,
            Paper paper,
            Words words,
            BaseAddress base,
            Limits limits,
            Clock clock) {
        this.pages = pages;
        this.files = files;
        this.markdown = markdown;
        this.paper = paper;
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
            write(taking, HtmlBook.Form.SCREEN, out);
        }
    }

    @GetMapping("/pages/{id}/export.pdf")
    @Nullable
    ModelAndView pdf(@PathVariable ContributionId id, Viewer viewer, HttpServletResponse response) throws IOException {
        return pdf(pages.page(id, viewer), "/pages/" + id, response);
    }

    @GetMapping("/spaces/{space}/pages/export.pdf")
    @Nullable
    ModelAndView pdf(@PathVariable SpaceId space, Viewer viewer, HttpServletResponse response) throws IOException {
        return pdf(pages.space(space, viewer), "/spaces/" + space + "/pages", response);
    }

    /** A book that is too thick is not begun: there is the file of HTML. */
    private @Nullable ModelAndView pdf(Taking taking, String from, HttpServletResponse response) throws IOException {
        take(taking);
        var book = new BoundedWriter(MOST_ON_PAPER);
        if (taking.leaves().size() > MOST_PAGES_ON_PAPER || !fits(taking, book)) {
            return Pages.redirect(from, new Flash("exchange.out.too-thick"));
        }
        head(taking, ".pdf", "application/pdf", response);
        paper.print(book.toString(), taking.viewer().locale().getLanguage(), response.getOutputStream());
        return null;
    }

    private boolean fits(Taking taking, BoundedWriter book) throws IOException {
        try {
            write(taking, HtmlBook.Form.PAPER, book);
            return true;
        } catch (BoundedWriter.Full _) {
            return false;
        }
    }

    private void write(Taking taking, HtmlBook.Form form, Writer out) throws IOException {
        var book = new HtmlBook(
                out, form, taking, files, markdown, words, base.known().orElse(""));
        book.begin(clock.instant());
        pages.write(taking, book);
        book.end();
    }

    private void begin(Taking taking, String ending, String type, HttpServletResponse response) {
        take(taking);
        head(taking, ending, type, response);
    }

    private void take(Taking taking) {
        limits.take("pages-out", taking.viewer().id().value(), MOST_IN_AN_HOUR, Duration.ofHours(1));
    }

    /** No copy stays behind in a browser or on the way. */
    private static void head(Taking taking, String ending, String type, HttpServletResponse response) {
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
