package nl.zwerm.notifications.internal;

import java.sql.Types;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How persons want to hear of what they are told. */
@Repository
public class ChoiceStore {

    private static final String ALL = "";

    private final JdbcClient jdbc;

    ChoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Choices find(PersonId person) {
        var list = jdbc.sql("select sort, space_id, cadence from notifications.choice where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> {
                    var space = row.getObject("space_id", Long.class);
                    return new Choice(
                            ALL.equals(row.getString("sort")) ? null : sort(row.getString("sort")),
                            space == null ? null : SpaceId.of(space),
                            Cadence.valueOf(row.getString("cadence").toUpperCase(Locale.ROOT)));
                })
                .list();
        return jdbc.sql("""
                        select exists (select 1 from notifications.unsuggested where person_id = :person) as unsuggested,
                               exists (select 1 from notifications.device where person_id = :person) as devices
                        """)
                .param("person", person.value())
                .query((row, _) -> new Choices(list, !row.getBoolean("unsuggested"), row.getBoolean("devices")))
                .single();
    }

    /** The space of what they may read. */
    Optional<SpaceId> findSpace(PersonId person, ContributionId about) {
        return jdbc.sql("select r.space_id from contributions.readable(:person) r where r.id = :about")
                .param("person", person.value())
                .param("about", about.value())
                .query((row, _) -> SpaceId.of(row.getLong("space_id")))
                .optional();
    }

    void save(PersonId person, Choice choice) {
        jdbc.sql("""
                        insert into notifications.choice (person_id, sort, space_id, cadence)
                        values (:person, :sort, :space, :cadence)
                        on conflict (person_id, sort, space_id) do update set cadence = excluded.cadence
                        """)
                .param("person", person.value())
                .param("sort", word(choice.sort()))
                .param("space", number(choice.space()), Types.BIGINT)
                .param("cadence", choice.cadence().word())
                .update();
    }

    void delete(PersonId person, @Nullable Sort sort, @Nullable SpaceId space) {
        jdbc.sql("""
                        delete from notifications.choice
                        where person_id = :person and sort = :sort and space_id is not distinct from :space
                        """)
                .param("person", person.value())
                .param("sort", word(sort))
                .param("space", number(space), Types.BIGINT)
                .update();
    }

    /** Never again of these sorts, wherever somebody chose otherwise. */
    void stop(PersonId person, Set<Sort> sorts) {
        jdbc.sql("""
                        with place as (
                            select distinct s.sort, c.space_id
                            from unnest(:sorts) as s (sort)
                            cross join (select space_id from notifications.choice where person_id = :person
                                        union select null) c
                        ), before as (
                            insert into notifications.stopped (person_id, sort, space_id, cadence, weekly)
                            select :person, p.sort, p.space_id, c.cadence, false
                            from place p
                            left join notifications.choice c
                                on c.person_id = :person and c.sort = p.sort
                                and c.space_id is not distinct from p.space_id
                            where c.cadence is distinct from 'never'
                            on conflict (person_id, sort, space_id)
                                do update set cadence = excluded.cadence, weekly = excluded.weekly
                        )
                        insert into notifications.choice (person_id, sort, space_id, cadence)
                        select :person, sort, space_id, 'never' from place
                        on conflict (person_id, sort, space_id) do update set cadence = 'never'
                        """)
                .param("person", person.value())
                .param("sorts", words(sorts))
                .update();
    }

    /** What came weekly comes no more: of sorts that usually do, and of all for which they chose it. */
    void stopWeekly(PersonId person, Set<Sort> usually) {
        jdbc.sql("""
                        with place as (
                            select s.sort, null::bigint as space_id, null as cadence
                            from unnest(:sorts) as s (sort)
                            where not exists (select 1 from notifications.choice c
                                              where c.person_id = :person and c.sort = s.sort and c.space_id is null)
                            union all
                            select sort, space_id, cadence
                            from notifications.choice
                            where person_id = :person and cadence = 'weekly'
                            union all
                            select '', null, 'weekly'
                            where not exists (select 1 from notifications.unsuggested where person_id = :person)
                        ), before as (
                            insert into notifications.stopped (person_id, sort, space_id, cadence, weekly)
                            select :person, sort, space_id, cadence, true from place
                            on conflict (person_id, sort, space_id)
                                do update set cadence = excluded.cadence, weekly = excluded.weekly
                        ), unsuggested as (
                            insert into notifications.unsuggested (person_id) values (:person) on conflict do nothing
                        )
                        insert into notifications.choice (person_id, sort, space_id, cadence)
                        select :person, sort, space_id, 'never' from place where sort <> '' or space_id is not null
                        on conflict (person_id, sort, space_id) do update set cadence = 'never'
                        """)
                .param("person", person.value())
                .param("sorts", words(usually))
                .update();
    }

    /** As it was before it was stopped; what they chose by hand since then stays. False when nothing is known of that. */
    boolean resume(PersonId person, Set<Sort> sorts, boolean weekly) {
        var before = jdbc.sql("""
                        delete from notifications.stopped
                        where person_id = :person and weekly = :weekly and (weekly or sort = any(:sorts))
                        returning sort, space_id, cadence
                        """)
                .param("person", person.value())
                .param("weekly", weekly)
                .param("sorts", words(sorts))
                .query((row, _) -> new Stopped(
                        row.getString("sort"), row.getObject("space_id", Long.class), row.getString("cadence")))
                .list();
        before.forEach(one -> putBack(person, one));
        return !before.isEmpty();
    }

    private record Stopped(
            String sort, @Nullable Long space, @Nullable String cadence) {

        boolean suggestions() {
            return ALL.equals(sort) && space == null;
        }
    }

    private void putBack(PersonId person, Stopped before) {
        if (before.suggestions()) {
            saveSuggestions(person, true);
            return;
        }
        var sql = before.cadence() == null
                ? "delete from notifications.choice"
                : "update notifications.choice set cadence = :cadence";
        jdbc.sql(sql + """
                         where person_id = :person and sort = :sort and space_id is not distinct from :space
                           and cadence = 'never'
                        """)
                .param("person", person.value())
                .param("sort", before.sort())
                .param("space", before.space(), Types.BIGINT)
                .param("cadence", before.cadence())
                .update();
    }

    /** As it is for everybody who chose nothing, where they want nothing. */
    void deleteNever(PersonId person, Set<Sort> sorts) {
        jdbc.sql("""
                        delete from notifications.choice
                        where person_id = :person and sort = any(:sorts) and cadence = 'never'
                        """)
                .param("person", person.value())
                .param("sorts", words(sorts))
                .update();
    }

    void saveSuggestions(PersonId person, boolean wanted) {
        if (wanted) {
            jdbc.sql("delete from notifications.unsuggested where person_id = :person")
                    .param("person", person.value())
                    .update();
        } else {
            jdbc.sql("insert into notifications.unsuggested (person_id) values (:person) on conflict do nothing")
                    .param("person", person.value())
                    .update();
        }
    }

    private static String word(@Nullable Sort sort) {
        return sort == null ? ALL : sort.word();
    }

    private static @Nullable Long number(@Nullable SpaceId space) {
        return space == null ? null : space.value();
    }

    private static String[] words(Set<Sort> sorts) {
        return sorts.stream().map(Sort::word).toArray(String[]::new);
    }

    private static Sort sort(String word) {
        return Sort.ofWord(word).orElse(Sort.OTHERS);
    }
}
