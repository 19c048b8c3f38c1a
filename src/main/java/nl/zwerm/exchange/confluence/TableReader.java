package nl.zwerm.exchange.confluence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zwerm.exchange.ImportRefused;
import nl.zwerm.exchange.source.Archive;
import nl.zwerm.exchange.source.Aside;
import nl.zwerm.exchange.source.Why;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Goes through the tables of which the cloud exports a space in its CSV form, and gives each row as the object that the XML
 * form has. Columns go by their names. Nobody who makes them describes them; this follows what two readers say of the exports
 * they saw, XWiki's Confluence importer (from 9.96) and Mattermost's mmetl.
 */
final class TableReader {

    private static final String CONTENT = "content";
    private static final String RESTRICTIONS = "content_perm";
    private static final List<String> FOLDERS = List.of("", "data/", "entities/");
    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz");

    /** A folder holds pages and says nothing itself. */
    private static final Map<String, String> KINDS = Map.of(
            "PAGE", "Page", "FOLDER", "Page", "BLOGPOST", "BlogPost", "COMMENT", "Comment", "ATTACHMENT", "Attachment");

    /** The number of an account, which the cloud gives where a name would stand. */
    private static final Pattern NUMBER = Pattern.compile("(?:\\d+:)?[0-9a-f-]{16,}");

    /** How a text begins that was packed (Zstandard, in base64), as in an export of a whole site. */
    private static final String PACKED = "KLUv/";

    private static final int LONGEST_ROW = 40 * 1024 * 1024;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setLenientEof(true)
            .setTrailingData(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Archive archive;
    private final Aside aside;
    private final Consumer<Entity> use;

    private TableReader(Archive archive, Aside aside, Consumer<Entity> use) {
        this.archive = archive;
        this.aside = aside;
        this.use = use;
    }

    /** Whether it is an export of this form. */
    static boolean fits(Archive archive) {
        return path(archive, CONTENT).isPresent();
    }

    /** What stands before a place where a table is broken is read all the same. */
    static void read(Archive archive, Aside aside, Consumer<Entity> use) {
        var tables = new TableReader(archive, aside, use);
        tables.each("spaces", tables::space);
        tables.each("user_mapping", tables::user);
        tables.each(CONTENT, tables::content);
        tables.each("bodycontent", tables::body);
        tables.each("contentproperties", tables::property);
        tables.each("label", tables::label);
        tables.each("content_label", tables::labelling);
        tables.each(RESTRICTIONS + "_set", tables::restriction);
        tables.each(RESTRICTIONS, tables::permission);
    }

    private static Optional<String> path(Archive archive, String table) {
        return FOLDERS.stream()
                .flatMap(folder -> ENDINGS.stream().map(ending -> folder + table + ending))
                .filter(path -> archive.items().containsKey(path))
                .findFirst();
    }

    /** A row of a table; what it does not have is empty. */
    private record Row(Map<String, Integer> columns, CSVRecord values) {

        boolean has(String column) {
            return columns.containsKey(column);
        }

        String value(String column) {
            var at = columns.get(column);
            return at == null || at >= values.size() ? "" : values.get(at).strip();
        }

        /** The first of them that says something. */
        String value(String... any) {
            return Stream.of(any)
                    .map(this::value)
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    private void each(String table, Consumer<Row> row) {
        var path = path(archive, table);
        if (path.isEmpty()) {
            return;
        }
        long read = 0;
        try (var in = new InputStreamReader(archive.openUnpacked(path.get()), StandardCharsets.UTF_8);
                var measured = new MeasuredReader(in, LONGEST_ROW);
                var records = FORMAT.parse(measured)) {
            var columns = new HashMap<String, Integer>();
            for (var record : records) {
                measured.begin();
                if (columns.isEmpty()) {
                    head(record, columns);
                } else {
                    row.accept(new Row(columns, record));
                }
                read++;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            broken(path.get(), read, e);
        }
    }

    private static void head(CSVRecord record, Map<String, Integer> columns) {
        for (int i = 0; i < record.size(); i++) {
            columns.putIfAbsent(record.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT), i);
        }
    }

    /** Without the rest of who may see what, all could see it. */
    private void broken(String path, long read, Exception why) {
        if (path.contains(RESTRICTIONS)) {
            throw new ImportRefused("exchange.pages.refused.table", Map.of("0", path));
        }
        aside.put(path + ", row " + (read + 1), why instanceof CSVException ? Why.RECORD_BROKEN : Why.UNREADABLE);
    }

    private Entity entity(String kind, Row row, String id) {
        return Entity.of(kind).named(row.value(id));
    }

    private static void put(Entity entity, String name, String value) {
        if (!value.isEmpty()) {
            entity.values().put(name, value);
        }
    }

    private static void lead(Entity entity, String name, String id) {
        if (!id.isEmpty()) {
            entity.leads().put(name, List.of(id));
        }
    }

    private void space(Row row) {
        var space = entity("Space", row, "spaceid");
        put(space, "name", row.value("spacename"));
        put(space, "key", row.value("spacekey"));
        use.accept(space);
    }

    /** By the key that tables have, and by the account that texts name. */
    private void user(Row row) {
        var key = row.value("user_key");
        var account = row.value("aaid");
        var name = row.value("username");
        for (var id : account.isEmpty() || account.equals(key) ? List.of(key) : List.of(key, account)) {
            var user = Entity.of("ConfluenceUserImpl").named(id);
            put(user, "name", name(name.isEmpty() ? account : name));
            use.accept(user);
        }
    }

    private static String name(String given) {
        return NUMBER.matcher(given).matches() ? "Confluence " + given.substring(given.length() - 6) : given;
    }

    private void content(Row row) {
        var kind = KINDS.get(row.value("contenttype").toUpperCase(Locale.ROOT));
        if (kind == null) {
            return;
        }
        var content = entity(kind, row, "contentid");
        put(content, "title", row.value("title"));
        put(content, "version", row.value("version"));
        put(content, "versionComment", row.value("versioncomment"));
        put(content, "creationDate", row.value("creationdate"));
        put(content, "lastModificationDate", row.value("lastmoddate"));
        put(content, "contentStatus", status(row));
        put(content, "position", row.value("child_position"));
        put(content, "originalVersionId", row.value("prevver"));
        lead(content, "creator", row.value("creator"));
        lead(content, "lastModifier", row.value("lastmodifier"));
        if (kind.equals("Page")) {
            lead(content, "parent", row.value("parentid"));
        } else {
            lead(content, "containerContent", row.value("pageid", "parentid", "parentcommentid"));
        }
        use.accept(content);
    }

    /** Earlier versions are called current too; what stands in no space, and is no version of something, is not there. */
    private static String status(Row row) {
        boolean page = row.value("contenttype").equalsIgnoreCase("PAGE");
        boolean nowhere = row.has("spaceid") && row.value("spaceid", "prevver").isEmpty();
        return page && nowhere ? "gone" : row.value("content_status");
    }

    private void body(Row row) {
        if (row.value("bodytypeid").equals("1")) {
            return;
        }
        var text = row.value("body");
        if (text.startsWith(PACKED)) {
            throw new ImportRefused("exchange.pages.refused.whole-site", Map.of());
        }
        var body = entity("BodyContent", row, "bodycontentid");
        put(body, "body", text);
        put(body, "bodyType", row.value("bodytypeid"));
        lead(body, "content", row.value("contentid"));
        use.accept(body);
    }

    private void property(Row row) {
        var property = entity("ContentProperty", row, "propertyid");
        put(property, "name", row.value("propertyname"));
        put(property, "stringValue", row.value("stringval"));
        lead(property, "content", row.value("contentid"));
        use.accept(property);
    }

    private void label(Row row) {
        var label = entity("Label", row, "labelid");
        put(label, "name", row.value("name"));
        put(label, "namespace", row.value("namespace"));
        use.accept(label);
    }

    private void labelling(Row row) {
        var labelling = entity("Labelling", row, "id");
        lead(labelling, "label", row.value("labelid"));
        lead(labelling, "content", row.value("contentid", "labelableid"));
        use.accept(labelling);
    }

    /** Never more open than it was: what is not said to be of editing is of reading. */
    private void restriction(Row row) {
        var page = row.value("content_id", "cont_id", "contentid");
        if (page.isEmpty()) {
            throw new ImportRefused("exchange.pages.refused.table", Map.of("0", RESTRICTIONS + "_set.csv"));
        }
        var restriction = entity("ContentPermissionSet", row, "id");
        var kind = row.value("cont_perm_type", "cps_type", "type");
        put(restriction, "type", kind.equalsIgnoreCase("EDIT") ? kind : "View");
        lead(restriction, "owningContent", page);
        use.accept(restriction.id().isEmpty() ? restriction.named("of " + page) : restriction);
    }

    private void permission(Row row) {
        var permission = entity("ContentPermission", row, "id");
        put(permission, "userName", row.value("username"));
        put(permission, "groupName", row.value("groupname", "external_group_id"));
        lead(permission, "owningSet", row.value("cps_id"));
        use.accept(permission);
    }
}
