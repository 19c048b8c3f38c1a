package nl.zwerm.people.internal;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams and profiles written as a whole. */
@Repository
public class PeopleArrivalStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleArrivalStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void insertTeam(TeamId id, String name, @Nullable TeamId parent) {
        jdbc.sql("insert into people.team (id, name, parent_id, created_at) values (:id, :name, :parent, :now)")
                .param("id", id.value())
                .param("name", name)
                .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void updateLead(TeamId team, PersonId lead) {
        jdbc.sql("update people.team set lead_id = :lead where id = :team")
                .param("team", team.value())
                .param("lead", lead.value())
                .update();
        jdbc.sql("update people.person set reports_to_id = :lead where team_id = :team and id <> :lead")
                .param("team", team.value())
                .param("lead", lead.value())
                .update();
    }

    public void updatePerson(PersonId person, TeamId team, String roleTitle, Instant joinedAt) {
        jdbc.sql("""
                        update people.person
                        set team_id = :team, role_title = :role, joined_at = :joined, created_at = :joined
                        where id = :person
                        """)
                .param("person", person.value())
                .param("team", team.value())
                .param("role", roleTitle)
                .param("joined", joinedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** {@code table} is one of ours, never typed by anybody. */
    public void insertTopics(String table, PersonId person, List<TopicId> topics) {
        for (var topic : topics) {
            jdbc.sql("insert into people." + table
                            + " (person_id, topic_id) values (:person, :topic) on conflict do nothing")
                    .param("person", person.value())
                    .param("topic", topic.value())
                    .update();
        }
    }

    public void insertSynonym(TopicId topic, String name) {
        jdbc.sql("""
                        insert into people.topic_synonym (name, topic_id, added_at)
                        select :name, :topic, :now
                        where not exists (select 1 from people.topic where lower(name) = lower(:name))
                        on conflict (lower(name)) do nothing
                        """)
                .param("name", name)
                .param("topic", topic.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void updateWelcomes(PersonId person) {
        jdbc.sql("update people.person set welcomes = true where id = :person")
                .param("person", person.value())
                .update();
    }

    public void updateLastActive(PersonId person, Instant at) {
        jdbc.sql("update people.person set last_active_at = :at where id = :person")
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS))
                .update();
    }
}
