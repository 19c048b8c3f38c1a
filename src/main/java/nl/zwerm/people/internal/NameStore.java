package nl.zwerm.people.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds colleagues by the words of their names. */
@Repository
public class NameStore {

    /** What goes before a surname and is no name by itself; a regular expression. */
    public static final String PREFIXES = "van|von|de|den|der|del|di|du|in|la|le|op|t|te|ten|ter";

    private final JdbcClient jdbc;

    NameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody whose whole name, of two words or more, stands among the words one after the other, or whose first name is
     * among those written as names; or whose surname stands there with what goes before it, its last word among
     * {@code surnames}, which are names too.
     */
    public Optional<String> findNamed(List<String> words, Collection<String> names, Collection<String> surnames) {
        return jdbc.sql("""
                        with typed as (
                            select people.fold(array_to_string(:words, ' ')) as words,
                                   people.fold(array_to_string(:names, ' ')) as names,
                                   people.fold(array_to_string(:surnames, ' ')) as surnames),
                        said as materialized (
                            select ' ' || replace(words, '''', '') || ' ' as line,
                                   string_to_array(replace(words, '''', ' '), ' ') as pieces,
                                   string_to_array(replace(names, '''', ' '), ' ') as named,
                                   string_to_array(replace(names, '''', ''), ' ') as names,
                                   string_to_array(replace(surnames, '''', ''), ' ') as surnames
                            from typed),
                        word as (
                            select distinct w from said, unnest(said.pieces) as w),
                        whole as (
                            select n.person_id
                            from people.name_word n
                            join word on word.w = n.word
                            group by n.person_id
                            having count(*) >= 2),
                        called as materialized (
                            select p.name,
                                   btrim(regexp_replace(
                                       replace(people.fold(regexp_replace(p.name, '[(,].*', '')), '''', ''),
                                       '[^[:alnum:]]+', ' ', 'g')) as folded
                            from people.person p
                            where p.state <> 'deactivated'
                              and p.id in (select person_id from whole
                                           union all
                                           select n.person_id
                                           from people.name_word n
                                           where n.word = any((select named from said)::text[])))
                        select c.name
                        from called c
                        cross join said s
                        where split_part(c.folded, ' ', 1) = any(s.names)
                           or c.folded like '% %'
                              and (position(' ' || c.folded || ' ' in s.line) > 0
                                   or split_part(c.folded, ' ', -1) = any(s.surnames)
                                      and position(' ' || substring(c.folded from
                                              '(?:\\m(?:' || :prefixes || ') )*[^ ]+$')
                                          || ' ' in s.line) > 0)
                        limit 1
                        """)
                .param("words", words.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .param("surnames", surnames.toArray(String[]::new))
                .param("prefixes", PREFIXES)
                .query(String.class)
                .optional();
    }
}
