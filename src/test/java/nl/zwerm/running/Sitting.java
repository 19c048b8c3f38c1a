package nl.zwerm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.administration.doctor.Connecting;
import nl.zwerm.shared.Database;
import nl.zwerm.shared.PublicId;

/** Four who sit in a session in five steps, each at a browser: the first brings a case, the second leads. */
final class Sitting implements AutoCloseable {

    static final List<String> SEATED = List.of(
            Prepared.ADMINISTRATOR, Prepared.COLLEAGUES.get(0), Prepared.COLLEAGUES.get(1), Prepared.COLLEAGUES.get(2));
    static final int OWNER = 0;
    static final int LEADER = 1;
    static final int ONE = 2;
    static final int OTHER = 3;

    private final List<Visitor> seated;
    private final String session;

    private Sitting(List<Visitor> seated, String session) {
        this.seated = seated;
        this.session = session;
    }

    /** Signed in, agreed, and in the room; {@code bases} says at which server each is, by turns. */
    static Sitting begun(Path data, String... bases) throws IOException, SQLException {
        for (var base : bases) {
            try (var bea = Visitor.at(base).signIn(Prepared.ADMINISTRATOR, Prepared.PASSWORD)) {
                assertThat(bea.post("/organise/capabilities/circles/on").status())
                        .isEqualTo(303);
            }
        }
        var seated = new ArrayList<Visitor>();
        for (var email : SEATED) {
            seated.add(Visitor.at(bases[seated.size() % bases.length]).signIn(email, Prepared.PASSWORD));
        }
        var sitting = new Sitting(seated, planned(circle(data, seated), seated.getFirst()));
        Sql.run(data, "update circles.session set starts_at = now() where id = " + sitting.number());
        for (var who : seated) {
            assertThat(who.post(sitting.session + "/arrival").status()).isEqualTo(303);
        }
        sitting.act(OWNER, "/offer", "brings", "true");
        sitting.act(LEADER, "/offer", "leads", "true");
        sitting.act(ONE, "/beginning");
        return sitting;
    }

    private static String circle(Path data, List<Visitor> seated) throws IOException, SQLException {
        var fields = new ArrayList<>(List.of(
                "name",
                "Kring",
                "purpose",
                "Samen kijken",
                "rhythm",
                "weekly",
                "method",
                "five-step",
                "anyway",
                "true"));
        var numbers = numbers(data);
        for (var email : SEATED.subList(1, SEATED.size())) {
            fields.addAll(List.of("person", PublicId.show(numbers.get(email))));
        }
        var begun = seated.getFirst().post("/circles/new", fields.toArray(String[]::new));
        assertThat(begun.status()).as(begun.body()).isEqualTo(303);
        var agreement = path(begun.location());
        for (var who : seated) {
            var form = who.form(agreement, "form[action$=/agreement]").with("agreed", "true");
            assertThat(who.send(form).status()).isEqualTo(303);
        }
        return agreement.replace("/agreement", "");
    }

    private static String planned(String circle, Visitor who) throws IOException {
        var day = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(3).toString();
        var planned = who.post(
                circle + "/sessions/new", "day", day, "time", "15:30", "place", "Kamer 4", "method", "five-step");
        assertThat(planned.status()).as(planned.body()).isEqualTo(303);
        return path(planned.location());
    }

    private static Map<String, Long> numbers(Path data) throws SQLException {
        var numbers = new HashMap<String, Long>();
        try (var database = Database.forTool(data, _ -> {});
                var connection = Connecting.to(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, email from people.person")) {
            while (rows.next()) {
                numbers.put(rows.getString("email"), rows.getLong("id"));
            }
        }
        return numbers;
    }

    String session() {
        return session;
    }

    long number() {
        return PublicId.require(session.substring(session.lastIndexOf('/') + 1));
    }

    Visitor visitor(int who) {
        return seated.get(who);
    }

    void act(int who, String what, String... fields) throws IOException {
        var done = seated.get(who).post(session + what, fields);
        assertThat(done.status()).as(done.body()).isEqualTo(303);
    }

    void write(int who, String kind, String text) throws IOException {
        act(who, "/entries", "kind", kind, "text", text, "once", PublicId.show(PublicId.next()));
    }

    Visitor.Answer page(int who) throws IOException {
        return seated.get(who).get(session);
    }

    static String path(String location) {
        return location.replaceFirst("^http://[^/]+", "");
    }

    @Override
    public void close() {
        seated.forEach(Visitor::close);
    }
}
