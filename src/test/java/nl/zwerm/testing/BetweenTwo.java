package nl.zwerm.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.notifications.internal.DueLetters;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.Spaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What trials of what stands between two people share: asking as somebody, and looking behind every door. */
@WebTest
public abstract class BetweenTwo {

    @Autowired
    protected MockMvc web;

    @Autowired
    protected CastOnStage cast;

    @Autowired
    protected Spaces spaces;

    @Autowired
    protected People people;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected DueLetters letters;

    protected MockHttpServletResponse fetch(String path, PersonId who) throws Exception {
        return web.perform(get(path).with(cast.as(who))).andReturn().getResponse();
    }

    protected MockHttpServletResponse fetch(String path, Cast who) throws Exception {
        return fetch(path, cast.id(who));
    }

    protected int status(String path, Cast who) throws Exception {
        return fetch(path, who).getStatus();
    }

    /** {@code fields} alternates names and values. */
    protected MockHttpServletResponse send(String path, PersonId who, String... fields) throws Exception {
        var request = post(path).with(csrf()).with(cast.as(who));
        for (int i = 0; i + 1 < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    protected MockHttpServletResponse send(String path, Cast who, String... fields) throws Exception {
        return send(path, cast.id(who), fields);
    }

    /** A page without what differs each time it is drawn. */
    protected String page(String path, Cast who) throws Exception {
        return text(fetch(path, who)).replaceAll("name=\"(_csrf|once)\" value=\"[^\"]*\"", "");
    }

    /** What the page is about, without the menu that all pages have. */
    protected String main(String path, Cast who) throws Exception {
        return org.jsoup.Jsoup.parse(page(path, who)).select("main").html();
    }

    /** What the log of changes gets of a deed, as the stream of live signals names it. */
    protected List<String> noted(Deed deed) throws Exception {
        long before = jdbc.sql("select coalesce(max(number), 0) from shared.change")
                .query(Long.class)
                .single();
        deed.perform();
        return jdbc.sql("""
                        select kind, subject
                        from shared.change
                        where number > :before and xid = pg_current_xact_id()
                        order by number
                        """)
                .param("before", before)
                .query((row, _) -> row.getString("kind") + "-" + PublicId.show(row.getLong("subject")))
                .list();
    }

    /** What concerns this person alone, as the stream of live signals names it. */
    protected String own(Cast who) {
        return "person-" + cast.id(who);
    }

    /** Something that somebody does. */
    @FunctionalInterface
    public interface Deed {
        void perform() throws Exception;
    }

    protected static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Every column of the whole database in which these words can be read, event publications and the outbox too. */
    protected List<String> inTheClear(String words) {
        var found = new ArrayList<String>();
        jdbc.sql("""
                        select format('%I.%I', table_schema, table_name) as stands, format('%I', column_name) as named
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where table_schema not in ('pg_catalog', 'information_schema')
                          and t.table_type = 'BASE TABLE'
                          and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')
                        """)
                .query((row, _) -> List.of(row.getString("stands"), row.getString("named")))
                .list()
                .forEach(column -> {
                    boolean holds = jdbc.sql("select exists (select 1 from " + column.getFirst() + " where strpos("
                                    + (column.getLast() + "::text, :words) > 0 or strpos(" + column.getLast()
                                            + "::text, :hex) > 0)"))
                            .param("words", words)
                            .param("hex", java.util.HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8)))
                            .query(Boolean.class)
                            .single();
                    if (holds) {
                        found.add(column.getFirst() + "." + column.getLast());
                    }
                });
        return found;
    }
}
