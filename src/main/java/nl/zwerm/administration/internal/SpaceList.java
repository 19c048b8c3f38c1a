package nl.zwerm.administration.internal;

import java.util.List;
import java.util.Map;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Spaces that people made, in the eyes of the command line: of confidential ones it knows only how many there are. */
@Service
@Transactional
public class SpaceList {

    /** One space that is not confidential. */
    public record Line(SpaceId id, String kind, String name, long members, List<String> stewards) {}

    private final JdbcClient jdbc;
    private final Spaces spaces;
    private final CommandedAccounts accounts;
    private final AccountStore log;

    SpaceList(JdbcClient jdbc, Spaces spaces, CommandedAccounts accounts, AccountStore log) {
        this.jdbc = jdbc;
        this.spaces = spaces;
        this.accounts = accounts;
        this.log = log;
    }

    @Transactional(readOnly = true)
    public List<Line> list() {
        return jdbc.sql("""
                        select s.id, s.kind, s.name,
                            (select count(*) from spaces.membership m where m.space_id = s.id) as members,
                            array(select c.name
                                  from spaces.membership m
                                  join people.person_card c on c.id = m.person_id
                                  where m.space_id = s.id and m.role = 'steward'
                                  order by m.joined_at, m.person_id) as stewards
                        from spaces.space s
                        where not s.confidential and s.held_for is null
                        order by s.everyone desc, lower(s.name), s.id
                        """)
                .query((row, _) -> new Line(
                        SpaceId.of(row.getLong("id")),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getLong("members"),
                        List.of((String[]) row.getArray("stewards").getArray())))
                .list();
    }

    @Transactional(readOnly = true)
    public long countConfidential() {
        return jdbc.sql("select count(*) from spaces.space where confidential and held_for is null")
                .query(Long.class)
                .single();
    }

    public SpaceId create(SpaceKind kind, String name, String purpose, String steward) {
        if (name.isBlank() || name.strip().length() > 200) {
            throw new Refused("A name has 1 to 200 characters.");
        }
        var id = spaces.open(kind, name.strip(), purpose.strip(), active(steward));
        log.note("space-opened", null);
        return id;
    }

    /** Makes somebody steward. A confidential space is not there for the command line: its members look after it. */
    public String appoint(String space, String steward) {
        var wanted = PublicId.read(space).map(SpaceId::of);
        var found = list().stream()
                .filter(line -> wanted.filter(line.id()::equals).isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new Refused("There is no open or closed space " + space + "; see: zwerm space list"));
        var person = active(steward);
        spaces.appoint(found.id(), person);
        log.note("steward-appointed", person);
        return found.name();
    }

    private PersonId active(String email) {
        var account = accounts.require(email);
        if (!account.active()) {
            throw new Refused(account.email() + " is " + account.state() + ", not active.");
        }
        return account.id();
    }

    public static SpaceKind kind(String word) {
        var kinds = Map.of("open", SpaceKind.OPEN, "closed", SpaceKind.CLOSED, "confidential", SpaceKind.CONFIDENTIAL);
        var kind = kinds.get(word);
        if (kind == null) {
            throw new Refused("A space is open, closed or confidential.");
        }
        return kind;
    }
}
