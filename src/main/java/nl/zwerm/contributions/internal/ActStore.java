package nl.zwerm.contributions.internal;

import static nl.zwerm.shared.Moments.instantOrNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Act;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Deed;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done in care of things and spaces. */
@Repository
public class ActStore {

    private final JdbcClient jdbc;
    private final ActRows rows;
    private final Clock clock;

    ActStore(JdbcClient jdbc, ActRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Absent when the same was done already, and stands. */
    public Optional<Long> insert(
            Deed what,
            Space space,
            @Nullable Contribution thing,
            @Nullable ContributionId other,
            PersonId by,
            boolean steward,
            String reason,
            int minutes) {
        return insert(what, space, thing, other, null, by, steward, reason, minutes);
    }

    /** That a steward did something about a member. */
    public void insert(Deed what, Space space, PersonId whom, PersonId by) {
        insert(what, space, null, null, whom, by, true, "", 0);
    }

    private Optional<Long> insert(
            Deed what,
            Space space,
            @Nullable Contribution thing,
            @Nullable ContributionId other,
            @Nullable PersonId whom,
            PersonId by,
            boolean steward,
            String reason,
            int minutes) {
        long id = PublicId.next();
        int inserted = jdbc.sql("""
                        insert into contributions.act
                            (id, what, space_id, sealed, thing_id, root_id, other_id, whom_id, by_id, steward, reason, minutes,
                             at)
                        values (:id, :what, :space, :sealed, :thing, :root, :other, :whom, :by, :steward, :reason, :minutes, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("what", what.word())
                .param("space", space.id().value())
                .param("sealed", space.confidential())
                .param("thing", thing == null ? null : thing.id().value(), java.sql.Types.BIGINT)
                .param("root", thing == null ? null : thing.root().value(), java.sql.Types.BIGINT)
                .param("other", other == null ? null : other.value(), java.sql.Types.BIGINT)
                .param("whom", whom == null ? null : whom.value(), java.sql.Types.BIGINT)
                .param("by", by.value())
                .param("steward", steward)
                .param("reason", rows.seal(id, space.id(), space.confidential(), reason))
                .param("minutes", what == Deed.SLOW ? minutes : null, java.sql.Types.INTEGER)
                .param("now", now())
                .update();
        return inserted > 0 ? Optional.of(id) : Optional.empty();
    }

    /**
     * In the place of what stands of this kind on the thing, or on the space when there is no thing; false when just this
     * stood already.
     */
    public boolean replace(
            Deed what,
            Space space,
            @Nullable Contribution thing,
            @Nullable ContributionId other,
            Viewer by,
            boolean steward,
            String reason,
            int minutes) {
        var standing = thing == null ? findOfSpace(space.id(), by) : findStanding(thing.id(), what, by);
        var about = thing == null
                ? Optional.<ContributionId>empty()
                : findOther(thing.id(), what).map(Other::other);
        if (about.equals(Optional.ofNullable(other))
                && standing.filter(
                                act -> act.minutes() == minutes && act.reason().equals(reason))
                        .isPresent()) {
            return false;
        }
        standing.ifPresent(act -> undo(act.id(), by.id()));
        return insert(what, space, thing, other, by.id(), steward, reason, minutes)
                .isPresent();
    }

    /** The act of this kind that stands on this thing. */
    public Optional<Act> findStanding(ContributionId thing, Deed what, Viewer viewer) {
        return jdbc.sql(ActRows.select("""
                        where a.thing_id = :thing and a.what = :what and a.undone_at is null
                        """))
                .param("viewer", viewer.id().value())
                .param("thing", thing.value())
                .param("what", what.word())
                .query(rows::act)
                .optional();
    }

    /** An act that stands on a thing, and what else it is about. */
    public record Other(long act, ContributionId other) {}

    public Optional<Other> findOther(ContributionId thing, Deed what) {
        return jdbc.sql("""
                        select id, other_id
                        from contributions.act
                        where thing_id = :thing and what = :what and undone_at is null and other_id is not null
                        """)
                .param("thing", thing.value())
                .param("what", what.word())
                .query((row, _) -> new Other(row.getLong("id"), ContributionId.of(row.getLong("other_id"))))
                .optional();
    }

    public Optional<Act> findOfSpace(SpaceId space, Viewer viewer) {
        return jdbc.sql(ActRows.select("""
                        where a.space_id = :space and a.thing_id is null and a.what = 'slow' and a.undone_at is null
                        """))
                .param("viewer", viewer.id().value())
                .param("space", space.value())
                .query(rows::act)
                .optional();
    }

    /** False when it was undone already. */
    public boolean undo(long id, PersonId by) {
        return jdbc.sql("""
                        update contributions.act
                        set undone_at = :now, undone_by_id = :by
                        where id = :id and undone_at is null
                        """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("now", now())
                        .update()
                > 0;
    }

    /** Whatever it was said of, this pseudonym may speak again in this thread. */
    public void undoSilence(ContributionId root, String alias, PersonId by) {
        jdbc.sql("""
                        update contributions.act
                        set undone_at = :now, undone_by_id = :by
                        where root_id = :root and what = 'silence' and undone_at is null
                          and thing_id in (select id from contributions.contribution
                                           where root_id = :root and split_part(pseudonym, ' ', 2) = :alias)
                        """)
                .param("root", root.value())
                .param("alias", alias)
                .param("by", by.value())
                .param("now", now())
                .update();
    }

    /** What stewards did in a space, the latest first, after that moment. */
    public List<Act> listHistory(SpaceId space, OffsetDateTime before, long beforeId, int limit, Viewer viewer) {
        return jdbc.sql(ActRows.select("""
                        where a.space_id = :space and a.steward and (a.at, a.id) < (:before, :beforeId)
                        order by a.at desc, a.id desc
                        limit :limit
                        """))
                .param("viewer", viewer.id().value())
                .param("space", space.value())
                .param("before", before)
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query(rows::act)
                .list();
    }

    public boolean isLocked(ContributionId root) {
        return jdbc.sql("""
                        select exists (select 1 from contributions.act
                                       where thing_id = :root and what = 'lock' and undone_at is null)
                        """).param("root", root.value()).query(Boolean.class).single();
    }

    /** When this person may post here again; absent when they may now. {@code root} is absent for a new thread. */
    public Optional<Instant> findWait(@Nullable ContributionId root, SpaceId space, PersonId person) {
        return jdbc.sql("""
                        select max(latest.at + make_interval(mins => s.minutes)) as again
                        from contributions.act s
                        cross join lateral (
                            select max(c.published_at) as at
                            from contributions.contribution c
                            where c.author_id = :person and c.space_id = :space and c.state <> 'draft'
                              and (s.thing_id is null or c.root_id = s.thing_id)
                              and c.published_at > :now - make_interval(mins => s.minutes)
                        ) latest
                        where s.what = 'slow' and s.undone_at is null and s.space_id = :space
                          and (s.thing_id is null or s.thing_id = :root)
                        """)
                .param("root", root == null ? null : root.value(), java.sql.Types.BIGINT)
                .param("space", space.value())
                .param("person", person.value())
                .param("now", now())
                .query((row, _) -> Optional.ofNullable(instantOrNull(row, "again")))
                .single();
    }

    /** What goes slowly here: the thread, its space, or both. */
    public List<PseudonymousPace.Slow> listSlow(@Nullable ContributionId root, SpaceId space) {
        return jdbc.sql("""
                        select coalesce('thread ' || s.thing_id, 'space ' || s.space_id) as place, s.minutes
                        from contributions.act s
                        where s.what = 'slow' and s.undone_at is null and s.space_id = :space
                          and (s.thing_id is null or s.thing_id = :root)
                        """)
                .param("root", root == null ? null : root.value(), java.sql.Types.BIGINT)
                .param("space", space.value())
                .query((row, _) ->
                        new PseudonymousPace.Slow(row.getString("place"), Duration.ofMinutes(row.getInt("minutes"))))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
