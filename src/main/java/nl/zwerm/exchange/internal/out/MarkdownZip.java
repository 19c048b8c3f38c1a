package nl.zwerm.exchange.internal.out;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.exchange.internal.out.PagePlaces.Place;
import nl.zwerm.exchange.internal.out.PagesOut.Sink;
import nl.zwerm.files.Files;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.text.MarkdownLinks;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Pages as a folder of Markdown in a zip, which the import of Markdown reads as the same pages. */
final class MarkdownZip implements Sink {

    private static final Pattern PAGE = Pattern.compile("/pages/([0-9a-z]{12})(#.*)?");

    private final ZipOutputStream zip;
    private final PagePlaces places;
    private final Files files;
    private final Viewer viewer;

    MarkdownZip(ZipOutputStream zip, PagePlaces places, Files files, Viewer viewer) {
        this.zip = zip;
        this.places = places;
        this.files = files;
        this.viewer = viewer;
    }

    @Override
    public void write(PageOut out) throws IOException {
        var page = out.page();
        var place = places.find(page.id());
        if (place.isEmpty()) {
            return;
        }
        var kept = PageFiles.of(page.body(), files, viewer);
        var at = page.at();
        var text = text(out, place.get(), kept).getBytes(StandardCharsets.UTF_8);
        put(place.get().path() + ".md", at, new ByteArrayInputStream(text));
        for (var one : kept.all()) {
            try (var content = one.file().content().get()) {
                put(folder(place.get()) + one.name(), at, content);
            }
        }
    }

    private void put(String path, Instant at, InputStream content) throws IOException {
        var entry = new ZipEntry(path);
        entry.setLastModifiedTime(FileTime.from(at));
        zip.putNextEntry(entry);
        content.transferTo(zip);
        zip.closeEntry();
    }

    private static String folder(Place place) {
        return place.path() + ".files/";
    }

    private String text(PageOut out, Place place, PageFiles kept) {
        return "---\n" + before(out, place) + "---\n\n" + led(out.page().body(), place, kept) + "\n";
    }

    /** No mail address of anybody: whoever reads the pages need not know it. */
    private static String before(PageOut out, Place place) {
        var before = new LinkedHashMap<String, Object>();
        before.put("title", out.page().title());
        if (out.author() != null) {
            before.put("author", out.author());
        }
        before.put("date", Date.from(out.page().at().truncatedTo(ChronoUnit.SECONDS)));
        if (!out.topics().isEmpty()) {
            before.put("topics", out.topics());
        }
        before.put("weight", place.number());
        return new Yaml(plain()).dump(before);
    }

    private static DumperOptions plain() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        return options;
    }

    /** What does not come along keeps its address here. */
    private String led(String body, Place place, PageFiles kept) {
        return MarkdownLinks.lead(body, new MarkdownLinks.Leading() {
            @Override
            public String of(String address) {
                return kept.at(address)
                        .map(one -> PagePlaces.relative(place.folder(), folder(place)) + encoded(one.name()))
                        .or(() -> page(address, place))
                        .orElse(address);
            }

            @Override
            public boolean showable(String led) {
                return kept.all().stream()
                        .filter(one -> led.endsWith(".files/" + encoded(one.name())))
                        .allMatch(PageFiles.Named::picture);
            }
        });
    }

    private Optional<String> page(String address, Place from) {
        var found = PAGE.matcher(address);
        return found.matches()
                ? PublicId.read(found.group(1))
                        .map(ContributionId::of)
                        .flatMap(places::find)
                        .map(to -> PagePlaces.relative(from.folder(), to.path() + ".md")
                                + (found.group(2) == null ? "" : found.group(2)))
                : Optional.empty();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
