package nl.zwerm.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.web.SiteFacts;
import nl.zwerm.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one organisation of this Zwerm. Read often and changed hardly ever, so a copy is kept for some seconds. */
@Service
public class Organisations implements SiteFacts {

    private static final long KEEP_MILLIS = 30_000;

    private record Kept(Organisation organisation, Set<String> switchedOn) {}

    private record Copy(Optional<Kept> kept, long readAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Copy copy = new Copy(Optional.empty(), 0);

    Organisations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The organisation, once it is set up. */
    public Optional<Organisation> find() {
        return kept().map(Kept::organisation);
    }

    private Optional<Kept> kept() {
        var now = copy;
        if (now.kept().isPresent() && clock.millis() - now.readAt() < KEEP_MILLIS) {
            return now.kept();
        }
        var read = read();
        copy = new Copy(read, clock.millis());
        return read;
    }

    public Organisation current() {
        return find().orElseThrow(() -> new IllegalStateException("the organisation is not set up yet"));
    }

    /**
     * Sets the organisation up, with the capabilities it begins with; the second of two at once is refused by the
     * database.
     */
    @Transactional
    public void setUp(String name, String language, ZoneId zone, boolean demo, List<String> switchedOn) {
        jdbc.sql("""
                        insert into people.organisation (name, language, zone, demo, switched_on, set_up_at)
                        values (:name, :language, :zone, :demo, cast(:switchedOn as text[]), :now)
                        """)
                .param("switchedOn", array(switchedOn))
                .param("name", name)
                .param("language", language)
                .param("zone", zone.getId())
                .param("demo", demo)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        forget();
    }

    @Transactional
    public void change(String name, String language, ZoneId zone) {
        jdbc.sql("update people.organisation set name = :name, language = :language, zone = :zone")
                .param("name", name)
                .param("language", language)
                .param("zone", zone.getId())
                .update();
        forget();
    }

    /** All that an administrator may set; whether this is the demo is not among it. */
    @Transactional
    public void change(Organisation organisation) {
        jdbc.sql("""
                        update people.organisation
                        set name = :name, language = :language, zone = :zone, opens = :opens, closes = :closes,
                            working_days = cast(:workingDays as int[]), closed_on = cast(:closedOn as date[])
                        """)
                .param("name", organisation.name())
                .param("language", organisation.language())
                .param("zone", organisation.zone().getId())
                .param("opens", organisation.opens())
                .param("closes", organisation.closes())
                .param("workingDays", array(organisation.workingDays()))
                .param("closedOn", array(organisation.closedOn()))
                .update();
        forget();
    }

    /** Here at once, at other nodes when their copies have aged. */
    @Transactional
    public void switchOn(String capability) {
        jdbc.sql("""
                        update people.organisation
                        set switched_on = array_append(array_remove(switched_on, :capability), :capability)
                        """).param("capability", capability).update();
        forget();
    }

    @Transactional
    public void switchOff(String capability) {
        jdbc.sql("update people.organisation set switched_on = array_remove(switched_on, :capability)")
                .param("capability", capability)
                .update();
        forget();
    }

    /** Where an administrator reached this Zwerm last. */
    Optional<String> address() {
        return jdbc.sql("select address from people.organisation where address is not null")
                .query(String.class)
                .optional();
    }

    @Transactional
    void remember(String address) {
        jdbc.sql("update people.organisation set address = :address where address is distinct from :address")
                .param("address", address)
                .update();
    }

    private static String array(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Whether persons who are known from an import, and not here yet, may be asked; for trying. */
    public boolean routeToImported() {
        return jdbc.sql("select route_to_imported from people.organisation")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Transactional
    public void routeToImported(boolean route) {
        jdbc.sql("update people.organisation set route_to_imported = :route where route_to_imported <> :route")
                .param("route", route)
                .update();
    }

    /** Once more when the change is there for others, or is not: meanwhile one of them may have read the old state. */
    public void forget() {
        copy = new Copy(Optional.empty(), 0);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    copy = new Copy(Optional.empty(), 0);
                }
            });
        }
    }

    @Override
    public Set<String> switchedOn() {
        return kept().map(Kept::switchedOn).orElse(Set.of());
    }

    @Override
    public String organisation() {
        return find().map(Organisation::name).orElse("");
    }

    @Override
    public Locale locale() {
        return find().map(found -> Words.locale(found.language())).orElse(Words.DUTCH);
    }

    @Override
    public ZoneId zone() {
        return find().map(Organisation::zone).orElse(ZoneId.of("Europe/Amsterdam"));
    }

    @Override
    public boolean demo() {
        return find().map(Organisation::demo).orElse(false);
    }

    @Override
    public boolean setUp() {
        return find().isPresent();
    }

    private Optional<Kept> read() {
        return jdbc.sql("""
                        select name, language, zone, working_days, closed_on, opens, closes, demo, switched_on
                        from people.organisation
                        """)
                .query((row, _) -> new Kept(organisation(row), Set.copyOf(Arrays.asList((String[])
                        row.getArray("switched_on").getArray()))))
                .optional();
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                row.getString("name"),
                row.getString("language"),
                ZoneId.of(row.getString("zone")),
                List.of((Integer[]) row.getArray("working_days").getArray()),
                days((java.sql.Date[]) row.getArray("closed_on").getArray()),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getBoolean("demo"));
    }

    private static List<LocalDate> days(java.sql.Date[] dates) {
        return Arrays.stream(dates).map(java.sql.Date::toLocalDate).toList();
    }
}
