package nl.zwerm.spaces.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.NamedSpace;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKeys;
import nl.zwerm.spaces.SpaceKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Spaces and who is in them; names and purposes of confidential ones are sealed on the way in. */
@Repository
public class SpaceStore {

    private static final String SEEN = """
            select s.id, s.kind, s.everyone, s.name, s.purpose, s.created_at, s.version, m.role, s.held_for
            from spaces.space s
            left join spaces.membership m
                on m.space_id = s.id and m.person_id = :viewer and m.suspended_at is null
            """;

    /** A purged space is not there, for nobody. */
    private static final String STANDS =
            " (not s.confidential or exists (select 1 from spaces.space_key k where k.space_id = s.id)) ";

    /** What a capability holds is shown by that capability alone: as a place among others it is not there. */
    private static final String IS_PLACE = " (s.held_for is null or s.held_for = 'team') and" + STANDS;

    /** A closed space that everybody left has nobody to ask, so it is not shown either. */
    private static final String MAY_KNOW = IS_PLACE + """
            and (m.role is not null
                 or not :guest
                    and (s.kind = 'open'
                         or s.kind = 'closed'
                            and exists (select 1 from spaces.membership o where o.space_id = s.id)))
            """;

    private final JdbcClient jdbc;
    private final SpaceKeys keys;
    private final Clock clock;

    SpaceStore(JdbcClient jdbc, SpaceKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    public void insert(SpaceId id, SpaceKind kind, boolean everyone, String name, String purpose) {
        jdbc.sql("""
                        insert into spaces.space (id, kind, everyone, name, purpose, created_at)
                        values (:id, :kind, :everyone, :name, :purpose, :now)
                        """)
                .param("id", id.value())
                .param("kind", kind.word())
                .param("everyone", everyone)
                .param("name", kind == SpaceKind.CONFIDENTIAL ? "" : name)
                .param("purpose", kind == SpaceKind.CONFIDENTIAL ? "" : purpose)
                .param("now", now())
                .update();
        if (kind == SpaceKind.CONFIDENTIAL) {
            keys.make(id);
            rename(id, kind, name, purpose);
        }
    }

    /** Confidential, without a name, its key apart from all backups. */
    void insertApart(SpaceId id) {
        jdbc.sql("""
                        insert into spaces.space (id, kind, everyone, name, purpose, created_at)
                        values (:id, 'confidential', false, '', '', :now)
                        """).param("id", id.value()).param("now", now()).update();
        keys.makeApart(id);
        rename(id, SpaceKind.CONFIDENTIAL, "", "");
    }

    public void rename(SpaceId id, SpaceKind kind, String name, String purpose) {
        boolean sealed = kind == SpaceKind.CONFIDENTIAL;
        jdbc.sql("update spaces.space set name = :name, purpose = :purpose, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("name", sealed ? keys.of(id).seal(name, place(id, "name")) : name)
                .param("purpose", sealed ? keys.of(id).seal(purpose, place(id, "purpose")) : purpose)
                .update();
    }

    /** False when somebody changed it since {@code version}. */
    boolean update(Space old, int version, String name, String purpose) {
        boolean sealed = old.confidential();
        return jdbc.sql("""
                                update spaces.space
                                set name = :name, purpose = :purpose, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", old.id().value())
                        .param("version", version)
                        .param("name", sealed ? keys.of(old.id()).seal(name, place(old.id(), "name")) : name)
                        .param(
                                "purpose",
                                sealed ? keys.of(old.id()).seal(purpose, place(old.id(), "purpose")) : purpose)
                        .update()
                > 0;
    }

    /** Two deeds on the members of one space follow each other, so that two last stewards cannot leave at once. */
    void lock(SpaceId id) {
        jdbc.sql("select id from spaces.space where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .list();
    }

    /** Adds a member, or gives a member another role; whoever was suspended stays so. */
    public void insertMember(SpaceId id, PersonId person, String role) {
        jdbc.sql("""
                        insert into spaces.membership (space_id, person_id, role, joined_at)
                        values (:space, :person, :role, :now)
                        on conflict (space_id, person_id) do update
                            set role = case when excluded.role = 'member' then spaces.membership.role
                                            else excluded.role end
                        """)
                .param("space", id.value())
                .param("person", person.value())
                .param("role", role)
                .param("now", now())
                .update();
        renewRights(person);
    }

    /** Streams and editors notice a changed epoch within two seconds and ask anew what they may show. */
    void renewRights(PersonId person) {
        jdbc.sql("select people.renew_rights(:person)")
                .param("person", person.value())
                .query((row, _) -> 0)
                .list();
    }

    public Optional<SpaceId> findEveryone() {
        return jdbc.sql("select id from spaces.space where everyone")
                .query(Long.class)
                .optional()
                .map(SpaceId::of);
    }

    public Optional<Space> find(SpaceId id, Viewer viewer) {
        return jdbc.sql(SEEN + "where s.id = :id and" + MAY_KNOW)
                .param("id", id.value())
                .param("viewer", viewer.id().value())
                .param("guest", viewer.guest())
                .query(this::space)
                .optional();
    }

    /** Any space that the viewer is in, also one that a capability holds. */
    public Optional<Space> findInside(SpaceId id, Viewer viewer) {
        return jdbc.sql(SEEN + "where s.id = :id and m.role is not null and" + STANDS)
                .param("id", id.value())
                .param("viewer", viewer.id().value())
                .query(this::space)
                .optional();
    }

    /** The space around something that the viewer may read, also one that a capability holds. */
    public Optional<Space> findAround(SpaceId id, Viewer viewer) {
        return jdbc.sql(SEEN + "where s.id = :id and (m.role is not null and" + STANDS + "or" + MAY_KNOW + ")")
                .param("id", id.value())
                .param("viewer", viewer.id().value())
                .param("guest", viewer.guest())
                .query(this::space)
                .optional();
    }

    public List<Space> listMine(Viewer viewer) {
        var names = Collator.getInstance(viewer.locale());
        return jdbc
                .sql(SEEN + "where m.role is not null and" + IS_PLACE + "order by s.everyone desc, s.id limit 500")
                .param("viewer", viewer.id().value())
                .query(this::space)
                .list()
                .stream()
                .sorted(Comparator.comparing(Space::everyone).reversed().thenComparing(Space::name, names))
                .toList();
    }

    /** Spaces the viewer may know of and is not in, by name. */
    List<Space> listOthers(Viewer viewer, int limit, int offset) {
        return jdbc.sql(SEEN + "where m.role is null and" + MAY_KNOW
                        + "order by lower(s.name), s.id limit :limit offset :offset")
                .param("viewer", viewer.id().value())
                .param("guest", viewer.guest())
                .param("limit", limit)
                .param("offset", offset)
                .query(this::space)
                .list();
    }

    public List<Space> listKnown(Viewer viewer, int limit) {
        return jdbc.sql(SEEN + "where" + MAY_KNOW
                        + "order by m.role is null, s.everyone desc, lower(s.name), s.id limit :limit")
                .param("viewer", viewer.id().value())
                .param("guest", viewer.guest())
                .param("limit", limit)
                .query(this::space)
                .list();
    }

    public List<Space> listAmong(Collection<SpaceId> ids, Viewer viewer) {
        return jdbc.sql(SEEN + "where s.id = any(:ids) and" + MAY_KNOW)
                .param("ids", ids.stream().map(SpaceId::value).distinct().toArray(Long[]::new))
                .param("viewer", viewer.id().value())
                .param("guest", viewer.guest())
                .query(this::space)
                .list();
    }

    public List<NamedSpace> listNamed(String name) {
        var open = jdbc.sql("""
                        select id, kind, everyone
                        from spaces.space
                        where kind <> 'confidential' and held_for is null and lower(name) = lower(:name)
                        """)
                .param("name", name)
                .query((row, _) -> new NamedSpace(
                        SpaceId.of(row.getLong("id")),
                        SpaceKind.ofWord(row.getString("kind")),
                        row.getBoolean("everyone")))
                .list();
        var confidential = jdbc.sql("""
                        select s.id, s.name
                        from spaces.space s
                        join spaces.space_key k on k.space_id = s.id
                        where s.kind = 'confidential' and s.held_for is null
                        """)
                .query((row, _) -> {
                    var id = SpaceId.of(row.getLong("id"));
                    var own = keys.of(id).open(row.getString("name"), place(id, "name"));
                    return own.equalsIgnoreCase(name)
                            ? Optional.of(new NamedSpace(id, SpaceKind.CONFIDENTIAL, false))
                            : Optional.<NamedSpace>empty();
                })
                .list();
        return Stream.concat(open.stream(), confidential.stream().flatMap(Optional::stream))
                .toList();
    }

    public List<PersonId> listStewards(SpaceId id) {
        return jdbc.sql("""
                        select person_id
                        from spaces.membership
                        where space_id = :space and role = 'steward' and suspended_at is null
                        order by joined_at, person_id
                        """).param("space", id.value()).query(Long.class).list().stream()
                .map(PersonId::of)
                .toList();
    }

    public boolean isOpen(SpaceId id) {
        return jdbc.sql("select exists (select 1 from spaces.space where id = :space and kind = 'open')")
                .param("space", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Whose account is closed reads nothing anyway. */
    public boolean isShut(SpaceId id, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1 from people.person_card p where p.id = :person and p.state = 'active')
                           and not exists (select 1 from spaces.membership m
                                           where m.space_id = :space and m.person_id = :person
                                             and m.suspended_at is null)
                        """)
                .param("space", id.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Who may write here, counted no further than {@code enough}; an open space is not open to guests of the house. */
    public int countWriters(SpaceId id, int enough) {
        return jdbc.sql("""
                        select count(*)
                        from (select 1
                              from people.person_card p
                              where p.state = 'active'
                                and (not p.guest
                                     and exists (select 1 from spaces.space s where s.id = :space and s.kind = 'open')
                                     or exists (select 1
                                                from spaces.membership m
                                                where m.space_id = :space and m.person_id = p.id
                                                  and m.suspended_at is null))
                              limit :enough) w
                        """)
                .param("space", id.value())
                .param("enough", enough)
                .query(Integer.class)
                .single();
    }

    public List<PersonId> listMemberIds(SpaceId id, int limit) {
        return jdbc.sql("""
                        select m.person_id
                        from spaces.membership m
                        join people.person_card p on p.id = m.person_id and p.state = 'active'
                        where m.space_id = :space and m.suspended_at is null
                        order by m.joined_at, m.person_id
                        limit :limit
                        """).param("space", id.value()).param("limit", limit).query(Long.class).list().stream()
                .map(PersonId::of)
                .toList();
    }

    public Set<PersonId> listMembersAmong(SpaceId id, Collection<PersonId> persons) {
        return jdbc
                .sql("""
                        select m.person_id
                        from spaces.membership m
                        where m.space_id = :space and m.suspended_at is null and m.person_id = any(:persons)
                        """)
                .param("space", id.value())
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .collect(Collectors.toSet());
    }

    public List<SpaceId> listReadable(Viewer viewer) {
        return jdbc
                .sql("""
                        select s.id from spaces.space s where s.kind = 'open' and not :guest
                        union
                        select m.space_id from spaces.membership m
                        where m.person_id = :viewer and m.suspended_at is null
                        """)
                .param("viewer", viewer.id().value())
                .param("guest", viewer.guest())
                .query(Long.class)
                .list()
                .stream()
                .map(SpaceId::of)
                .toList();
    }

    /**
     * Somebody here who has no team and is in no space that everybody can see, the first from {@code from} on in the
     * order of ids, which is no order at all. What is closed does not count, or its absence here would betray it.
     */
    public Optional<PersonId> findAlone(PersonId besides, long from) {
        return jdbc.sql("""
                        with alone as (
                            select p.id
                            from people.person_card p
                            where p.state = 'active' and p.team_id is null and p.id <> :besides
                              and not exists (
                                  select 1
                                  from spaces.membership m
                                  join spaces.space s on s.id = m.space_id and s.kind = 'open' and not s.everyone
                                  where m.person_id = p.id)
                              and not exists (
                                  select 1 from spaces.membership m where m.person_id = p.id and m.role = 'guest'))
                        (select id from alone where id >= :from order by id limit 1)
                        union all
                        (select id from alone where id < :from order by id limit 1)
                        limit 1
                        """)
                .param("besides", besides.value())
                .param("from", from)
                .query(Long.class)
                .optional()
                .map(PersonId::of);
    }

    Space space(ResultSet row, int number) throws SQLException {
        var id = SpaceId.of(row.getLong("id"));
        var kind = SpaceKind.ofWord(row.getString("kind"));
        boolean sealed = kind == SpaceKind.CONFIDENTIAL;
        var name = row.getString("name");
        var purpose = row.getString("purpose");
        return new Space(
                id,
                kind,
                row.getBoolean("everyone"),
                sealed ? keys.of(id).open(name, place(id, "name")) : name,
                sealed ? keys.of(id).open(purpose, place(id, "purpose")) : purpose,
                row.getTimestamp("created_at").toInstant(),
                row.getInt("version"),
                row.getString("role"),
                row.getString("held_for"));
    }

    private static String place(SpaceId id, String field) {
        return "space " + id.value() + " " + field;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
