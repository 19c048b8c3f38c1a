package nl.zwerm.contributions.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.NewContribution;
import nl.zwerm.contributions.Related;
import nl.zwerm.contributions.Revision;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.contributions.Titled;
import nl.zwerm.contributions.Tried;
import nl.zwerm.contributions.WholeThread;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Rows of contributions. What a viewer reads comes through {@code contributions.readable}; texts pass the sealer. */
@Repository
public class ContributionStore {

    /** Whether the viewer thanked is no "exists", for which all that they ever thanked for might be read at once. */
    private static final String ITEMS = "select " + ContributionRows.COLUMNS + """
            , p.name as author_name, p.picture as author_picture, p.state as author_state,
            p.role_title as author_role_title, p.team_id as author_team_id, p.team_name as author_team_name,
            (select count(*) from contributions.helped h where h.contribution_id = r.id) as helped,
            (select true from contributions.helped h
             where h.contribution_id = r.id and h.person_id = :viewer) is not null as helped_viewer
            from contributions.readable(:viewer) r
            left join people.person_card p on p.id = r.author_id
            """;

    private static final String AUTHOR = """
            , p.name as author_name, p.picture as author_picture, p.state as author_state,
            p.role_title as author_role_title, p.team_id as author_team_id, p.team_name as author_team_name
            """;

    private static final String WHOLE =
            "r.root_id = :root and (r.state <> 'trashed' or r.id = r.root_id or r.author_id = :viewer)";

    private static final String STRETCH = """
            (r.id = any(:parts) and (r.state <> 'trashed' or r.id = r.root_id)
             or r.root_id = :root and r.author_id = :viewer and r.state in ('draft', 'trashed'))
            """;

    /** {@code acted}, {@code tried} and {@code linked}: whether it has what most have not, and what is asked for apart. */
    private static final String THREAD = "select " + ContributionRows.COLUMNS + AUTHOR + """
            , (select count(*) from contributions.helped h where h.contribution_id = r.id) as helped,
            (select true from contributions.helped h
             where h.contribution_id = r.id and h.person_id = :viewer) is not null as helped_viewer,
            array(select t.name
                  from contributions.named_topic t
                  where t.contribution_id = :root
                  order by lower(t.name)) as topics,
            exists (select 1 from contributions.follower f
                    where f.contribution_id = :root and f.person_id = :viewer) as followed,
            r.id = :root and
                (exists (select 1 from contributions.act a where a.root_id = :root and a.undone_at is null)
                 or exists (select 1 from contributions.act a
                            where a.space_id = r.space_id and a.thing_id is null and a.what = 'slow' and a.undone_at is null)
                 or exists (select 1 from contributions.act a
                            where a.other_id = :root and a.what = 'merge' and a.undone_at is null)) as acted,
            exists (select 1 from contributions.tried t where t.contribution_id = r.id) as tried,
            r.id = :root
                and exists (select 1 from contributions.link l where l.from_id = :root and l.kind = 'made-from')
            or (r.id = :root or r.parent_id = :root)
                and (select true from contributions.link l
                     where l.to_id = r.id and l.kind = 'made-from'
                     limit 1) is not null as linked
            from contributions.readable(:viewer) r
            left join people.person_card p on p.id = r.author_id
            where %s
            order by coalesce(r.published_at, r.created_at), r.id
            """;

    /** What came of a part that stands right beneath the first came of the thread, and says of which {@code part}. */
    private static final String RELATED = """
            with recursive before as (
                select l.to_id as id, 1 as steps
                from contributions.link l
                where l.from_id = :root and l.kind = 'made-from'
                union
                select l.to_id, b.steps + 1
                from before b
                join contributions.link l on l.from_id = b.id and l.kind = 'made-from'
                where b.steps < 8
            ), after as (
                select l.from_id as id, 1 as steps, l.to_id as part
                from contributions.contribution c
                join contributions.link l on l.to_id = c.id and l.kind = 'made-from'
                where c.root_id = :root and (c.id = :root or c.parent_id = :root)
                union
                select l.from_id, a.steps + 1, a.part
                from after a
                join contributions.link l on l.to_id = a.id and l.kind = 'made-from'
                where a.steps < 8
            ), related as (
                (select id, -min(steps) as steps, null::bigint as part from before group by id
                 union all
                 (select distinct on (id) id, steps, part from after order by id, steps, part))
                limit 50
            )
            select\s""" + ContributionRows.COLUMNS + AUTHOR + """
            , l.steps, l.part, w.kind as thread_kind, w.title as thread_title, w.language as thread_language
            from related l
            join lateral contributions.readable(:viewer) r on r.id = l.id and r.state = 'published'
            join lateral contributions.readable(:viewer) w on w.id = r.root_id and w.state = 'published'
            left join people.person_card p on p.id = r.author_id
            order by l.steps, r.published_at, r.id
            """;

    private final JdbcClient jdbc;
    private final ContributionRows rows;
    private final ActRows acts;
    private final TriedRows tried;
    private final Sealer sealer;
    private final Clock clock;

    ContributionStore(
            JdbcClient jdbc, ContributionRows rows, ActRows acts, TriedRows tried, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.acts = acts;
        this.tried = tried;
        this.sealer = sealer;
        this.clock = clock;
    }

    public Optional<Contribution> find(ContributionId id, Viewer viewer) {
        return jdbc.sql("select " + ContributionRows.COLUMNS
                        + "from contributions.readable(:viewer) r where r.id = :id")
                .param("viewer", viewer.id().value())
                .param("id", id.value())
                .query(rows::contribution)
                .optional();
    }

    public Optional<Contribution> findOwn(ContributionId id, PersonId author) {
        return jdbc.sql("select " + ContributionRows.COLUMNS
                        + "from contributions.readable(:author) r where r.id = :id and r.author_id = :author")
                .param("author", author.value())
                .param("id", id.value())
                .query(rows::contribution)
                .optional();
    }

    public List<ThreadItem> listThread(ContributionId root, Viewer viewer) {
        return jdbc.sql(ITEMS + """
                        where r.root_id = :root and (r.state <> 'trashed' or r.id = r.root_id)
                        order by coalesce(r.published_at, r.created_at), r.id
                        """)
                .param("viewer", viewer.id().value())
                .param("root", root.value())
                .query(rows::threadItem)
                .list();
    }

    /** The thread with its topics, and whether the viewer follows it, in one statement; what few have in one more each. */
    public WholeThread findWhole(ContributionId root, Viewer viewer) {
        return thread(jdbc.sql(THREAD.formatted(WHOLE)), root, viewer);
    }

    /** The same of its first, of those of its parts, and of what the viewer writes in it. */
    public WholeThread findStretch(ContributionId root, Collection<ContributionId> parts, Viewer viewer) {
        var ids = Stream.concat(Stream.of(root), parts.stream()).map(ContributionId::value);
        return thread(jdbc.sql(THREAD.formatted(STRETCH)).param("parts", ids.toArray(Long[]::new)), root, viewer);
    }

    private WholeThread thread(StatementSpec statement, ContributionId root, Viewer viewer) {
        var items = new ArrayList<ThreadItem>();
        var topics = new ArrayList<String>();
        var has = EnumSet.noneOf(Beside.class);
        statement
                .param("viewer", viewer.id().value())
                .param("root", root.value())
                .query(row -> {
                    var item = rows.threadItem(row, row.getRow());
                    items.add(item);
                    if (item.contribution().id().equals(root)) {
                        topics.addAll(List.of((String[]) row.getArray("topics").getArray()));
                    }
                    for (var beside : Beside.values()) {
                        if (row.getBoolean(beside.column)) {
                            has.add(beside);
                        }
                    }
                });
        return new WholeThread(
                items,
                has.contains(Beside.LINKED) ? related(root, viewer) : List.of(),
                topics,
                has.contains(Beside.ACTED) ? acts.acts(json(ActRows.OF_THREAD, root, viewer)) : List.of(),
                has.contains(Beside.TRIED)
                        ? tried(root, viewer, items.getFirst().contribution())
                        : Map.of(),
                has.contains(Beside.FOLLOWED));
    }

    private enum Beside {
        FOLLOWED,
        ACTED,
        TRIED,
        LINKED;

        private final String column = name().toLowerCase(Locale.ROOT);
    }

    private List<Related> related(ContributionId root, Viewer viewer) {
        return jdbc.sql(RELATED)
                .param("viewer", viewer.id().value())
                .param("root", root.value())
                .query((row, _) -> rows.related(row))
                .list();
    }

    private Map<ContributionId, Tried> tried(ContributionId root, Viewer viewer, Contribution any) {
        return tried.tried(json(TriedRows.OF_THREAD, root, viewer), any.space(), any.sealed());
    }

    private String json(String column, ContributionId root, Viewer viewer) {
        return jdbc.sql("select " + column)
                .param("viewer", viewer.id().value())
                .param("root", root.value())
                .query(String.class)
                .single();
    }

    public List<ThreadItem> list(Collection<ContributionId> ids, Viewer viewer) {
        return jdbc.sql(ITEMS + "where r.id = any(:ids)")
                .param("viewer", viewer.id().value())
                .param("ids", ids.stream().map(ContributionId::value).toArray(Long[]::new))
                .query(rows::threadItem)
                .list();
    }

    public Map<ContributionId, Titled> findTitles(Collection<ContributionId> ids, Viewer viewer) {
        var titles = new HashMap<ContributionId, Titled>();
        jdbc.sql("""
                        select r.id, r.space_id, r.sealed, r.title, r.language
                        from contributions.readable(:viewer) r
                        where r.id = any(:ids) and r.state = 'published'
                        """)
                .param("viewer", viewer.id().value())
                .param("ids", ids.stream().map(ContributionId::value).toArray(Long[]::new))
                .query(row -> {
                    var id = ContributionId.of(row.getLong("id"));
                    var title = sealer.open(
                            SpaceId.of(row.getLong("space_id")),
                            row.getBoolean("sealed"),
                            row.getString("title"),
                            ContributionRows.place(id, "title"));
                    titles.put(id, new Titled(id, title, row.getString("language")));
                });
        return titles;
    }

    /** Published things with the first of their threads, in no order. */
    List<Contribution> listWithRoots(Collection<ContributionId> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + ContributionRows.COLUMNS + """
                        from contributions.readable(:viewer) r
                        where r.state = 'published'
                          and r.id = any(array(
                              select unnest(:ids)
                              union all
                              select c.root_id from contributions.contribution c where c.id = any(:ids)))
                        """)
                .param("viewer", viewer.id().value())
                .param("ids", ids.stream().map(ContributionId::value).toArray(Long[]::new))
                .query(rows::contribution)
                .list();
    }

    public Optional<Contribution> findDraft(String kind, Optional<ContributionId> parent, Viewer viewer) {
        return jdbc.sql("select " + ContributionRows.COLUMNS + """
                        from contributions.readable(:viewer) r
                        where r.author_id = :viewer and r.state = 'draft' and r.kind = :kind
                          and r.parent_id is not distinct from :parent
                        order by r.created_at desc
                        limit 1
                        """)
                .param("viewer", viewer.id().value())
                .param("kind", kind)
                .param("parent", parent.map(ContributionId::value).orElse(null), java.sql.Types.BIGINT)
                .query(rows::contribution)
                .optional();
    }

    public void insertDraft(ContributionId id, NewContribution made) {
        var space = made.space();
        var parent = made.parent();
        jdbc.sql("""
                        insert into contributions.contribution
                            (id, kind, space_id, sealed, parent_id, root_id, author_id, title, body, language, state,
                             created_at)
                        values (:id, :kind, :space, :sealed, :parent, :root, :author, :title, :body, :language, 'draft',
                             :now)
                        """)
                .param("id", id.value())
                .param("kind", made.kind())
                .param("space", space.id().value())
                .param("sealed", space.confidential())
                .param("parent", parent == null ? null : parent.id().value(), java.sql.Types.BIGINT)
                .param("root", parent == null ? id.value() : parent.root().value())
                .param("author", made.author().value())
                .param("title", sealDraft(id, space, made.title(), "title"))
                .param("body", sealDraft(id, space, made.body(), "body"))
                .param("language", made.language())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void updateDraft(Contribution draft, Space space, String title, String body, String language) {
        jdbc.sql("""
                        update contributions.contribution
                        set space_id = :space, sealed = :sealed, title = :title, body = :body, language = :language
                        where id = :id and state = 'draft'
                        """)
                .param("id", draft.id().value())
                .param("space", space.id().value())
                .param("sealed", space.confidential())
                .param("title", sealDraft(draft.id(), space, title, "title"))
                .param("body", sealDraft(draft.id(), space, body, "body"))
                .param("language", language)
                .update();
    }

    public void deleteDraft(ContributionId id) {
        jdbc.sql("delete from contributions.contribution_topic where contribution_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from contributions.link where from_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from contributions.contribution where id = :id and state = 'draft'")
                .param("id", id.value())
                .update();
    }

    /** With the text as those who may read it read it: that of a draft is sealed for its author. */
    public int markPublished(Contribution draft, Instant now) {
        var id = draft.id();
        return jdbc.sql("""
                        update contributions.contribution
                        set state = 'published', published_at = :now, title = :title, body = :body
                        where id = :id and state = 'draft'
                        """)
                .param("id", id.value())
                .param("title", seal(draft, draft.title(), "title"))
                .param("body", seal(draft, draft.body(), "body"))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void markDraft(ContributionId id) {
        jdbc.sql("update contributions.contribution set state = 'draft', published_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** False when it was in another state. */
    public boolean mark(ContributionId id, String from, String to) {
        return jdbc.sql("update contributions.contribution set state = :to where id = :id and state = :from")
                        .param("id", id.value())
                        .param("from", from)
                        .param("to", to)
                        .update()
                > 0;
    }

    /** False when somebody else put it away: a steward, or because it went into another. */
    public boolean markRestored(ContributionId id) {
        return jdbc.sql("""
                        update contributions.contribution
                        set state = 'published'
                        where id = :id and state = 'trashed'
                          and not exists (select 1 from contributions.act
                                          where thing_id = :id and what in ('remove', 'merge') and undone_at is null)
                        """).param("id", id.value()).update() > 0;
    }

    /** Those of these that whoever removed them puts back themselves. */
    public Set<ContributionId> findRestorable(Collection<ContributionId> ids) {
        return jdbc.sql("""
                        select c.id
                        from contributions.contribution c
                        where c.id = any(:ids) and c.state = 'trashed'
                          and not exists (select 1 from contributions.act a
                                          where a.thing_id = c.id and a.what in ('remove', 'merge')
                                            and a.undone_at is null)
                        """)
                .param("ids", ids.stream().map(ContributionId::value).toArray(Long[]::new))
                .query((row, _) -> ContributionId.of(row.getLong("id")))
                .set();
    }

    public boolean hasReplies(ContributionId id) {
        return jdbc.sql("select exists (select 1 from contributions.contribution where parent_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** False when somebody changed it since {@code version}. */
    public boolean update(
            Contribution old,
            int version,
            String title,
            String body,
            String language,
            String why,
            PersonId editor,
            Instant now) {
        var id = old.id();
        int changed = jdbc.sql("""
                        update contributions.contribution
                        set title = :title, body = :body, language = :language, edited_at = :now, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("title", seal(old, title, "title"))
                .param("body", seal(old, body, "body"))
                .param("language", language)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (changed > 0) {
            insertRevision(old, version, why, editor);
        }
        return changed > 0;
    }

    /** With who replaced it, and why. */
    private void insertRevision(Contribution old, int version, String why, PersonId editor) {
        var place = "revision " + old.id().value() + " " + version;
        jdbc.sql("""
                        insert into contributions.revision
                            (contribution_id, version, editor_id, title, body, written_at, note)
                        values (:id, :version, :editor, :title, :body, :at, :note)
                        """)
                .param("id", old.id().value())
                .param("version", version)
                .param("editor", editor.value())
                .param("title", sealer.seal(old.space(), old.sealed(), old.title(), place + " title"))
                .param("body", sealer.seal(old.space(), old.sealed(), old.body(), place + " body"))
                .param("note", why.isEmpty() ? "" : sealer.seal(old.space(), old.sealed(), why, place + " note"))
                .param("at", (old.editedAt() == null ? old.at() : old.editedAt()).atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Revision> listRevisions(Contribution of) {
        return jdbc.sql("""
                        select v.version, v.editor_id, v.title, v.body, v.written_at, v.note,
                               p.name as editor_name, p.picture as editor_picture, p.state as editor_state,
                               p.role_title as editor_role_title, p.team_id as editor_team_id,
                               p.team_name as editor_team_name
                        from contributions.revision v
                        left join people.person_card p on p.id = v.editor_id
                        where v.contribution_id = :id
                        order by v.version desc
                        limit 200
                        """)
                .param("id", of.id().value())
                .query((row, _) -> {
                    var place = "revision " + of.id().value() + " " + row.getInt("version");
                    return new Revision(
                            row.getInt("version"),
                            ContributionRows.card(row, "editor_id", "editor_"),
                            sealer.open(of.space(), of.sealed(), row.getString("title"), place + " title"),
                            sealer.open(of.space(), of.sealed(), row.getString("body"), place + " body"),
                            row.getTimestamp("written_at").toInstant(),
                            note(of, row.getString("note"), place));
                })
                .list();
    }

    private String note(Contribution of, String note, String place) {
        return note.isEmpty() ? "" : sealer.open(of.space(), of.sealed(), note, place + " note");
    }

    /** In no order, of those that the viewer may read. */
    public Map<ContributionId, List<TopicId>> listTopics(Collection<ContributionId> ids, Viewer viewer) {
        var topics = new HashMap<ContributionId, List<TopicId>>();
        jdbc.sql("""
                        select ct.contribution_id, ct.topic_id
                        from contributions.contribution_topic ct
                        join contributions.readable(:viewer) r on r.id = ct.contribution_id
                        where ct.contribution_id = any(:ids)
                        """)
                .param("viewer", viewer.id().value())
                .param("ids", ids.stream().map(ContributionId::value).toArray(Long[]::new))
                .query(row -> {
                    topics.computeIfAbsent(ContributionId.of(row.getLong("contribution_id")), _ -> new ArrayList<>())
                            .add(TopicId.of(row.getLong("topic_id")));
                });
        return topics;
    }

    /** What carries a topic that was merged into one of these goes on carrying it, for when that is undone. */
    public List<TopicId> listTopicsWrittenAbout(SpaceId space, int threads, int limit, Viewer viewer) {
        return jdbc
                .sql("""
                        select ct.topic_id
                        from (values ('question'), ('page')) as k (kind)
                        cross join lateral (
                            select r.id
                            from contributions.readable(:viewer) r
                            where r.space_id = :space and r.kind = k.kind and r.state = 'published'
                            order by r.published_at desc
                            limit :threads) latest
                        join contributions.contribution_topic ct on ct.contribution_id = latest.id
                        group by ct.topic_id
                        order by count(*) desc, ct.topic_id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("space", space.value())
                .param("threads", threads)
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(TopicId::of)
                .toList();
    }

    public void replaceTopics(ContributionId id, Collection<TopicId> topics) {
        jdbc.sql("""
                        delete from contributions.contribution_topic ct
                        where ct.contribution_id = :id
                          and not ct.topic_id = any(:topics)
                          and not exists (
                              select 1
                              from contributions.merged_topic m
                              where m.id = ct.topic_id and m.living = any(:topics))
                        """)
                .param("id", id.value())
                .param("topics", topics.stream().map(TopicId::value).toArray(Long[]::new))
                .update();
        for (var topic : topics) {
            jdbc.sql("""
                            insert into contributions.contribution_topic (contribution_id, topic_id)
                            values (:id, :topic)
                            on conflict do nothing
                            """).param("id", id.value()).param("topic", topic.value()).update();
        }
    }

    private String seal(Contribution made, String text, String field) {
        return sealer.seal(made.space(), made.sealed(), text, ContributionRows.place(made.id(), field));
    }

    private String sealDraft(ContributionId id, Space space, String text, String field) {
        return sealer.sealDraft(space.id(), space.confidential(), text, ContributionRows.place(id, field));
    }
}
