package nl.zwerm.contributions.internal;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Deed;
import nl.zwerm.contributions.Pseudonym;
import nl.zwerm.contributions.PseudonymousPost;
import nl.zwerm.contributions.Pseudonyms;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what stands under a pseudonym. */
@Repository
public class PseudonymStore {

    /** A thread that somebody began so. */
    public record Thread(ContributionId id, Pseudonym by) {

        public boolean isOf(PersonId person) {
            return by.isOf(person);
        }
    }

    private final JdbcClient jdbc;
    private final ContributionRows rows;
    private final Sealer sealer;
    private final Pseudonyms pseudonyms;
    private final ActStore acts;

    PseudonymStore(JdbcClient jdbc, ContributionRows rows, Sealer sealer, Pseudonyms pseudonyms, ActStore acts) {
        this.acts = acts;
        this.jdbc = jdbc;
        this.rows = rows;
        this.sealer = sealer;
        this.pseudonyms = pseudonyms;
    }

    public boolean exists(ContributionId id) {
        return jdbc.sql("select exists (select 1 from contributions.contribution where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Whose key was destroyed is not there, and says so itself. */
    public Optional<Contribution> find(ContributionId id) {
        return jdbc.sql("select " + ContributionRows.COLUMNS + """
                        from contributions.contribution r
                        where r.id = :id
                        """)
                .param("id", id.value())
                .query(rows::contribution)
                .optional();
    }

    /** Those that stand in this thread, also where it was they were not written in. */
    public List<Pseudonym> list(ContributionId root) {
        return jdbc.sql("""
                        select distinct pseudonym
                        from contributions.contribution
                        where root_id = :root and pseudonym is not null
                        """).param("root", root.value()).query(String.class).list().stream()
                .map(kept -> Objects.requireNonNull(pseudonyms.read(kept, root)))
                .toList();
    }

    /** That of the alias in the thread where it stands: the one it has, or the next. */
    private int number(ContributionId root, String alias) {
        var taken = list(root);
        return taken.stream()
                .filter(one -> one.alias().equals(alias))
                .mapToInt(Pseudonym::number)
                .findFirst()
                .orElseGet(() ->
                        1 + taken.stream().mapToInt(Pseudonym::number).max().orElse(0));
    }

    /** Takes those that stand in a thread where they were not written, or do again, along: each with a number of its own. */
    public void settle(ContributionId root, ContributionId before, List<Long> moved) {
        record Row(long id, String pseudonym) {}
        var rows = jdbc.sql("""
                        select id, pseudonym from contributions.contribution
                        where id = any(:moved) and pseudonym is not null
                        order by id
                        """)
                .param("moved", moved.toArray(Long[]::new))
                .query(Row.class)
                .list();
        for (var row : rows) {
            var found = Objects.requireNonNull(pseudonyms.read(row.pseudonym(), before));
            jdbc.sql("""
                            update contributions.contribution
                            set root_id = :root, pseudonym = :pseudonym
                            where id = :id
                            """)
                    .param("root", root.value())
                    .param("pseudonym", Pseudonyms.kept(number(root, found.alias()), found.alias(), found.of(), root))
                    .param("id", row.id())
                    .update();
            jdbc.sql("""
                            insert into contributions.silenced (root_id, pseudonym)
                            select :root, s.pseudonym
                            from contributions.silenced s
                            where s.root_id = :before and s.pseudonym = :alias
                            on conflict do nothing
                            """)
                    .param("root", root.value())
                    .param("before", before.value())
                    .param("alias", found.alias())
                    .update();
        }
    }

    /** The thread in which it stands now; nothing when what it is to stand beneath is gone or closed. */
    public Optional<ContributionId> insert(PseudonymousPost post, Instant at) {
        var merged = Optional.ofNullable(post.parent()).flatMap(parent -> acts.findOther(parent, Deed.MERGE));
        // When two became one while it waited it stands beneath what is left.
        var above = merged.map(ActStore.Other::other)
                .or(() -> Optional.ofNullable(post.parent()))
                .flatMap(this::find)
                .filter(this::isOpen);
        if (post.parent() != null && above.isEmpty()) {
            return Optional.empty();
        }
        var root = above.map(Contribution::root).orElse(post.root());
        int number = post.parent() == null ? Pseudonym.BEGAN_IT : number(root, post.alias());
        var pseudonym = Pseudonyms.kept(number, post.alias(), post.root(), root);
        var space = above.map(Contribution::space).orElse(post.space());
        boolean sealed = above.map(Contribution::sealed).orElse(post.sealed());
        jdbc.sql("""
                        insert into contributions.contribution
                            (id, kind, space_id, sealed, parent_id, root_id, pseudonym, title, body, language, state,
                             created_at, published_at)
                        values (:id, :kind, :space, :sealed, :parent, :root, :pseudonym, :title, :body, :language,
                             'published', :at, :at)
                        """)
                .param("id", post.id().value())
                .param("kind", post.kind())
                .param("space", space.value())
                .param("sealed", sealed)
                .param(
                        "parent",
                        above.map(Contribution::id).map(ContributionId::value).orElse(null),
                        Types.BIGINT)
                .param("root", root.value())
                .param("pseudonym", pseudonym)
                .param("title", sealer.seal(space, sealed, post.title(), ContributionRows.place(post.id(), "title")))
                .param("body", sealer.seal(space, sealed, post.body(), ContributionRows.place(post.id(), "body")))
                .param("language", post.language())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        merged.ifPresent(into -> goesBack(post.id(), into.act()));
        return Optional.of(root);
    }

    private boolean isOpen(Contribution above) {
        return above.published()
                && !acts.isLocked(above.root())
                && (above.id().equals(above.root())
                        || find(above.root()).filter(Contribution::published).isPresent());
    }

    /** When the two are parted. */
    private void goesBack(ContributionId id, long merge) {
        jdbc.sql("insert into contributions.merged_part (act_id, contribution_id) values (:act, :id)")
                .param("act", merge)
                .param("id", id.value())
                .update();
    }

    public void update(Contribution made, String title, String body, String language) {
        jdbc.sql("""
                        update contributions.contribution
                        set title = :title, body = :body, language = :language, version = version + 1
                        where id = :id and pseudonym is not null
                        """)
                .param("id", made.id().value())
                .param(
                        "title",
                        sealer.seal(made.space(), made.sealed(), title, ContributionRows.place(made.id(), "title")))
                .param(
                        "body",
                        sealer.seal(made.space(), made.sealed(), body, ContributionRows.place(made.id(), "body")))
                .param("language", language)
                .update();
    }

    /** The latest that the viewer may read. */
    public List<Thread> listThreads(String kind, Viewer viewer, int limit) {
        return jdbc.sql("""
                        select r.id, r.pseudonym
                        from contributions.readable(:viewer) r
                        where r.kind = :kind and r.state = 'published' and r.pseudonym is not null
                          and r.parent_id is null
                        order by r.published_at desc
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("kind", kind)
                .param("limit", limit)
                .query((row, _) -> {
                    var id = ContributionId.of(row.getLong("id"));
                    return new Thread(id, Objects.requireNonNull(pseudonyms.read(row.getString("pseudonym"), id)));
                })
                .list();
    }

    public boolean isSilenced(ContributionId root, String alias) {
        return jdbc.sql("""
                        select exists (select 1 from contributions.silenced
                                       where root_id = :root and pseudonym = :alias)
                        """)
                .param("root", root.value())
                .param("alias", alias)
                .query(Boolean.class)
                .single();
    }

    public void silence(ContributionId root, String alias) {
        jdbc.sql("""
                        insert into contributions.silenced (root_id, pseudonym)
                        values (:root, :alias)
                        on conflict do nothing
                        """).param("root", root.value()).param("alias", alias).update();
    }

    /** False when it was not silenced. */
    public boolean letSpeak(ContributionId root, String alias) {
        return jdbc.sql("delete from contributions.silenced where root_id = :root and pseudonym = :alias")
                        .param("root", root.value())
                        .param("alias", alias)
                        .update()
                > 0;
    }
}
