package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.people.PersonId;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;

/** A session of some of a circle: who is in it, and what the others know of it. */
class LeavingSomeOutTests extends CirclesTrial {

    @Test
    void whoIsLeftOutKnowsThatTheOthersMeetAndNothingElse() throws Exception {
        var circle = coffee();
        letters.to(cast.id(Cast.WILLEM));
        var session = coffee(circle, without(Cast.WILLEM));
        for (var who : List.of(Cast.AMINA, Cast.JONAS, Cast.NORA)) {
            assertThat(page(session, who)).contains(PLACE);
            assertThat(main(circle, who)).contains(session).doesNotContain("Deze keer zonder jou");
        }
        for (var who : List.of(Cast.WILLEM, Cast.BEHEER)) {
            for (var page : List.of(session, session + "/agreement", session + "/session.ics", session + "/proof")) {
                assertThat(status(page, who)).as(page).isEqualTo(404);
            }
            for (var deed : List.of("/arrival", "/time", "/cancellation", "/coming", "/entries", "/exit")) {
                assertThat(send(session + deed, who, "coming", "true", "kind", "PITCH", "text", "x")
                                .getStatus())
                        .as(deed)
                        .isEqualTo(404);
            }
        }
        assertThat(main(circle, Cast.WILLEM))
                .contains("Deze keer zonder jou", "15:30")
                .doesNotContain(session, PLACE);
        assertThat(page("/circles", Cast.WILLEM)).doesNotContain(session);
        assertThat(String.join("\n", letters.to(cast.id(Cast.WILLEM)))).doesNotContain("METHOD:REQUEST");
        assertThat(told(Cast.WILLEM, session)).isZero();
    }

    @Test
    void fortyInARoomForEightAreRefusedUntilEnoughAreLeftOut() throws Exception {
        var strangers = strangers(39);
        var circle = location(begin("duo", strangers)).replace("/agreement", "");
        agree(circle, Cast.AMINA);
        var refused = plan(circle, Cast.AMINA, day(3), "15:30");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("hooguit 8 mensen", "zijn het er 40", "32 te veel", PLACE);
        var one = plan(circle, Cast.AMINA, day(3), "15:30", without(strangers.subList(0, 31)));
        assertThat(text(one)).contains("1 te veel");
        assertThat(text(one).split("checked", -1).length).isGreaterThan(31);
        var session = planned(circle, without(strangers.subList(0, 32)));
        assertThat(takingPart(session)).hasSize(8).doesNotContainAnyElementsOf(strangers.subList(0, 32));
    }

    @Test
    void nobodyIsLeftOutSoThatTooFewAreThere() throws Exception {
        var circle = coffee();
        for (var out : List.of(without(Cast.JONAS, Cast.NORA, Cast.WILLEM), without(Cast.JONAS, Cast.NORA))) {
            var refused = coffee(circle, day(3), out);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(text(refused)).contains("vraagt ten minste 3 mensen");
        }
    }

    @Test
    void onlyOthersOfTheCircleAreLeftOut() throws Exception {
        var circle = coffee();
        for (var out : List.of(without(Cast.AMINA), without(Cast.TESS), new String[] {"without", "'; drop"})) {
            var refused = coffee(circle, day(3), out);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(text(refused)).contains("die niet in deze groep zit");
        }
        var session = coffee(circle, without(Cast.WILLEM));
        assertThat(move(session, without(Cast.TESS))).isEqualTo(422);
        assertThat(takingPart(session)).hasSize(3);
    }

    @Test
    void leavingOutALeadHelpsWhereALeadMayNotSit() throws Exception {
        var others = new ArrayList<>(ids(Cast.JONAS, Cast.NORA, Cast.WILLEM));
        others.addAll(strangers(3));
        reportsTo(Cast.NORA, Cast.JONAS);
        var circle = location(begin("lean-coffee", others)).replace("/agreement", "");
        agree(circle, Cast.AMINA);
        assertThat(text(plan(circle, Cast.AMINA, day(3), "15:30", "method", "balint")))
                .contains("geeft leiding aan");
        var out = Stream.concat(Stream.of("method", "balint"), Arrays.stream(without(Cast.JONAS)))
                .toArray(String[]::new);
        assertThat(takingPart(planned(circle, out))).hasSize(6).doesNotContain(cast.id(Cast.JONAS));
    }

    @Test
    void whoTakesPartCanBeChangedUntilItBegins() throws Exception {
        var circle = coffee();
        var session = coffee(circle, without(Cast.WILLEM));
        assertThat(move(session, without(Cast.JONAS))).isEqualTo(303);
        assertThat(page(session, Cast.WILLEM)).contains(PLACE);
        assertThat(status(session, Cast.JONAS)).isEqualTo(404);
        assertThat(main(circle, Cast.JONAS)).contains("Deze keer zonder jou");
        assertThat(String.join("\n", letters.to(cast.id(Cast.JONAS)))).contains("METHOD:CANCEL");
        assertThat(String.join("\n", letters.to(cast.id(Cast.WILLEM)))).contains("METHOD:REQUEST");
        assertThat(move(session, without(Cast.JONAS, Cast.NORA))).isEqualTo(422);
        assertThat(takingPart(session)).hasSize(3);
        assertThat(move(session)).as("nobody is left out any more").isEqualTo(303);
        assertThat(page(session, Cast.JONAS)).contains(PLACE);
    }

    @Test
    void whoeverComesInLaterIsNotAddedWhereItWasChosenWhoTakesPart() throws Exception {
        var circle = coffee();
        var some = coffee(circle, without(Cast.WILLEM));
        var all = location(coffee(circle, day(4), new String[0]));
        send(circle + "/seats", Cast.AMINA, "colleague", "Tess", "anyway", "true");
        assertThat(status(all, Cast.TESS)).isEqualTo(200);
        assertThat(status(some, Cast.TESS)).isEqualTo(404);
    }

    @Test
    void whatTwoHaveTogetherStaysBetweenThem() throws Exception {
        var circle = begun("duo", Cast.JONAS, Cast.NORA, Cast.WILLEM);
        agree(circle, Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM);
        var out = Stream.concat(Stream.of("method", "duo"), Arrays.stream(without(Cast.NORA, Cast.WILLEM)))
                .toArray(String[]::new);
        var pair = planned(circle, out);
        assertThat(takingPart(pair)).hasSize(2);
        assertThat(main(circle, Cast.NORA)).doesNotContain("Deze keer zonder jou", pair);
        assertThat(main(pair, Cast.AMINA)).doesNotContain("without-some");
    }

    /** A circle of four who all said yes, in whose method three are enough. */
    private String coffee() throws Exception {
        var path = begun("lean-coffee", Cast.JONAS, Cast.NORA, Cast.WILLEM);
        agree(path, Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM);
        return path;
    }

    private String coffee(String circle, String... more) throws Exception {
        var answer = coffee(circle, day(3), more);
        assertThat(answer.getStatus()).isEqualTo(303);
        return location(answer);
    }

    private org.springframework.mock.web.MockHttpServletResponse coffee(String circle, String day, String[] more)
            throws Exception {
        return plan(
                circle,
                Cast.AMINA,
                day,
                "15:30",
                Stream.concat(Stream.of("method", "lean-coffee"), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private static String[] fields(List<PersonId> people) {
        return people.stream()
                .flatMap(person -> Stream.of("without", person.toString()))
                .toArray(String[]::new);
    }

    private String[] without(Cast... people) {
        return fields(ids(people));
    }

    private static String[] without(List<PersonId> people) {
        return fields(people);
    }

    private int move(String session, String... without) throws Exception {
        var form = List.of(
                "day",
                day(3),
                "time",
                "15:30",
                "place",
                PLACE,
                "method",
                "lean-coffee",
                "choosing",
                "true",
                "version",
                "" + version(session));
        return send(
                        session + "/time",
                        Cast.AMINA,
                        Stream.concat(form.stream(), Arrays.stream(without)).toArray(String[]::new))
                .getStatus();
    }

    private List<PersonId> takingPart(String session) {
        return jdbc
                .sql("select person_id from circles.participant where session_id = :id")
                .param("id", number(session))
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    private int told(Cast who, String path) {
        return jdbc.sql("select count(*) from notifications.notice where person_id = :who and path = :path")
                .param("who", cast.id(who).value())
                .param("path", path)
                .query(Integer.class)
                .single();
    }
}
