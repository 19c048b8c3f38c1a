package nl.zwerm.knowledge.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.knowledge.internal.Suggestion.State;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Moments;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What people suggest to change in pages; what was typed passes the sealer. */
@Repository
public class SuggestionStore {

    private static final String COLUMNS = """
            s.id, s.page_id, s.space_id, s.sealed, s.version, s.title, s.body, s.why, s.suggested_by, s.suggested_at,
            s.state, s.decided_by, s.decided_at, s.word
            """;

    /** Whether it is the viewer's to accept: as {@link KeptPages#keeps} says, or a member where nothing has to wait. */
    private static final String DECIDES = """
            (p.owner_id = :viewer or :steward or (:member and not p.changes_wait and s.suggested_by <> :viewer))
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    SuggestionStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** False when the same form came before. */
    public boolean insert(Suggestion made, Contribution page, String once) {
        return jdbc.sql("""
                        insert into knowledge.suggestion
                            (id, page_id, space_id, sealed, version, title, body, why, suggested_by, suggested_at, once)
                        values (:id, :page, :space, :sealed, :version, :title, :body, :why, :by, :at, :once)
                        on conflict (suggested_by, once) do nothing
                        """)
                        .param("id", made.id().value())
                        .param("page", page.id().value())
                        .param("space", page.space().value())
                        .param("sealed", page.sealed())
                        .param("version", made.version())
                        .param("title", sealed(made.id().value(), page, made.title(), "title"))
                        .param("body", sealed(made.id().value(), page, made.body(), "body"))
                        .param("why", sealed(made.id().value(), page, made.why(), "why"))
                        .param("by", made.by().value())
                        .param("at", Moments.utc(made.at()))
                        .param("once", once)
                        .update()
                > 0;
    }

    Optional<Suggestion> findSent(PersonId by, String once) {
        return jdbc.sql("select " + COLUMNS
                        + " from knowledge.suggestion s where s.suggested_by = :by and s.once = :once")
                .param("by", by.value())
                .param("once", once)
                .query((row, _) -> suggestion(row))
                .optional();
    }

    Optional<Suggestion> find(SuggestionId id, ContributionId page) {
        return find("", id, page);
    }

    /** The same, while nobody else decides on it. */
    Optional<Suggestion> lock(SuggestionId id, ContributionId page) {
        return find(" for update", id, page);
    }

    private Optional<Suggestion> find(String how, SuggestionId id, ContributionId page) {
        return jdbc.sql("select " + COLUMNS + " from knowledge.suggestion s where s.id = :id and s.page_id = :page"
                        + how)
                .param("id", id.value())
                .param("page", page.value())
                .query((row, _) -> suggestion(row))
                .optional();
    }

    void decide(Suggestion on, Contribution page, State state, String word, PersonId by, Instant at) {
        jdbc.sql("""
                        update knowledge.suggestion
                        set state = :state, word = :word, decided_by = :by, decided_at = :at
                        where id = :id
                        """)
                .param("id", on.id().value())
                .param("state", state.word())
                .param("word", sealed(on.id().value(), page, word, "word"))
                .param("by", by.value())
                .param("at", Moments.utc(at))
                .update();
    }

    /** Whether any of that page waits. */
    boolean waits(ContributionId page) {
        return jdbc.sql("""
                        select exists (select 1 from knowledge.suggestion where page_id = :page and state = 'waiting')
                        """).param("page", page.value()).query(Boolean.class).single();
    }

    /** One that waits: whose, of which page, since when. */
    record Waiting(SuggestionId id, ContributionId page, PersonId by, Instant at) {}

    /** Of a page, those that are the viewer's to accept and those they made themselves, oldest first. */
    List<Waiting> listWaiting(ContributionId page, Space space, Viewer viewer, int limit) {
        return waiting(jdbc.sql("""
                        select s.id, s.page_id, s.suggested_by, s.suggested_at
                        from knowledge.suggestion s
                        join knowledge.page p on p.id = s.page_id
                        where s.page_id = :page and s.state = 'waiting' and (s.suggested_by = :viewer or %s)
                        order by s.suggested_at, s.id
                        limit :limit
                        """.formatted(DECIDES)).param("page", page.value()), space, viewer, limit);
    }

    /** Of a space, those that are the viewer's to accept, oldest first. */
    List<Waiting> listWaitingIn(Space space, Viewer viewer, int limit) {
        return waiting(
                jdbc.sql("""
                        select s.id, s.page_id, s.suggested_by, s.suggested_at
                        from knowledge.suggestion s
                        join knowledge.page p on p.id = s.page_id
                        join contributions.readable(:viewer) r on r.id = p.id and r.state = 'published'
                        where p.space_id = :space and s.state = 'waiting' and %s
                        order by s.suggested_at, s.id
                        limit :limit
                        """.formatted(DECIDES)).param("space", space.id().value()), space, viewer, limit);
    }

    private static List<Waiting> waiting(StatementSpec statement, Space space, Viewer viewer, int limit) {
        return statement
                .param("viewer", viewer.id().value())
                .param("steward", space.steward())
                .param("member", space.member())
                .param("limit", limit)
                .query((row, _) -> waiting(row))
                .list();
    }

    /** Of the pages that the viewer keeps, oldest first. */
    List<Waiting> listFor(Viewer viewer, int limit) {
        return jdbc.sql("""
                        select s.id, s.page_id, s.suggested_by, s.suggested_at
                        from knowledge.suggestion s
                        join knowledge.page p on p.id = s.page_id
                        join contributions.readable(:viewer) r on r.id = p.id and r.state = 'published'
                        where s.state = 'waiting' and p.owner_id = :viewer
                        order by s.suggested_at, s.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query((row, _) -> waiting(row))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new SuggestionId(row.getLong("id")),
                ContributionId.of(row.getLong("page_id")),
                PersonId.of(row.getLong("suggested_by")),
                row.getTimestamp("suggested_at").toInstant());
    }

    private record Sealed(long id, long space, boolean sealed, String title, String body, String why, String word) {}

    /** Their pages stand in another space now: the texts leave one seal and come under the other. */
    void move(Collection<ContributionId> pages, Contribution moved) {
        var all = jdbc.sql("""
                        select id, space_id as space, sealed, title, body, why, word
                        from knowledge.suggestion
                        where page_id = any(:pages)
                        """)
                .param("pages", pages.stream().map(ContributionId::value).toArray(Long[]::new))
                .query(Sealed.class)
                .list();
        for (var one : all) {
            jdbc.sql("""
                            update knowledge.suggestion
                            set space_id = :space, sealed = :sealed, title = :title, body = :body, why = :why, word = :word
                            where id = :id
                            """)
                    .param("id", one.id())
                    .param("space", moved.space().value())
                    .param("sealed", moved.sealed())
                    .param("title", again(one, moved, one.title(), "title"))
                    .param("body", again(one, moved, one.body(), "body"))
                    .param("why", again(one, moved, one.why(), "why"))
                    .param("word", again(one, moved, one.word(), "word"))
                    .update();
        }
    }

    private String again(Sealed one, Contribution moved, String text, String column) {
        return sealed(one.id(), moved, opened(one.id(), SpaceId.of(one.space()), one.sealed(), text, column), column);
    }

    private Suggestion suggestion(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        var space = SpaceId.of(row.getLong("space_id"));
        boolean sealed = row.getBoolean("sealed");
        long decidedBy = row.getLong("decided_by");
        return new Suggestion(
                new SuggestionId(id),
                ContributionId.of(row.getLong("page_id")),
                row.getInt("version"),
                opened(id, space, sealed, row.getString("title"), "title"),
                opened(id, space, sealed, row.getString("body"), "body"),
                opened(id, space, sealed, row.getString("why"), "why"),
                PersonId.of(row.getLong("suggested_by")),
                row.getTimestamp("suggested_at").toInstant(),
                State.of(Objects.requireNonNull(row.getString("state"))),
                decidedBy == 0 ? null : PersonId.of(decidedBy),
                Moments.instantOrNull(row, "decided_at"),
                opened(id, space, sealed, row.getString("word"), "word"));
    }

    private String sealed(long id, Contribution page, String text, String column) {
        return text.isEmpty() ? "" : sealer.seal(page.space(), page.sealed(), text, place(id, column));
    }

    private String opened(long id, SpaceId space, boolean sealed, String text, String column) {
        return text.isEmpty() ? "" : sealer.open(space, sealed, text, place(id, column));
    }

    private static String place(long id, String column) {
        return "suggestion " + id + " " + column;
    }
}
