package nl.zwerm.contributions.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves what stands beneath one thing to another of the same space, and back. */
@Repository
public class MergeStore {

    private final JdbcClient jdbc;
    private final PseudonymStore pseudonyms;
    private final Clock clock;

    MergeStore(JdbcClient jdbc, PseudonymStore pseudonyms, Clock clock) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else merges either; in one order, so that two at once do not wait for each other. */
    public void lock(ContributionId one, ContributionId other) {
        jdbc.sql("select id from contributions.contribution where id in (:one, :other) order by id for update")
                .param("one", one.value())
                .param("other", other.value())
                .query(Long.class)
                .list();
    }

    public boolean holdsMerged(ContributionId id) {
        return jdbc.sql("""
                        select exists (select 1 from contributions.act
                                       where other_id = :id and what = 'merge' and undone_at is null)
                        """).param("id", id.value()).query(Boolean.class).single();
    }

    /** A pseudonym is of one thread: elsewhere its author would be known no more, and be taken for another. */
    public boolean holdsPseudonyms(ContributionId id) {
        return jdbc.sql("""
                        select exists (select 1 from contributions.contribution
                                       where root_id = :id and id <> :id and pseudonym is not null)
                        """).param("id", id.value()).query(Boolean.class).single();
    }

    /** What stood beneath {@code from} stands beneath {@code into}, and who followed the one follows the other. */
    public void move(long act, ContributionId from, ContributionId into) {
        jdbc.sql("""
                        insert into contributions.merged_part (act_id, contribution_id)
                        select :act, c.id from contributions.contribution c where c.parent_id = :from
                        """).param("act", act).param("from", from.value()).update();
        jdbc.sql("""
                        update contributions.contribution
                        set root_id = :into, parent_id = case when parent_id = :from then :into else parent_id end
                        where root_id = :from and id <> :from
                        """).param("from", from.value()).param("into", into.value()).update();
        jdbc.sql("""
                        update contributions.act set root_id = :into where root_id = :from and thing_id <> :from
                        """).param("from", from.value()).param("into", into.value()).update();
        jdbc.sql("""
                        with added as (
                            insert into contributions.follower (contribution_id, person_id, since)
                            select :into, f.person_id, :now
                            from contributions.follower f
                            where f.contribution_id = :from
                            on conflict do nothing
                            returning person_id
                        )
                        insert into contributions.merged_follower (act_id, person_id)
                        select :act, person_id from added
                        """)
                .param("act", act)
                .param("from", from.value())
                .param("into", into.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * As it was; what came beneath a moved part in the meantime goes along with it. Who wrote in the other meanwhile goes
     * on following that.
     */
    public void moveBack(long act, ContributionId from, ContributionId into) {
        jdbc.sql("""
                        update contributions.contribution
                        set parent_id = :from
                        where parent_id = :into
                          and id in (select contribution_id from contributions.merged_part where act_id = :act)
                        """)
                .param("act", act)
                .param("from", from.value())
                .param("into", into.value())
                .update();
        var moved = listBeneath(from);
        pseudonyms.settle(from, into, moved);
        jdbc.sql("update contributions.contribution set root_id = :from where id = any(:moved)")
                .param("from", from.value())
                .param("moved", moved.toArray(Long[]::new))
                .update();
        jdbc.sql("update contributions.act set root_id = :from where thing_id = any(:moved)")
                .param("from", from.value())
                .param("moved", moved.toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        delete from contributions.follower f
                        where f.contribution_id = :into
                          and f.person_id in (select person_id from contributions.merged_follower where act_id = :act)
                          and not exists (select 1 from contributions.contribution c
                                          where c.root_id = :into and c.author_id = f.person_id
                                            and c.state = 'published')
                        """).param("act", act).param("into", into.value()).update();
        jdbc.sql("delete from contributions.merged_part where act_id = :act")
                .param("act", act)
                .update();
        jdbc.sql("delete from contributions.merged_follower where act_id = :act")
                .param("act", act)
                .update();
    }

    private List<Long> listBeneath(ContributionId id) {
        return jdbc.sql("""
                        with recursive beneath as (
                            select c.id from contributions.contribution c where c.parent_id = :id
                            union all
                            select c.id from contributions.contribution c join beneath b on c.parent_id = b.id
                        )
                        select id from beneath
                        """).param("id", id.value()).query(Long.class).list();
    }
}
