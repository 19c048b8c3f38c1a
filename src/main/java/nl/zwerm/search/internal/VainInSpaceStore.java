package nl.zwerm.search.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.search.internal.Marks.Marked;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sought in vain within one space, as in {@link VainStore}. */
@Repository
public class VainInSpaceStore {

    private final JdbcClient jdbc;

    VainInSpaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sealed term that enough persons sought there. */
    public record Sought(LocalDate month, SpaceId space, byte[] term) {}

    /** A term that is shown there. */
    public record Missed(SpaceId space, String term) {}

    public void insert(SpaceId space, Marked marked) {
        jdbc.sql("""
                        insert into search.vain_in_space (month, space_id, term_mark, person_mark, term)
                        values (:month, :space, :term, :person, :sealed)
                        on conflict do nothing
                        """)
                .param("month", marked.month())
                .param("space", space.value())
                .param("term", marked.term())
                .param("person", marked.person())
                .param("sealed", marked.sealed())
                .update();
    }

    public List<Sought> listSought(int fewest, int limit) {
        return jdbc.sql("""
                        select v.month, v.space_id, (array_agg(v.term))[1] as term
                        from search.vain_in_space v
                        group by v.month, v.space_id, v.term_mark
                        having count(*) >= :fewest
                        order by v.month, v.space_id, v.term_mark
                        limit :limit
                        """)
                .param("fewest", fewest)
                .param("limit", limit)
                .query((row, _) -> new Sought(
                        row.getObject("month", LocalDate.class),
                        SpaceId.of(row.getLong("space_id")),
                        row.getBytes("term")))
                .list();
    }

    public void deleteBefore(LocalDate month) {
        jdbc.sql("delete from search.vain_in_space where month < :month")
                .param("month", month)
                .update();
    }

    public void insertMissed(Missed missed, LocalDate until) {
        jdbc.sql("""
                        insert into search.missed_in_space as m (space_id, term, until)
                        values (:space, :term, :until)
                        on conflict (space_id, term) do update set until = greatest(m.until, excluded.until)
                        """)
                .param("space", missed.space().value())
                .param("term", missed.term())
                .param("until", until)
                .update();
    }

    public List<String> listMissed(SpaceId space, LocalDate today, int limit) {
        return jdbc.sql("""
                        select term
                        from search.missed_in_space
                        where space_id = :space and until > :today
                        order by term
                        limit :limit
                        """)
                .param("space", space.value())
                .param("today", today)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    public List<Missed> listAllMissed(int limit) {
        return jdbc.sql("select space_id, term from search.missed_in_space order by space_id, term limit :limit")
                .param("limit", limit)
                .query((row, _) -> new Missed(SpaceId.of(row.getLong("space_id")), row.getString("term")))
                .list();
    }

    public void deleteMissed(Missed missed) {
        jdbc.sql("delete from search.missed_in_space where space_id = :space and term = :term")
                .param("space", missed.space().value())
                .param("term", missed.term())
                .update();
    }

    public void deleteMissedUntil(LocalDate today) {
        jdbc.sql("delete from search.missed_in_space where until <= :today")
                .param("today", today)
                .update();
    }
}
