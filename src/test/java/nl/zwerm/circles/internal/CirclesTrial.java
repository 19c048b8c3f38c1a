package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.BetweenTwo;
import nl.zwerm.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Amina begins circles with others of the cast. */
abstract class CirclesTrial extends BetweenTwo {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    static final String NAME = "Kring van de zwaluwen";
    static final String PURPOSE = "Samen kijken naar de struisvogels";
    static final String PLACE = "De bank achter de pelikanen";

    @Autowired
    PeopleArrivals organisation;

    MockHttpServletResponse begin(String method, List<PersonId> others, String... more) throws Exception {
        var fields = new ArrayList<>(
                List.of("name", NAME, "purpose", PURPOSE, "rhythm", "weekly", "method", method, "anyway", "true"));
        others.forEach(person -> fields.addAll(List.of("person", person.toString())));
        fields.addAll(List.of(more));
        return send("/circles/new", Cast.AMINA, fields.toArray(String[]::new));
    }

    /** Gives its path. */
    String begun(String method, Cast... others) throws Exception {
        var answer = begin(method, ids(others));
        assertThat(answer.getStatus()).isEqualTo(303);
        return location(answer).replace("/agreement", "");
    }

    void agree(String path, Cast... all) throws Exception {
        for (var who : all) {
            assertThat(send(path + "/agreement", who, "version", "" + Agreement.VERSION, "agreed", "true")
                            .getStatus())
                    .isEqualTo(303);
        }
    }

    /** A circle of four who all said yes. */
    String agreed() throws Exception {
        var path = begun("five-step", Cast.JONAS, Cast.NORA, Cast.WILLEM);
        agree(path, Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM);
        return path;
    }

    /** Gives the path of a session in three days, in the method of the circle. */
    String planned(String circle, String... more) throws Exception {
        var answer = plan(circle, Cast.AMINA, day(3), "15:30", more);
        assertThat(answer.getStatus()).isEqualTo(303);
        return location(answer);
    }

    MockHttpServletResponse plan(String circle, Cast who, String day, String time, String... more) throws Exception {
        var fields = new ArrayList<>(List.of("day", day, "time", time, "place", PLACE));
        fields.addAll(List.of(more));
        if (!fields.contains("method")) {
            fields.addAll(List.of("method", "five-step"));
        }
        return send(circle + "/sessions/new", who, fields.toArray(String[]::new));
    }

    List<PersonId> ids(Cast... members) {
        return List.of(members).stream().map(cast::id).toList();
    }

    List<PersonId> strangers(int count) {
        return IntStream.range(0, count).mapToObj(this::stranger).toList();
    }

    private PersonId stranger(int number) {
        var name = "Vreemdeling " + number;
        var address = "vreemd-" + PublicId.show(PublicId.next()) + "@zwerm.example";
        return people.welcomeHashed(new NewPerson(name, address, "nl", AMSTERDAM, false), "none");
    }

    void reportsTo(Cast who, Cast lead) {
        jdbc.sql("update people.person set reports_to_id = :lead where id = :who")
                .param("lead", cast.id(lead).value())
                .param("who", cast.id(who).value())
                .update();
    }

    int version(String session) {
        return jdbc.sql("select version from circles.session where id = :id")
                .param("id", number(session))
                .query(Integer.class)
                .single();
    }

    static String location(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    static String day(int ahead) {
        return LocalDate.now(AMSTERDAM).plusDays(ahead).toString();
    }

    static long number(String path) {
        return PublicId.require(path.substring(path.lastIndexOf('/') + 1));
    }

    static String token() {
        return PublicId.show(PublicId.next());
    }
}
