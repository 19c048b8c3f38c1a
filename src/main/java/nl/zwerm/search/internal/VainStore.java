package nl.zwerm.search.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zwerm.search.internal.Marks.Marked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sought in vain, marked and sealed, and which terms enough persons missed. */
@Repository
public class VainStore {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Shorter words of a name are mostly like "van"; the first, by which somebody is called, counts however short. */
    private static final int LONG_ENOUGH_FOR_A_NAME = 4;

    private final JdbcClient jdbc;

    VainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is, or holds, the name or part of the name of somebody who is or was known here. */
    public boolean namesSomebody(String term) {
        var plain = NO_WORD.matcher(fold(term)).replaceAll(" ").strip();
        var telling = Arrays.stream(plain.split(" ", -1))
                .filter(word -> word.length() >= LONG_ENOUGH_FOR_A_NAME)
                .collect(Collectors.joining(" "));
        return jdbc.sql("""
                        select exists (
                            select 1
                            from (select string_to_array(trim(regexp_replace(
                                      lower(regexp_replace(normalize(p.name, nfd), '[\\u0300-\\u036f]', '', 'g')),
                                      '[^[:alnum:]]+', ' ', 'g')), ' ') as words
                                  from people.person_card p) known
                            where known.words && string_to_array(:telling, ' ')
                               or known.words[1] = any (string_to_array(:plain, ' ')))
                        """)
                .param("telling", telling)
                .param("plain", plain)
                .query(Boolean.class)
                .single();
    }

    public void insert(Marked marked) {
        jdbc.sql("""
                        insert into search.vain (month, term_mark, person_mark, term)
                        values (:month, :term, :person, :sealed)
                        on conflict do nothing
                        """)
                .param("month", marked.month())
                .param("term", marked.term())
                .param("person", marked.person())
                .param("sealed", marked.sealed())
                .update();
    }

    public List<LocalDate> listMonths() {
        return jdbc.sql("select distinct month from search.vain order by month")
                .query(LocalDate.class)
                .list();
    }

    /** The sealed terms of a month that at least so many persons sought. */
    public List<byte[]> listSought(LocalDate month, int fewest, int limit) {
        return jdbc.sql("""
                        select (array_agg(v.term))[1] as term
                        from search.vain v
                        where v.month = :month
                        group by v.term_mark
                        having count(*) >= :fewest
                        order by v.term_mark
                        limit :limit
                        """)
                .param("month", month)
                .param("fewest", fewest)
                .param("limit", limit)
                .query((row, _) -> row.getBytes("term"))
                .list();
    }

    public void deleteBefore(LocalDate month) {
        jdbc.sql("delete from search.vain where month < :month")
                .param("month", month)
                .update();
    }

    public void insertMissed(String term, LocalDate until) {
        jdbc.sql("""
                        insert into search.missed as m (term, until)
                        values (:term, :until)
                        on conflict (term) do update set until = greatest(m.until, excluded.until)
                        """).param("term", term).param("until", until).update();
    }

    public List<String> listMissed(LocalDate today, int limit) {
        return jdbc.sql("select term from search.missed where until > :today order by term limit :limit")
                .param("today", today)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    public void deleteMissed(String term) {
        jdbc.sql("delete from search.missed where term = :term")
                .param("term", term)
                .update();
    }

    public void deleteMissedUntil(LocalDate today) {
        jdbc.sql("delete from search.missed where until <= :today")
                .param("today", today)
                .update();
    }

    private static String fold(String term) {
        return MARKS.matcher(Normalizer.normalize(term, Normalizer.Form.NFD)).replaceAll("");
    }
}
