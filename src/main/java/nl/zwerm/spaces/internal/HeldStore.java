package nl.zwerm.spaces.internal;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Spaces that are held for a purpose, and who is in them. */
@Repository
class HeldStore {

    static final String TEAM = "team";
    static final String NOTEBOOK = "notebook";

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void markHeld(SpaceId id, String purpose, @Nullable TeamId team, @Nullable PersonId owner) {
        jdbc.sql("update spaces.space set held_for = :purpose, team_id = :team, owner_id = :owner where id = :id")
                .param("id", id.value())
                .param("purpose", purpose)
                .param("team", team == null ? null : team.value(), Types.BIGINT)
                .param("owner", owner == null ? null : owner.value(), Types.BIGINT)
                .update();
    }

    /** What a space is held for; nothing for one that people made. */
    Optional<String> findPurpose(SpaceId id) {
        return jdbc.sql("select held_for from spaces.space where id = :id and held_for is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    Optional<SpaceId> findOfTeam(TeamId team) {
        return jdbc.sql("select id from spaces.space where team_id = :team")
                .param("team", team.value())
                .query(Long.class)
                .optional()
                .map(SpaceId::of);
    }

    /** The notebook that its owner can open. */
    Optional<SpaceId> findNotebook(PersonId owner) {
        return jdbc.sql("""
                        select s.id
                        from spaces.space s
                        join spaces.space_key k on k.space_id = s.id
                        join spaces.membership m
                            on m.space_id = s.id and m.person_id = s.owner_id and m.suspended_at is null
                        where s.owner_id = :owner
                        """)
                .param("owner", owner.value())
                .query(Long.class)
                .optional()
                .map(SpaceId::of);
    }

    /** Whoever begins a notebook at the same time waits. */
    void lockNotebook(PersonId owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('spaces.notebook', :owner))")
                .param("owner", owner.value())
                .query((row, _) -> 0)
                .list();
    }

    /** What they had before is no longer their notebook. */
    void disown(PersonId owner) {
        jdbc.sql("update spaces.space set owner_id = null where owner_id = :owner")
                .param("owner", owner.value())
                .update();
    }

    void insertMembers(SpaceId id, Collection<PersonId> persons) {
        jdbc.sql("""
                        insert into spaces.membership (space_id, person_id, role, joined_at)
                        select :space, p.id, 'member', :now
                        from unnest(:persons::bigint[]) as p (id)
                        on conflict do nothing
                        """)
                .param("space", id.value())
                .param("persons", numbers(persons))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("select people.renew_rights(p.id) from unnest(:persons::bigint[]) as p (id) order by p.id")
                .param("persons", numbers(persons))
                .query((row, _) -> 0)
                .list();
    }

    /** False when they had this role here already. */
    boolean saveMember(SpaceId id, PersonId person, String role) {
        return jdbc.sql("""
                                insert into spaces.membership (space_id, person_id, role, joined_at)
                                values (:space, :person, :role, :now)
                                on conflict (space_id, person_id) do update set role = excluded.role
                                where spaces.membership.role <> excluded.role
                                """)
                        .param("space", id.value())
                        .param("person", person.value())
                        .param("role", role)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean isEmpty(SpaceId id) {
        return jdbc.sql("select not exists (select 1 from spaces.membership where space_id = :space)")
                .param("space", id.value())
                .query(Boolean.class)
                .single();
    }

    List<PersonId> listResting(SpaceId id) {
        return jdbc.sql("""
                        select person_id
                        from spaces.membership
                        where space_id = :space and suspended_at is not null
                        order by joined_at, person_id
                        """).param("space", id.value()).query(Long.class).list().stream()
                .map(PersonId::of)
                .toList();
    }

    void copyResting(SpaceId from, SpaceId to) {
        jdbc.sql("""
                        update spaces.membership m
                        set suspended_at = o.suspended_at
                        from spaces.membership o
                        where m.space_id = :to and o.space_id = :from and o.person_id = m.person_id
                          and o.suspended_at is not null and m.suspended_at is null
                        """).param("from", from.value()).param("to", to.value()).update();
    }

    /** Opens what is somebody's alone and was closed to them after {@code since}; true when there was any. */
    boolean markOwnReadmitted(PersonId person, Instant since) {
        return jdbc.sql("""
                                update spaces.membership m
                                set suspended_at = null
                                from spaces.space s
                                where s.id = m.space_id and s.held_for in ('notebook', 'alone') and m.person_id = :person
                                  and m.suspended_at > :since
                                """)
                        .param("person", person.value())
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Long[] numbers(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).distinct().sorted().toArray(Long[]::new);
    }
}
