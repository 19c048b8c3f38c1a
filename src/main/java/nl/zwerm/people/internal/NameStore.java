package nl.zwerm.people.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds colleagues by the words of their names. */
@Repository
public class NameStore {

    private final JdbcClient jdbc;

    NameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody whose whole name, of two words or more, stands among the words one after the other, or whose first name is
     * among those written as names.
     */
    public Optional<String> findNamed(List<String> words, Collection<String> names) {
        return jdbc.sql("""
                        with said as (
                            select people.fold(array_to_string(:words, ' ')) as line),
                        word as (
                            select distinct w from said, unnest(string_to_array(said.line, ' ')) as w),
                        whole as (
                            select n.person_id
                            from people.name_word n
                            join word on word.w = n.word
                            group by n.person_id
                            having count(*) >= 2),
                        first as (
                            select n.person_id, n.word
                            from people.name_word n
                            where n.word = any(string_to_array(people.fold(array_to_string(:names, ' ')), ' ')))
                        select k.name
                        from (select p.id, p.name,
                                     regexp_replace(people.fold(p.name), '[^[:alnum:]]+', ' ', 'g') as folded
                              from people.person p
                              where p.state <> 'deactivated'
                                and p.id in (select person_id from whole
                                             union all
                                             select person_id from first)) k
                        where position(' ' || k.folded || ' ' in (select ' ' || line || ' ' from said)) > 0
                              and k.folded like '% %'
                           or exists (select 1
                                      from first f
                                      where f.person_id = k.id and f.word = split_part(k.folded, ' ', 1))
                        limit 1
                        """)
                .param("words", words.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .optional();
    }
}
