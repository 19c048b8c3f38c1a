package nl.zwerm.exchange.confluence;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zwerm.exchange.ImportRefused;
import nl.zwerm.exchange.source.Archive;
import nl.zwerm.exchange.source.Aside;
import nl.zwerm.exchange.source.Leads;
import nl.zwerm.exchange.source.PageSource;
import nl.zwerm.exchange.source.SourceComment;
import nl.zwerm.exchange.source.SourceFile;
import nl.zwerm.exchange.source.SourcePage;
import nl.zwerm.exchange.source.SourceText;
import nl.zwerm.exchange.source.Why;
import nl.zwerm.files.FileArrivals;
import org.jspecify.annotations.Nullable;

/** A space as Confluence exports it, in XML or as tables: its pages and blog posts, with what belongs to them. */
public final class ConfluenceSpace implements PageSource {

    private static final String ENTITIES = "entities.xml";
    private static final String PASSAGE = "inline-original-selection";

    private final Archive archive;
    private final Aside aside;
    private final boolean tables;
    private final ZoneId zone;
    private final @Nullable String called;
    private final Jira jira;
    private final Bodies bodies = new Bodies();
    private final Map<String, Map<String, Entity>> entities = new HashMap<>();
    private final List<SourcePage> pages = new ArrayList<>();
    private final Users users;
    private final Restrictions restrictions;
    private final PageNames names = new PageNames();
    private final Map<String, List<Entity>> earlier = new HashMap<>();
    private final Map<String, List<Entity>> attachments = new HashMap<>();
    private final Map<String, List<Entity>> comments = new HashMap<>();
    private final Map<String, List<String>> labels = new HashMap<>();
    private final Map<String, String> passages = new HashMap<>();
    private final Map<String, String> fileKeys = new HashMap<>();
    private final Set<String> keysInUse = new HashSet<>();

    /** {@code called} is another name for where it comes from than the key of the space, {@code jira} where issues stand. */
    public ConfluenceSpace(Archive archive, @Nullable String called, @Nullable URI jira, Aside aside, ZoneId zone) {
        this.archive = archive;
        this.jira = new Jira(jira);
        this.called = called;
        this.aside = aside;
        this.tables = !archive.items().containsKey(ENTITIES) && TableReader.fits(archive);
        this.zone = tables ? ZoneOffset.UTC : zone;
        read();
        this.users = new Users(all("ConfluenceUserImpl"), all("InternalUser").values());
        this.restrictions = new Restrictions(
                all("ContentPermissionSet").values(), all("ContentPermission").values());
        gather();
        place();
    }

    private void read() {
        if (tables) {
            TableReader.read(archive, aside, this::know);
            return;
        }
        if (!archive.items().containsKey(ENTITIES)) {
            throw new ImportRefused("exchange.pages.refused.no-entities", Map.of());
        }
        try (var in = archive.open(ENTITIES)) {
            EntityReader.read(in, aside, this::know);
        } catch (IOException _) {
            throw new ImportRefused("exchange.pages.refused.unreadable", Map.of("0", ENTITIES));
        }
    }

    private void know(Entity entity) {
        if (entity.kind().equals("BodyContent")) {
            if (!entity.lead("content").isEmpty()) {
                bodies.put(
                        entity.lead("content"),
                        entity.value("body"),
                        entity.value("bodyType").equals("0"));
            }
        } else if (entity.kind().equals("ContentProperty")
                && !entity.value("name").equals(PASSAGE)) {
            return;
        } else if (entity.id().isEmpty()) {
            aside.put(entity.kind() + " " + entity.value("title"), Why.RECORD_BROKEN);
        } else {
            entities.computeIfAbsent(entity.kind(), _ -> new HashMap<>()).putIfAbsent(entity.id(), entity);
        }
    }

    private Map<String, Entity> all(String kind) {
        return entities.getOrDefault(kind, Map.of());
    }

    @Override
    public String name() {
        var space = space();
        return called != null ? called : space == null ? "Confluence" : space.value("name", "key");
    }

    @Override
    public String origin() {
        var space = space();
        return "confluence:" + (called != null ? called : space == null ? "" : space.value("key", "name"));
    }

    private @Nullable Entity space() {
        return all("Space").values().stream()
                .min(Comparator.comparing(Entity::id))
                .orElse(null);
    }

    @Override
    public List<SourcePage> pages() {
        return pages;
    }

    @Override
    public void close() {
        bodies.close();
        archive.close();
    }

    private void gather() {
        for (var kind : List.of("Page", "BlogPost")) {
            for (var page : all(kind).values()) {
                if (isPresent(page)) {
                    names.know(page.id(), page.value("title"));
                    page.all("historicalVersions").stream()
                            .map(all(kind)::get)
                            .filter(one -> one != null)
                            .forEach(one -> version(page.id(), one));
                } else if (!page.original().isEmpty() && page.current()) {
                    version(page.original(), page);
                } else {
                    aside.note(page.value("title"), Why.LEFT_OUT);
                }
            }
        }
        all("Attachment").values().stream()
                .filter(Entity::current)
                .forEach(one -> attachments
                        .computeIfAbsent(about(one), _ -> new ArrayList<>())
                        .add(one));
        all("Comment").values().stream()
                .filter(one -> one.current() && one.original().isEmpty())
                .forEach(one -> comments.computeIfAbsent(about(one), _ -> new ArrayList<>())
                        .add(one));
        for (var property : all("ContentProperty").values()) {
            var passage = property.value("stringValue", "longValue");
            if (!passage.isBlank()) {
                passages.put(property.id(), passage);
                passages.put(property.lead("content"), passage);
            }
        }
        for (var labelling : all("Labelling").values()) {
            var label = all("Label").get(labelling.lead("label"));
            if (label != null && !label.value("namespace").equals("my")) {
                labels.computeIfAbsent(about(labelling), _ -> new ArrayList<>()).add(label.value("name"));
            }
        }
    }

    private static boolean isPresent(Entity page) {
        return page.current() && page.original().isEmpty();
    }

    private void version(String of, Entity version) {
        var known = earlier.computeIfAbsent(of, _ -> new ArrayList<>());
        if (known.stream().noneMatch(one -> one.id().equals(version.id()))) {
            known.add(version);
        }
    }

    /** What something belongs to; a comment on a comment belongs to the page of that. */
    private static String about(Entity part) {
        for (var name : List.of("containerContent", "owner", "content", "page", "labelableContent")) {
            if (!part.lead(name).isEmpty()) {
                return part.lead(name);
            }
        }
        return "";
    }

    /** From the top down, in their order; what stands beneath itself stands at the top. */
    private void place() {
        var beneath = new HashMap<String, List<Entity>>();
        var present = new TreeMap<String, Entity>();
        all("Page").values().stream().filter(ConfluenceSpace::isPresent).forEach(page -> present.put(page.id(), page));
        present.values()
                .forEach(page -> beneath.computeIfAbsent(parent(page, present), _ -> new ArrayList<>())
                        .add(page));
        var placed = new HashSet<String>();
        place("", null, beneath, placed);
        present.values().stream().filter(page -> !placed.contains(page.id())).forEach(page -> {
            if (placed.add(page.id())) {
                pages.add(page(page, null));
                place(page.id(), key(page.id()), beneath, placed);
            }
        });
        all("BlogPost").values().stream()
                .filter(ConfluenceSpace::isPresent)
                .sorted(Comparator.comparing(post -> post.value("creationDate")))
                .forEach(post -> pages.add(page(post, null)));
    }

    private static String parent(Entity page, Map<String, Entity> present) {
        var parent = page.lead("parent");
        return present.containsKey(parent) ? parent : "";
    }

    private void place(String above, @Nullable String key, Map<String, List<Entity>> beneath, Set<String> placed) {
        var children = new ArrayList<>(beneath.getOrDefault(above, List.of()));
        children.sort(
                Comparator.comparingInt((Entity page) -> page.value("position").isEmpty() ? 1 : 0)
                        .thenComparingLong(page -> page.large("position"))
                        .thenComparing(page -> page.value("title"), String.CASE_INSENSITIVE_ORDER));
        for (var child : children) {
            if (placed.add(child.id())) {
                pages.add(page(child, key));
                place(child.id(), key(child.id()), beneath, placed);
            }
        }
    }

    static String key(String id) {
        return "page " + id;
    }

    private SourcePage page(Entity page, @Nullable String above) {
        var files = files(page.id());
        var versions = new ArrayList<SourceText>();
        var before = earlier.getOrDefault(page.id(), new ArrayList<>());
        before.sort(Comparator.comparingInt(one -> one.number("version")));
        before.stream()
                .filter(one -> one.number("version") < page.number("version"))
                .forEach(one -> versions.add(text(one, page, false, versions.isEmpty())));
        versions.add(text(page, page, true, versions.isEmpty()));
        return new SourcePage(
                key(page.id()),
                above,
                page.value("title"),
                restrictions.whom(page, all("Page")),
                List.copyOf(labels.getOrDefault(page.id(), List.of())),
                versions,
                files,
                comments(page.id()));
    }

    private SourceText text(Entity version, Entity page, boolean present, boolean first) {
        var author = first ? users.creator(version) : users.editor(version);
        var at = time(first ? version.value("creationDate") : version.value("lastModificationDate"));
        return new SourceText(
                Math.max(version.number("version"), 1),
                version.value("title"),
                author,
                at,
                version.value("versionComment"),
                leads -> storage(version.id(), page.id(), leads, present));
    }

    private String storage(String body, String page, Leads leads, boolean listing) {
        var found = bodies.find(body);
        var storage = new Storage(page, names, leads, attachmentKeys(page), users, jira);
        var text = found.map(
                        one -> one.oldForm() ? Storage.plain(bodies.text(one)) : storage.markdown(bodies.text(one)))
                .orElse("");
        return listing ? AttachmentList.after(text, files(page), leads) : text;
    }

    /** The latest of each name, of any page. */
    private FileKeys attachmentKeys(String page) {
        return (name, of) -> latest(of.isEmpty() ? page : of).get(name);
    }

    private Map<String, String> latest(String page) {
        var latest = new HashMap<String, String>();
        attachments.getOrDefault(page, List.of()).stream()
                .filter(one -> one.original().isEmpty())
                .sorted(Comparator.comparingInt(ConfluenceSpace::number))
                .forEach(one -> latest.put(one.value("title", "fileName"), fileKey(one)));
        return latest;
    }

    /** By what it is a version of, which stays when it gets another; some exports give two of those the same number. */
    private String fileKey(Entity attachment) {
        return fileKeys.computeIfAbsent(attachment.id(), own -> {
            var shared = "attachment " + original(attachment) + " v" + number(attachment);
            return keysInUse.add(shared) ? shared : "attachment " + own + " v" + number(attachment);
        });
    }

    private static String original(Entity attachment) {
        return attachment.original().isEmpty() ? attachment.id() : attachment.original();
    }

    private static int number(Entity attachment) {
        return Math.max(1, Math.max(attachment.number("version"), attachment.number("attachmentVersion")));
    }

    /** By name, the oldest version of each first. */
    private List<SourceFile> files(String page) {
        return attachments.getOrDefault(page, List.of()).stream()
                .sorted(Comparator.comparing((Entity one) -> one.value("title", "fileName"))
                        .thenComparingInt(ConfluenceSpace::number)
                        .thenComparing(one -> one.value("lastModificationDate"))
                        .thenComparing(Entity::id))
                .map(one -> new SourceFile(
                        fileKey(one),
                        one.value("title", "fileName"),
                        number(one),
                        users.editor(one),
                        time(one.value("lastModificationDate")),
                        () -> archive.read(path(page, one), FileArrivals.MOST_BYTES)))
                .toList();
    }

    private String path(String page, Entity attachment) {
        var own = "attachments/" + page + "/" + attachment.id() + "/" + number(attachment);
        return archive.items().containsKey(own)
                ? own
                : "attachments/" + page + "/" + original(attachment) + "/" + number(attachment);
    }

    private List<SourceComment> comments(String page) {
        var all = new ArrayList<Entity>();
        var open = new ArrayList<>(comments.getOrDefault(page, List.of()));
        var seen = new HashSet<String>();
        while (!open.isEmpty()) {
            var one = open.removeLast();
            if (seen.add(one.id())) {
                all.add(one);
                open.addAll(comments.getOrDefault(one.id(), List.of()));
            }
        }
        all.sort(Comparator.comparing((Entity one) -> one.value("creationDate")).thenComparing(Entity::id));
        return all.stream()
                .map(one -> new SourceComment(
                        "comment " + one.id(),
                        users.creator(one),
                        time(one.value("creationDate")),
                        passage(one),
                        leads -> storage(one.id(), page, leads, false)))
                .toList();
    }

    private String passage(Entity comment) {
        return Stream.concat(Stream.of(comment.id()), comment.all("contentProperties").stream())
                .map(passages::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private @Nullable Instant time(String given) {
        try {
            return given.isEmpty()
                    ? null
                    : LocalDateTime.parse(given.replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeParseException _) {
            aside.note(given, Why.DATE_UNREADABLE);
            return null;
        }
    }
}
