package nl.zwerm.exchange.markdown;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.zwerm.exchange.source.Archive;
import nl.zwerm.exchange.source.Archive.Item;
import nl.zwerm.exchange.source.Aside;
import nl.zwerm.exchange.source.Leads;
import nl.zwerm.exchange.source.NotTaken;
import nl.zwerm.exchange.source.PageSource;
import nl.zwerm.exchange.source.SourceFile;
import nl.zwerm.exchange.source.SourcePage;
import nl.zwerm.exchange.source.SourceText;
import nl.zwerm.exchange.source.Why;
import nl.zwerm.files.FileArrivals;
import nl.zwerm.text.MarkdownLinks;
import org.jspecify.annotations.Nullable;

/**
 * A folder of Markdown. Folders are the tree: the page of a folder is {@code index.md}, {@code README.md} or {@code
 * _index.md} in it, or the file of its name beside it, or else a page with nothing but what stands beneath it.
 */
public final class MarkdownFolder implements PageSource {

    private static final Set<String> OF_FOLDER = Set.of("index.md", "_index.md", "readme.md", "index.markdown");

    private final Archive archive;
    private final String name;
    private final Aside aside;
    private final ZoneId zone;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, String> ofFolder = new HashMap<>();
    private final Links links;
    private final List<SourcePage> pages = new ArrayList<>();
    private final Set<String> led = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    /** What is remembered of a file while the others are read. */
    record Known(String path, String key, String id, double place, SourcePage page) {}

    /** {@code read} hears how much was read, in percent. */
    public MarkdownFolder(Archive archive, String name, Aside aside, ZoneId zone, java.util.function.IntConsumer read) {
        this.archive = archive;
        this.name = name;
        this.aside = aside;
        this.zone = zone;
        this.links = new Links(archive.items().keySet(), ofFolder);
        var texts = archive.items().values().stream()
                .filter(item -> isPage(item.path()))
                .toList();
        texts.forEach(item -> noteFolder(item.path()));
        int done = 0;
        for (var item : texts) {
            read(item);
            read.accept(++done * 100 / texts.size());
        }
        links.know(known.values());
        place(texts.stream().map(Item::path).toList());
        archive.items().keySet().stream()
                .filter(path -> !isPage(path) && !led.contains(path))
                .forEach(path -> aside.note(path, Why.NO_PAGE_LEADS_TO_IT));
    }

    static boolean isPage(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String origin() {
        return "markdown:" + name;
    }

    @Override
    public List<SourcePage> pages() {
        return pages;
    }

    @Override
    public void close() {
        archive.close();
    }

    private void noteFolder(String path) {
        if (OF_FOLDER.contains(nameOf(path).toLowerCase(Locale.ROOT))) {
            ofFolder.putIfAbsent(folderOf(path), path);
        }
    }

    private void read(Item item) {
        var path = item.path();
        try {
            var file = MarkdownFile.read(archive.read(path, MarkdownFile.MOST_BYTES));
            if (file.before().draft()) {
                throw new NotTaken(Why.MARKED_AS_DRAFT);
            }
            if (file.before().broken()) {
                aside.note(path, Why.FRONT_MATTER_BROKEN);
            }
            var key = key(path, file.before().id());
            known.put(
                    path, new Known(path, key, file.before().id(), file.before().place(), page(item, key, file)));
        } catch (NotTaken e) {
            aside.put(path, e.why());
        }
    }

    private String key(String path, String id) {
        if (id.isEmpty()) {
            return path;
        }
        if (!ids.add(id)) {
            aside.note(path, Why.ID_TWICE);
            return path;
        }
        return "id " + id;
    }

    private SourcePage page(Item item, String key, MarkdownFile file) {
        var path = item.path();
        var title = file.title().isEmpty() ? titleOf(path) : file.title();
        var text = new SourceText(
                1, title, file.before().author(), date(item, file.before()), "", leads -> text(path, key, leads));
        return new SourcePage(
                key, null, path, "", file.before().topics(), List.of(text), files(path, key, file.text()), List.of());
    }

    private @Nullable Instant date(Item item, FrontMatter before) {
        var date = before.date(zone);
        if (date.isEmpty() && before.hasDate()) {
            aside.note(item.path(), Why.DATE_UNREADABLE);
        }
        return date.orElse(item.changed());
    }

    /** Those that its text leads to. */
    private List<SourceFile> files(String path, String key, String text) {
        var found = new LinkedHashSet<String>();
        lead(text, address -> {
            links.file(address, path).ifPresent(found::add);
            return address;
        });
        led.addAll(found);
        return found.stream()
                .map(file -> new SourceFile(
                        fileKey(key, file),
                        nameOf(file),
                        1,
                        null,
                        changed(file),
                        () -> archive.read(file, FileArrivals.MOST_BYTES)))
                .toList();
    }

    private @Nullable Instant changed(String path) {
        var item = archive.items().get(path);
        return item == null ? null : item.changed();
    }

    private static String fileKey(String page, String path) {
        return page + " shows " + path;
    }

    private String text(String path, String key, Leads leads) {
        var text =
                MarkdownFile.read(archive.read(path, MarkdownFile.MOST_BYTES)).text();
        return lead(
                text,
                address -> links.page(address, path)
                        .flatMap(page -> leads.page(page.key()).map(led -> led + heading(page.fragment())))
                        .or(() -> links.file(address, path).flatMap(file -> leads.file(fileKey(key, file))))
                        .orElseGet(() -> heading(address)));
    }

    /** Headings have an id of ours; what Zwerm itself wrote has it already. */
    private static String heading(String fragment) {
        return fragment.startsWith("#") && !fragment.startsWith("#h-") ? "#h-" + fragment.substring(1) : fragment;
    }

    private static String lead(String text, UnaryOperator<String> leading) {
        return MarkdownLinks.lead(text, new MarkdownLinks.Leading() {
            @Override
            public String of(String address) {
                return leading.apply(address);
            }

            // a name behind a file says that it is no picture
            @Override
            public boolean showable(String address) {
                return !address.matches("/files/[^/]+/.+");
            }
        });
    }

    /** From the top down. */
    private void place(List<String> paths) {
        var folders = new HashMap<String, Set<String>>();
        for (var path : paths) {
            for (var at = path; !at.isEmpty(); at = folderOf(at)) {
                folders.computeIfAbsent(folderOf(at), _ -> new HashSet<>()).add(at);
            }
        }
        placeFolder("", null, folders);
    }

    private void placeFolder(String folder, @Nullable String above, Map<String, Set<String>> folders) {
        var own = ofFolder.get(folder);
        var page = own == null ? null : known.get(own);
        var beside = known.get(folder + ".md");
        var key = above;
        if (page != null) {
            key = page.key();
            add(page.page(), above);
        } else if (beside != null) {
            key = beside.key();
        } else if (!folder.isEmpty()) {
            key = "folder " + folder;
            add(folderPage(folder, key), above);
        }
        for (var child : ordered(folders.getOrDefault(folder, Set.of()), folders)) {
            var text = known.get(child);
            if (text != null && !child.equals(own)) {
                add(text.page(), key);
            }
            if (folders.containsKey(child)) {
                placeFolder(child, key, folders);
            }
        }
    }

    private List<String> ordered(Set<String> beside, Map<String, Set<String>> folders) {
        return beside.stream()
                .filter(path -> folders.containsKey(path) || known.containsKey(path))
                .sorted(Comparator.comparingDouble(this::placeOf)
                        .thenComparing(MarkdownFolder::stem, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(folders::containsKey))
                .toList();
    }

    private double placeOf(String path) {
        var own = known.getOrDefault(ofFolder.getOrDefault(path, path), known.get(path + ".md"));
        return own == null ? Double.MAX_VALUE : own.place();
    }

    private static SourcePage folderPage(String folder, String key) {
        var text = new SourceText(1, titleOf(folder), null, null, "", _ -> "");
        return new SourcePage(key, null, folder, "", List.of(), List.of(text), List.of(), List.of());
    }

    private void add(SourcePage page, @Nullable String above) {
        pages.add(new SourcePage(
                page.key(),
                above,
                page.row(),
                page.whom(),
                page.topics(),
                page.versions(),
                page.files(),
                page.comments()));
    }

    static String folderOf(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String stem(String path) {
        return path.replaceFirst("(?i)\\.(?:md|markdown)$", "");
    }

    /** Of what has none: its name, or that of its folder. */
    private static String titleOf(String path) {
        boolean folder = OF_FOLDER.contains(nameOf(path).toLowerCase(Locale.ROOT)) && path.contains("/");
        var given = stem(nameOf(folder ? folderOf(path) : path));
        var words = given.replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? given : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
