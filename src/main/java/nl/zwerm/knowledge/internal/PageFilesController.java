package nl.zwerm.knowledge.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.files.FileId;
import nl.zwerm.files.FileOfText;
import nl.zwerm.files.FileVersions;
import nl.zwerm.files.Files;
import nl.zwerm.files.KeptFile;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** The files of a page: who brought them and when, and what takes the place of one. */
@Controller
@RequestMapping("/pages/{id}/files")
class PageFilesController {

    private static final int LONGEST_TEXT = 64 * 1024;

    /** What an import brought is called by the text alone. */
    private static final Pattern CALLED = Pattern.compile("/files/([0-9a-z]{12})/as/([^\\s)\\]\">/?#]+)");

    private static final int BEGINNING = 600;

    private final KeptPages pages;
    private final Contributions contributions;
    private final FileVersions files;
    private final People people;
    private final Spaces spaces;

    PageFilesController(
            KeptPages pages, Contributions contributions, FileVersions files, People people, Spaces spaces) {
        this.pages = pages;
        this.contributions = contributions;
        this.files = files;
        this.people = people;
        this.spaces = spaces;
    }

    @GetMapping
    ModelAndView index(@PathVariable ContributionId id, Viewer viewer) {
        return view(page(pages.requirePublished(id, viewer), Errors.NONE, viewer));
    }

    @PostMapping("/{file}")
    ModelAndView replace(
            @PathVariable ContributionId id,
            @PathVariable FileId file,
            @RequestParam(name = "file", required = false) MultipartFile whole,
            @RequestParam(required = false) FileId sent,
            Viewer viewer)
            throws IOException {
        var page = pages.requireEditable(id, viewer);
        return (sent == null ? whole(page, file, whole, viewer) : files.replace(page, file, sent, viewer))
                .map(why -> invalid(page(page, Errors.of("file-" + file, why), viewer)))
                .orElseGet(() -> redirect("/pages/" + id + "/files", new Flash("knowledge.files.replaced")));
    }

    private Optional<Said> whole(Contribution page, FileId file, MultipartFile whole, Viewer viewer)
            throws IOException {
        var content = whole == null ? new byte[0] : whole.getBytes();
        var name = whole == null ? "" : Objects.requireNonNullElse(whole.getOriginalFilename(), "");
        return files.replace(page, file, name, content, viewer);
    }

    @GetMapping("/{file}/versions/{number}")
    ResponseEntity<byte[]> earlier(
            @PathVariable ContributionId id, @PathVariable FileId file, @PathVariable int number, Viewer viewer)
            throws IOException {
        var kept = files.require(pages.requirePublished(id, viewer), file, number);
        try (var content = kept.content().get()) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(named(kept), StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(content.readAllBytes());
        }
    }

    @PostMapping("/{file}/versions/{number}")
    ModelAndView restore(
            @PathVariable ContributionId id, @PathVariable FileId file, @PathVariable int number, Viewer viewer) {
        files.restore(pages.requireEditable(id, viewer), file, number, viewer);
        return redirect("/pages/" + id + "/files", new Flash("knowledge.files.replaced"));
    }

    private PageFilesPage page(Contribution page, Errors errors, Viewer viewer) {
        var all = files.list(page);
        var cards = people.cardsById(all.stream()
                .flatMap(one -> Stream.concat(
                        Stream.ofNullable(one.by()),
                        one.earlier().stream().map(FileOfText.Earlier::by).filter(Objects::nonNull)))
                .collect(Collectors.toSet()));
        var used = Files.shown(page.body());
        var called = called(page.body());
        boolean changes = spaces.mayWrite(page.space(), viewer) && !contributions.waits(page, viewer);
        return new PageFilesPage(
                page.id().toString(),
                page.title(),
                page.language(),
                all.stream()
                        .map(one -> item(one, used.contains(one.file().id()), called, cards, viewer.locale()))
                        .toList(),
                changes,
                FileVersions.MOST_BYTES / 1024 / 1024,
                FileVersions.MOST_BYTES_IN_PIECES / 1024 / 1024,
                errors);
    }

    private static Map<String, String> called(String text) {
        return CALLED.matcher(text)
                .results()
                .collect(Collectors.toMap(link -> link.group(1), link -> decoded(link.group(2)), (first, _) -> first));
    }

    /** Anybody may have typed it. */
    private static String decoded(String name) {
        try {
            return UriUtils.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return name;
        }
    }

    private static PageFilesPage.Item item(
            FileOfText one, boolean used, Map<String, String> called, Map<PersonId, PersonCard> cards, Locale locale) {
        var file = one.file();
        var id = file.id().toString();
        return new PageFilesPage.Item(
                id,
                file.name().isEmpty() ? called.getOrDefault(id, "") : file.name(),
                one.picture(),
                shown(one),
                size(file.size(), locale),
                one.by() == null ? null : cards.get(one.by()),
                one.at(),
                used,
                beginning(file),
                one.earlier().stream()
                        .map(was -> new PageFilesPage.Earlier(
                                was.number(),
                                size(was.size(), locale),
                                was.by() == null ? null : cards.get(was.by()),
                                was.at()))
                        .toList());
    }

    private static String shown(FileOfText one) {
        var file = "/files/" + one.file().id();
        if (one.preview()) {
            return file + "/preview";
        }
        return one.picture() ? file : "";
    }

    private static String beginning(KeptFile file) {
        var name = file.name().toLowerCase(Locale.ROOT);
        if (file.size() > LONGEST_TEXT || Stream.of(".txt", ".csv", ".md").noneMatch(name::endsWith)) {
            return "";
        }
        var text = new String(file.bytes(), StandardCharsets.UTF_8).replace("\0", "");
        return text.substring(0, Math.min(BEGINNING, text.length()));
    }

    private static String size(long bytes, Locale locale) {
        var number = NumberFormat.getInstance(locale);
        number.setMaximumFractionDigits(1);
        return bytes < 1_000_000
                ? number.format(Math.max(1, bytes / 1000)) + " kB"
                : number.format(bytes / 1_000_000.0) + " MB";
    }

    private static String named(KeptFile file) {
        return file.name().isEmpty() ? "zwerm-" + file.id() : file.name();
    }
}
