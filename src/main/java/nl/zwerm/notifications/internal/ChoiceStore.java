package nl.zwerm.notifications.internal;

import java.sql.Types;
import java.util.Collection;
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
                        insert into notifications.choice (person_id, sort, space_id, cadence)
                        select distinct :person, s.sort, c.space_id, 'never'
                        from unnest(:sorts) as s (sort)
                        cross join (select space_id from notifications.choice where person_id = :person
                                    union select null) c
                        on conflict (person_id, sort, space_id) do update set cadence = 'never'
                        """)
                .param("person", person.value())
                .param("sorts", words(sorts))
                .update();
    }

    /** As it is for everybody who chose nothing. */
    void deleteAll(PersonId person, Set<Sort> sorts) {
        jdbc.sql("delete from notifications.choice where person_id = :person and sort = any(:sorts)")
                .param("person", person.value())
                .param("sorts", words(sorts))
                .update();
    }

    /** What came weekly comes no more. */
    void stopWeekly(PersonId person, Collection<Sort> usually) {
        jdbc.sql("""
                        insert into notifications.choice (person_id, sort, cadence)
                        select :person, sort, 'never' from unnest(:sorts) as s (sort)
                        on conflict (person_id, sort, space_id) do nothing
                        """)
                .param("person", person.value())
                .param("sorts", words(Set.copyOf(usually)))
                .update();
        jdbc.sql("update notifications.choice set cadence = 'never' where person_id = :person and cadence = 'weekly'")
                .param("person", person.value())
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
