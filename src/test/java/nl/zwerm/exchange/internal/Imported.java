package nl.zwerm.exchange.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.zwerm.exchange.ImportProgress;
import nl.zwerm.exchange.ImportReport;
import nl.zwerm.exchange.ImportRequest;
import nl.zwerm.exchange.StackExchangeImport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports into the database of the tests and looks at what it holds then; every test has a site of its own. */
final class Imported {
    private static final String TABLES = """
            select 'person', count(*), sum(hashtextextended(t::text, 0)) from people.person t
            union all select 'topic', count(*), sum(hashtextextended(t::text, 0)) from people.topic t
            union all select 'space', count(*), sum(hashtextextended(t::text, 0)) from spaces.space t
            union all select 'membership', count(*), sum(hashtextextended(t::text, 0)) from spaces.membership t
            union all select 'contribution', count(*), sum(hashtextextended(t::text, 0)) from contributions.contribution t
            union all select 'c_topic', count(*), sum(hashtextextended(t::text, 0)) from contributions.contribution_topic t
            union all select 'revision', count(*), sum(hashtextextended(t::text, 0)) from contributions.revision t
            union all select 'link', count(*), sum(hashtextextended(t::text, 0)) from contributions.link t
            union all select 'fact', count(*), sum(hashtextextended(t::text, 0)) from contributions.fact t
            union all select 'question', count(*), sum(hashtextextended(t::text, 0)) from questions.question t
            union all select 'change', count(*), sum(hashtextextended(t::text, 0)) from shared.change t
            """;

    private final StackExchangeImport imports;
    private final JdbcClient jdbc;
    private final String site;

    Imported(StackExchangeImport imports, JdbcClient jdbc, String site) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.site = site;
    }

    ImportReport run(Path folder, String space) {
        return imports.run(new ImportRequest(folder, space, site, null), ImportProgress.SILENT);
    }

    ImportReport run(SmallDump dump) {
        return run(dump.folder(), "Van " + site);
    }

    /** What came in under this key, such as {@code post 12}. */
    Map<String, Object> row(String key) {
        return jdbc.sql("""
                        select c.*, p.name as author, p.state as author_state
                        from contributions.contribution c
                        left join people.person p on p.id = c.author_id
                        where c.origin = :origin and c.origin_key = :key
                        """).param("origin", origin()).param("key", key).query().singleRow();
    }

    long id(String key) {
        return (Long) row(key).get("id");
    }

    List<String> keys() {
        return texts("select origin_key from contributions.contribution where origin = :origin order by origin_key");
    }

    List<String> people() {
        return texts("select name from people.person where origin = :origin order by name");
    }

    /** Of a statement that names {@code :origin}. */
    List<String> texts(String sql) {
        return jdbc.sql(sql).param("origin", origin()).query(String.class).list();
    }

    Map<String, Object> question(String key) {
        return jdbc.sql("select * from questions.question where id = :id")
                .param("id", id(key))
                .query()
                .singleRow();
    }

    /** How many rows each table holds, and a sum over all they say. */
    List<String> everything() {
        return jdbc.sql(TABLES)
                .query((row, _) -> row.getString(1) + " " + row.getLong(2) + " " + row.getString(3))
                .list();
    }

    String origin() {
        return "stackexchange:" + site;
    }
}
