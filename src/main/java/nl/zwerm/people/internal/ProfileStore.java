package nl.zwerm.people.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.CardRow;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.WorkingHours;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What persons say of themselves. */
@Repository
class ProfileStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProfileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Profile> find(PersonId id) {
        return jdbc.sql("""
                        select p.id, p.name, p.picture, p.state, p.role_title, p.team_id, t.name as team_name, p.about,
                            p.language, p.zone, p.weekly_limit, p.open_limit, p.paused_until, p.working_hours,
                            p.welcomes
                        from people.person p
                        left join people.team t on t.id = p.team_id
                        where p.id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> profile(row))
                .optional();
    }

    ProfileTopics topics(PersonId id) {
        var found = new HashMap<String, List<Topic>>();
        jdbc.sql("""
                        select 'offered' as how, t.id, t.name
                        from people.offered_topic o join people.topic t on t.id = o.topic_id and t.merged_into_id is null
                        where o.person_id = :id
                        union all
                        select 'sought', t.id, t.name
                        from people.sought_topic s join people.topic t on t.id = s.topic_id and t.merged_into_id is null
                        where s.person_id = :id
                        union all
                        select 'followed', t.id, t.name
                        from people.topic_follower f join people.topic t on t.id = f.topic_id and t.merged_into_id is null
                        where f.person_id = :id
                        order by 3
                        """).param("id", id.value()).query(row -> {
            found.computeIfAbsent(row.getString("how"), _ -> new ArrayList<>())
                    .add(new Topic(TopicId.of(row.getLong("id")), row.getString("name")));
        });
        return new ProfileTopics(
                found.getOrDefault("offered", List.of()),
                found.getOrDefault("sought", List.of()),
                found.getOrDefault("followed", List.of()));
    }

    void save(PersonId id, ProfileChange change) {
        jdbc.sql("""
                        update people.person
                        set name = :name, role_title = :role, about = :about, team_id = :team, language = :language,
                            zone = :zone, weekly_limit = :weekly, open_limit = :open, paused_until = :paused,
                            working_hours = :hours, welcomes = :welcomes,
                            team_claimed_at = case when team_id is not distinct from cast(:team as bigint)
                                                   then team_claimed_at
                                                   when exists (select 1
                                                                from people.person other
                                                                where other.team_id = :team and other.id <> :id
                                                                  and other.state = 'active')
                                                   then cast(:now as timestamptz) end,
                            reports_to_id = case when team_id is distinct from cast(:team as bigint)
                                                 then null else reports_to_id end
                        where id = :id
                        """)
                .param("id", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", change.name())
                .param("role", change.roleTitle())
                .param("about", change.about())
                .param("team", change.team() == null ? null : change.team().value(), Types.BIGINT)
                .param("language", change.language())
                .param("zone", change.hours().zone().getId())
                .param("weekly", change.weeklyLimit())
                .param("open", change.openLimit())
                .param("paused", offset(change.pausedUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("hours", change.hours().print())
                .param("welcomes", change.welcomes())
                .update();
    }

    void replaceOffered(PersonId person, Collection<TopicId> topics) {
        replaceTopics("people.offered_topic", person, topics);
    }

    void replaceSought(PersonId person, Collection<TopicId> topics) {
        replaceTopics("people.sought_topic", person, topics);
    }

    void replaceFollowed(PersonId person, Collection<TopicId> topics) {
        replaceTopics("people.topic_follower", person, topics);
    }

    /** Living topics; first those that most of the same team offer, then those that most offer. */
    List<Topic> listSuggested(PersonId person, int limit) {
        return jdbc.sql("""
                        with mates as (
                            select mate.id
                            from people.person me
                            join people.person mate on mate.team_id = me.team_id and mate.state = 'active'
                            where me.id = :person),
                        near as (
                            select o.topic_id, count(*) as number
                            from people.offered_topic o
                            join mates on mates.id = o.person_id
                            group by o.topic_id),
                        everywhere as (
                            select o.topic_id, count(*) as number
                            from people.offered_topic o
                            group by o.topic_id)
                        select t.id, t.name
                        from people.topic t
                        left join near n on n.topic_id = t.id
                        left join everywhere e on e.topic_id = t.id
                        where t.merged_into_id is null
                        order by coalesce(n.number, 0) desc, coalesce(e.number, 0) desc, lower(t.name)
                        limit :limit
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .query(Rows::topic)
                .list();
    }

    void saveRoom(PersonId person, int weekly, int open, WorkingHours hours) {
        jdbc.sql("""
                        update people.person
                        set weekly_limit = :weekly, open_limit = :open, working_hours = :hours
                        where id = :person
                        """)
                .param("person", person.value())
                .param("weekly", weekly)
                .param("open", open)
                .param("hours", hours.print())
                .update();
    }

    void savePicture(PersonId id, @Nullable String blob) {
        jdbc.sql("update people.person set picture = :picture where id = :id")
                .param("id", id.value())
                .param("picture", blob, Types.VARCHAR)
                .update();
    }

    void saveLanguage(PersonId id, String language) {
        jdbc.sql("update people.person set language = :language where id = :id")
                .param("id", id.value())
                .param("language", language)
                .update();
    }

    void saveZone(PersonId id, String zone) {
        jdbc.sql("update people.person set zone = :zone where id = :id")
                .param("id", id.value())
                .param("zone", zone)
                .update();
    }

    /** What was merged into one of these stays, for when that is undone. {@code table} is one of ours. */
    private void replaceTopics(String table, PersonId person, Collection<TopicId> topics) {
        var chosen = topics.stream().map(TopicId::value).toArray(Long[]::new);
        jdbc.sql("""
                        delete from %s
                        where person_id = :person and not people.living_topic(topic_id) = any(:topics)
                        """.formatted(table))
                .param("person", person.value())
                .param("topics", chosen)
                .update();
        jdbc.sql("""
                        insert into %s (person_id, topic_id)
                        select :person, t.id
                        from unnest(:topics) as t (id)
                        on conflict do nothing
                        """.formatted(table))
                .param("person", person.value())
                .param("topics", chosen)
                .update();
    }

    private static Profile profile(ResultSet row) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        var paused = row.getTimestamp("paused_until");
        return new Profile(
                CardRow.read(row, "id"),
                row.getString("about"),
                row.getString("language"),
                zone,
                row.getInt("weekly_limit"),
                row.getInt("open_limit"),
                paused == null ? null : paused.toInstant(),
                WorkingHours.parse(zone, row.getString("working_hours")),
                row.getBoolean("welcomes"));
    }

    private static java.time.@Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
