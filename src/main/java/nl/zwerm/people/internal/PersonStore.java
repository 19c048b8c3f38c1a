package nl.zwerm.people.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Reachable;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts: who is known, who is here, who was. */
@Repository
public class PersonStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void insertActive(PersonId id, NewPerson person) {
        jdbc.sql("""
                        insert into people.person
                            (id, name, email, state, administrator, language, zone, joined_at, created_at, last_active_at)
                        values (:id, :name, :email, 'active', :administrator, :language, :zone, :now, :now, :now)
                        """)
                .param("id", id.value())
                .param("name", person.name())
                .param("email", person.email().toLowerCase(Locale.ROOT))
                .param("administrator", person.administrator())
                .param("language", person.language())
                .param("zone", person.zone().getId())
                .param("now", now())
                .update();
    }

    public void insertExpected(PersonId id, String name, String origin, String originKey) {
        jdbc.sql("""
                        insert into people.person
                            (id, name, state, language, zone, origin, origin_key, created_at)
                        select :id, :name, 'expected', coalesce(max(o.language), 'nl'),
                            coalesce(max(o.zone), 'Europe/Amsterdam'), :origin, :originKey, :now
                        from people.organisation o
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("origin", origin)
                .param("originKey", originKey)
                .param("now", now())
                .update();
    }

    public Optional<PersonId> findExpected(String origin, String originKey) {
        return jdbc.sql("select id from people.person where origin = :origin and origin_key = :originKey")
                .param("origin", origin)
                .param("originKey", originKey)
                .query(Long.class)
                .optional()
                .map(PersonId::of);
    }

    public Map<String, PersonId> findExpected(String origin, Collection<String> keys) {
        var found = new HashMap<String, PersonId>();
        jdbc.sql("select id, origin_key from people.person where origin = :origin and origin_key = any(:keys)")
                .param("origin", origin)
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("origin_key"), PersonId.of(row.getLong("id")));
                });
        return found;
    }

    /** In one statement; whoever came in between by the same key stays. Gives those who were added. */
    public List<PersonId> insertExpected(String origin, Map<String, String> names) {
        var keys = List.copyOf(names.keySet());
        return jdbc
                .sql("""
                        insert into people.person
                            (id, name, state, language, zone, origin, origin_key, created_at)
                        select known.id, known.name, 'expected', coalesce(o.language, 'nl'),
                            coalesce(o.zone, 'Europe/Amsterdam'), :origin, known.key, :now
                        from unnest(:ids::bigint[], :names::text[], :keys::text[]) as known (id, name, key)
                        left join people.organisation o on true
                        on conflict (origin, origin_key) do nothing
                        returning id
                        """)
                .param("ids", keys.stream().map(_ -> PersonId.next().value()).toArray(Long[]::new))
                .param("names", keys.stream().map(names::get).toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .param("origin", origin)
                .param("now", now())
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    public int countFrom(String origin) {
        return jdbc.sql("select count(*) from people.person where origin = :origin")
                .param("origin", origin)
                .query(Integer.class)
                .single();
    }

    public Optional<PersonId> findFirstAdministrator() {
        return jdbc.sql("""
                        select id
                        from people.person
                        where administrator and state = 'active'
                        order by joined_at, id
                        limit 1
                        """).query(Long.class).optional().map(PersonId::of);
    }

    public void activate(PersonId id, NewPerson person) {
        jdbc.sql("""
                        update people.person
                        set state = 'active', name = :name, email = :email, language = :language, zone = :zone,
                            joined_at = :now, last_active_at = :now, epoch = epoch + 1
                        where id = :id and state = 'expected'
                        """)
                .param("id", id.value())
                .param("name", person.name())
                .param("email", person.email().toLowerCase(Locale.ROOT))
                .param("language", person.language())
                .param("zone", person.zone().getId())
                .param("now", now())
                .update();
    }

    /** Two administrators who close each other's account at once must not both succeed. */
    public void lockAdministrators() {
        jdbc.sql("select id from people.person where administrator and state = 'active' order by id for update")
                .query(Long.class)
                .list();
    }

    public boolean isLastAdministrator(PersonId id) {
        var active = jdbc.sql("select id from people.person where administrator and state = 'active'")
                .query(Long.class)
                .list();
        return active.equals(List.of(id.value()));
    }

    public void deactivate(PersonId id) {
        jdbc.sql(
                        "update people.person set state = 'deactivated', epoch = epoch + 1 where id = :id and state = 'active'")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from people.session where person_id = :id")
                .param("id", id.value())
                .update();
    }

    public void reactivate(PersonId id) {
        jdbc.sql(
                        "update people.person set state = 'active', epoch = epoch + 1 where id = :id and state = 'deactivated'")
                .param("id", id.value())
                .update();
    }

    public void setAdministrator(PersonId id, boolean administrator) {
        jdbc.sql("update people.person set administrator = :administrator, epoch = epoch + 1 where id = :id")
                .param("id", id.value())
                .param("administrator", administrator)
                .update();
    }

    public void setOrganiser(PersonId id, boolean organiser) {
        jdbc.sql("update people.person set organiser = :organiser, epoch = epoch + 1 where id = :id")
                .param("id", id.value())
                .param("organiser", organiser)
                .update();
    }

    public void markActive(PersonId id) {
        jdbc.sql("""
                        update people.person
                        set last_active_at = :today
                        where id = :id and (last_active_at is null or last_active_at < :today)
                        """)
                .param("id", id.value())
                .param("today", now().truncatedTo(ChronoUnit.DAYS))
                .update();
    }

    public void savePassword(PersonId id, String hash) {
        jdbc.sql("""
                        insert into people.password (person_id, hash, changed_at)
                        values (:id, :hash, :now)
                        on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at
                        """)
                .param("id", id.value())
                .param("hash", hash)
                .param("now", now())
                .update();
    }

    public Optional<PersonId> findByEmail(String email) {
        return jdbc.sql("select id from people.person where lower(email) = lower(:email)")
                .param("email", email)
                .query(Long.class)
                .optional()
                .map(PersonId::of);
    }

    public List<PersonCard> listCards(Collection<PersonId> ids) {
        return jdbc.sql("""
                        select id, name, picture, state, role_title, team_id, team_name
                        from people.person_card
                        where id in (:ids)
                        """)
                .param("ids", ids.stream().map(PersonId::value).toList())
                .query(Rows::card)
                .list();
    }

    public Optional<Reachable> findReachable(PersonId id) {
        return jdbc.sql("""
                        select id, name, email, language, zone, working_hours
                        from people.person
                        where id = :id and state = 'active'
                        """)
                .param("id", id.value())
                .query((row, _) -> new Reachable(
                        PersonId.of(row.getLong("id")),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language"),
                        java.time.ZoneId.of(row.getString("zone")),
                        row.getString("working_hours")))
                .optional();
    }

    public Optional<Viewer> findViewer(PersonId id) {
        return jdbc.sql("""
                        select name, administrator, organiser, guest, language, zone, epoch
                        from people.person
                        where id = :id and state = 'active'
                        """)
                .param("id", id.value())
                .query((row, _) -> new Viewer(
                        id,
                        row.getString("name"),
                        row.getBoolean("administrator"),
                        row.getBoolean("organiser"),
                        row.getBoolean("guest"),
                        Words.locale(row.getString("language")),
                        java.time.ZoneId.of(row.getString("zone")),
                        row.getLong("epoch")))
                .optional();
    }

    /** The hash and the state of whoever has this address; {@code since} is when the password was chosen. */
    record Account(
            PersonId id, @Nullable String hash, @Nullable Instant since, String state) {}

    Optional<Account> findAccount(String email) {
        return jdbc.sql("""
                        select p.id, w.hash, w.changed_at as since, p.state
                        from people.person p
                        left join people.password w on w.person_id = p.id
                        where lower(p.email) = lower(:email)
                        """).param("email", email).query(Account.class).optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
