package nl.zwerm.contributions.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes a whole thread from one space to another: every text in it leaves one seal and comes under the other. */
@Repository
public class MoveStore {

    private record Text(long id, String title, String body) {}

    private record Version(long contribution, int version, String title, String body, String note) {}

    private record Lines(long contribution, int version, int place, String lines) {}

    private record Line(long id, long person, String text) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;

    MoveStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** All that stands in these, whatever its state, by what it stands in, while nobody else changes it; not what is a draft itself. */
    public Map<ContributionId, List<ContributionId>> lock(Collection<ContributionId> roots) {
        var parts = new LinkedHashMap<ContributionId, List<ContributionId>>();
        jdbc.sql("""
                        select c.id, c.root_id
                        from contributions.contribution c
                        where c.root_id = any(:roots)
                          and not exists (select 1
                                          from contributions.contribution r
                                          where r.id = c.root_id and r.state = 'draft')
                        order by c.id
                        for update of c
                        """).param("roots", numbers(roots)).query(row -> {
            parts.computeIfAbsent(ContributionId.of(row.getLong("root_id")), _ -> new ArrayList<>())
                    .add(ContributionId.of(row.getLong("id")));
        });
        return parts;
    }

    public List<PersonId> listAuthors(Collection<ContributionId> roots) {
        return jdbc.sql("""
                        select distinct author_id
                        from contributions.contribution
                        where id = any(:roots) and author_id is not null
                        """).param("roots", numbers(roots)).query(Long.class).list().stream()
                .map(PersonId::of)
                .toList();
    }

    public boolean holdsOthers(Collection<ContributionId> roots, PersonId but) {
        return jdbc.sql("""
                        select exists (select 1 from contributions.contribution
                                       where root_id = any(:roots) and author_id is distinct from :but)
                        """)
                .param("roots", numbers(roots))
                .param("but", but.value())
                .query(Boolean.class)
                .single();
    }

    /** Where no seal is on either, in two statements, however many they are. */
    public void move(Collection<ContributionId> roots, SpaceId from, boolean fromSealed, Space to) {
        if (fromSealed || to.confidential()) {
            roots.forEach(root -> move(root, from, fromSealed, to));
            return;
        }
        jdbc.sql("set constraints all deferred").update();
        jdbc.sql("update contributions.contribution set space_id = :to where root_id = any(:roots)")
                .param("to", to.id().value())
                .param("roots", numbers(roots))
                .update();
        jdbc.sql("""
                        update contributions.act set space_id = :to
                        where root_id = any(:roots) and space_id = :from and undone_at is null and what <> 'move'
                        """)
                .param("to", to.id().value())
                .param("from", from.value())
                .param("roots", numbers(roots))
                .update();
        jdbc.sql("set constraints all immediate").update();
    }

    private static Long[] numbers(Collection<ContributionId> ids) {
        return ids.stream().map(ContributionId::value).toArray(Long[]::new);
    }

    /** Keys of the database let a child stand only where its parent does, so they look when all of it is there. */
    private void move(ContributionId root, SpaceId from, boolean fromSealed, Space to) {
        jdbc.sql("set constraints all deferred").update();
        moveTexts(root, from, fromSealed, to);
        if (fromSealed || to.confidential()) {
            moveVersions(root, from, fromSealed, to);
            moveHands(root, from, fromSealed, to);
            moveReports(root, from, fromSealed, to);
            moveTried(root, from, fromSealed, to);
        }
        moveActs(root, from, fromSealed, to);
        jdbc.sql("set constraints all immediate").update();
    }

    private void moveTexts(ContributionId root, SpaceId from, boolean fromSealed, Space to) {
        var texts = jdbc.sql("select id, title, body from contributions.contribution where root_id = :root")
                .param("root", root.value())
                .query(Text.class)
                .list();
        for (var text : texts) {
            var place = "contribution " + text.id();
            jdbc.sql("""
                            update contributions.contribution
                            set space_id = :space, sealed = :sealed, title = :title, body = :body
                            where id = :id
                            """)
                    .param("id", text.id())
                    .param("space", to.id().value())
                    .param("sealed", to.confidential())
                    .param("title", again(text.title(), place + " title", from, fromSealed, to))
                    .param("body", again(text.body(), place + " body", from, fromSealed, to))
                    .update();
        }
    }

    private void moveVersions(ContributionId root, SpaceId from, boolean fromSealed, Space to) {
        var versions =
                jdbc.sql("""
                        select v.contribution_id as contribution, v.version, v.title, v.body, v.note
                        from contributions.revision v
                        join contributions.contribution c on c.id = v.contribution_id
                        where c.root_id = :root
                        """).param("root", root.value()).query(Version.class).list();
        for (var one : versions) {
            var place = "revision " + one.contribution() + " " + one.version();
            jdbc.sql("""
                            update contributions.revision
                            set title = :title, body = :body, note = :note
                            where contribution_id = :id and version = :version
                            """)
                    .param("id", one.contribution())
                    .param("version", one.version())
                    .param("title", again(one.title(), place + " title", from, fromSealed, to))
                    .param("body", again(one.body(), place + " body", from, fromSealed, to))
                    .param("note", one.note().isEmpty() ? "" : again(one.note(), place + " note", from, fromSealed, to))
                    .update();
        }
    }

    private void moveHands(ContributionId root, SpaceId from, boolean fromSealed, Space to) {
        var hands = jdbc.sql("""
                        select h.contribution_id as contribution, h.version, h.place, h.lines
                        from contributions.hand h
                        join contributions.contribution c on c.id = h.contribution_id
                        where c.root_id = :root
                        """).param("root", root.value()).query(Lines.class).list();
        for (var one : hands) {
            var place = HandStore.place(one.contribution(), one.version(), one.place());
            jdbc.sql("""
                            update contributions.hand set lines = :lines
                            where contribution_id = :id and version = :version and place = :place
                            """)
                    .param("id", one.contribution())
                    .param("version", one.version())
                    .param("place", one.place())
                    .param("lines", again(one.lines(), place, from, fromSealed, to))
                    .update();
        }
    }

    private void moveReports(ContributionId root, SpaceId from, boolean fromSealed, Space to) {
        var reports =
                jdbc.sql("""
                        select x.id, x.reporter_id as person, x.words as text
                        from contributions.report x
                        join contributions.contribution c on c.id = x.thing_id
                        where c.root_id = :root
                        """).param("root", root.value()).query(Line.class).list();
        for (var report : reports) {
            jdbc.sql("update contributions.report set words = :words where id = :id")
                    .param("id", report.id())
                    .param("words", again(report.text(), "report " + report.id() + " words", from, fromSealed, to))
                    .update();
        }
    }

    private void moveTried(ContributionId root, SpaceId from, boolean fromSealed, Space to) {
        var tried = jdbc.sql("""
                        select t.contribution_id as id, t.person_id as person, t.line as text
                        from contributions.tried t
                        join contributions.contribution c on c.id = t.contribution_id
                        where c.root_id = :root and t.line <> ''
                        """).param("root", root.value()).query(Line.class).list();
        for (var one : tried) {
            jdbc.sql("""
                            update contributions.tried set line = :line
                            where contribution_id = :id and person_id = :person
                            """)
                    .param("id", one.id())
                    .param("person", one.person())
                    .param("line", again(one.text(), "tried " + one.id() + " " + one.person(), from, fromSealed, to))
                    .update();
        }
    }

    /** What stands goes along; what was undone stays in the history of the space in which it happened. */
    private void moveActs(ContributionId root, SpaceId from, boolean fromSealed, Space to) {
        var acts = jdbc.sql("""
                        select id, by_id as person, reason as text
                        from contributions.act
                        where root_id = :root and space_id = :from and undone_at is null and what <> 'move'
                        """)
                .param("root", root.value())
                .param("from", from.value())
                .query(Line.class)
                .list();
        for (var act : acts) {
            jdbc.sql("""
                            update contributions.act
                            set space_id = :space, sealed = :sealed, reason = :reason
                            where id = :id
                            """)
                    .param("id", act.id())
                    .param("space", to.id().value())
                    .param("sealed", to.confidential())
                    .param("reason", again(act.text(), "act " + act.id() + " reason", from, fromSealed, to))
                    .update();
        }
    }

    private String again(String text, String place, SpaceId from, boolean fromSealed, Space to) {
        return sealer.seal(to.id(), to.confidential(), sealer.open(from, fromSealed, text, place), place);
    }
}
