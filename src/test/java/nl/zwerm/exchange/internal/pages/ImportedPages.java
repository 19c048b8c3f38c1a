package nl.zwerm.exchange.internal.pages;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.zwerm.exchange.ImportProgress;
import nl.zwerm.exchange.PageImport;
import nl.zwerm.exchange.PageImportReport;
import nl.zwerm.exchange.PageImportRequest;
import nl.zwerm.exchange.PageImportRequest.Form;
import nl.zwerm.shared.PublicId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports pages into the database of the tests and looks at what it holds then; every test has a source of its own. */
final class ImportedPages {

    private final PageImport imports;
    private final JdbcClient jdbc;
    private final Path folder;
    private final String origin;
    private final String name = "bron" + PublicId.show(PublicId.next());

    ImportedPages(PageImport imports, JdbcClient jdbc, Path folder, String form) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.folder = folder;
        this.origin = form + ":" + name;
    }

    String name() {
        return name;
    }

    ImportedPages file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    ImportedPages file(String path, byte[] content) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    PageImportReport run() {
        return run(folder, true, null);
    }

    PageImportReport run(Path from, boolean open, String by) {
        var form = origin.startsWith("markdown") ? Form.MARKDOWN : Form.CONFLUENCE;
        return imports.run(
                new PageImportRequest(form, from, name, open, name, by, URI.create("https://jira.example/")),
                ImportProgress.SILENT);
    }

    Map<String, Object> page(String title) {
        return jdbc.sql("""
                        select c.*, a.name as author, p.parent_id as above, s.name as space, s.kind as space_kind,
                            (select string_agg(t.name, ',' order by t.name) from contributions.contribution_topic ct
                             join people.topic t on t.id = ct.topic_id where ct.contribution_id = c.id) as topics
                        from contributions.contribution c
                        join knowledge.page p on p.id = c.id
                        join spaces.space s on s.id = c.space_id
                        left join people.person a on a.id = c.author_id
                        where c.origin = :origin and c.title = :title
                        """)
                .param("origin", origin)
                .param("title", title)
                .query()
                .singleRow();
    }

    String id(String title) {
        return PublicId.show((Long) page(title).get("id"));
    }

    String body(String title) {
        return (String) page(title).get("body");
    }

    /** The title of what it stands beneath. */
    String above(String title) {
        return jdbc.sql("select title from contributions.contribution where id = :id")
                .param("id", page(title).get("above"))
                .query(String.class)
                .optional()
                .orElse("");
    }

    List<String> texts(String sql) {
        return jdbc.sql(sql).param("origin", origin).query(String.class).list();
    }

    List<String> titles() {
        return texts(
                "select title from contributions.contribution where origin = :origin and kind = 'page' order by title");
    }

    List<String> history(String title) {
        return jdbc.sql("select body from contributions.revision where contribution_id = :id order by version")
                .param("id", page(title).get("id"))
                .query(String.class)
                .list();
    }

    List<Map<String, Object>> files(String title) {
        return jdbc.sql("select id, content_type, size_bytes from files.file where contribution_id = :id order by id")
                .param("id", page(title).get("id"))
                .query()
                .listOfRows();
    }

    /** A sum over all that came from here and stands here. */
    String everything() {
        return jdbc.sql("""
                        select (select coalesce(sum(hashtextextended(c::text, 0)), 0)
                                from contributions.contribution c where c.origin = :origin)
                            || ' ' || (select coalesce(sum(hashtextextended(r::text, 0)), 0) from contributions.revision r
                                join contributions.contribution c on c.id = r.contribution_id where c.origin = :origin)
                            || ' ' || (select coalesce(sum(hashtextextended(p::text, 0)), 0) from knowledge.page p
                                join contributions.contribution c on c.id = p.id where c.origin = :origin)
                            || ' ' || (select coalesce(sum(hashtextextended(f::text, 0)), 0) from files.file f
                                join contributions.contribution c on c.id = f.contribution_id where c.origin = :origin)
                            || ' ' || (select count(*) from spaces.space) || ' ' || (select count(*) from people.person)
                        """).param("origin", origin).query(String.class).single();
    }
}
