package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.people.Accounts;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.SignedIn;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The private list: what it does without a word, and that nobody but its owner learns of it. */
class RatherNotTogetherTests extends CirclesTrial {

    private static final String LIST = "/circles/apart";

    @Autowired
    private Drawing drawing;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Accounts accounts;

    @Test
    void onlyItsOwnerReadsIt() throws Exception {
        assertThat(main(LIST, Cast.AMINA)).contains("Er staat niemand op", "geen beheerder");
        put(Cast.AMINA, Cast.JONAS);
        assertThat(main(LIST, Cast.AMINA)).contains("Jonas");
        assertThat(text(fetch(LIST + "/export", Cast.AMINA))).contains("Jonas");
        for (var who : List.of(Cast.JONAS, Cast.BEHEER, Cast.SANNE)) {
            assertThat(main(LIST, who)).contains("Er staat niemand op").doesNotContain("Jonas", "Amina");
            assertThat(text(fetch(LIST + "/export", who))).doesNotContain("Jonas", "Amina");
        }
        assertThat(status(LIST + "/" + cast.id(Cast.AMINA), Cast.BEHEER)).isEqualTo(404);
        assertThat(page("/administration/acts", Cast.BEHEER)).doesNotContain("apart");
        assertThat(notices(Cast.JONAS)).isZero();
    }

    @Test
    void theTableTellsNeitherWhoNorHowMany() throws Exception {
        put(Cast.AMINA, Cast.JONAS);
        var one = kept(Cast.AMINA);
        put(Cast.AMINA, Cast.NORA, Cast.WILLEM);
        var three = kept(Cast.AMINA);
        assertThat(three).hasSameSizeAs(one).isNotEqualTo(one);
        assertThat(three)
                .doesNotContain(
                        cast.id(Cast.JONAS).toString(), "" + cast.id(Cast.JONAS).value());
    }

    @Test
    void sentTwiceChangesNothingAndTheLastOneOffDestroysIt() throws Exception {
        put(Cast.AMINA, Cast.JONAS);
        put(Cast.AMINA, Cast.JONAS);
        assertThat(main(LIST, Cast.AMINA).split("data-hook=\"apart\"")).hasSize(2);
        assertThat(takenOff(Cast.AMINA, Cast.NORA)).isEqualTo(303);
        assertThat(takenOff(Cast.AMINA, Cast.JONAS)).isEqualTo(303);
        assertThat(takenOff(Cast.AMINA, Cast.JONAS)).isEqualTo(303);
        assertThat(lists(Cast.AMINA)).isZero();
        assertThat(main(LIST, Cast.AMINA)).contains("Er staat niemand op");
    }

    @Test
    void whatIsWrongIsRefusedAndKept() throws Exception {
        assertThat(text(refused("colleagues", "Niemandal"))).contains("Niemandal");
        refused();
        refused("person", cast.id(Cast.AMINA).toString());
        var many = strangers(51);
        refused(named(many));
        assertThat(send(LIST, Cast.AMINA, named(many.subList(0, 50))).getStatus())
                .isEqualTo(303);
        assertThat(text(refused(named(many.subList(50, 51))))).contains("hooguit 50 namen");
        assertThat(main(LIST, Cast.AMINA).split("data-hook=\"apart\"")).hasSize(51);
    }

    @Test
    void theLotNeverBringsThemTogetherWhicheverOfThemNamedTheOther() throws Exception {
        put(Cast.NORA, Cast.AMINA);
        var circle = begun("duo", Cast.JONAS, Cast.NORA, Cast.WILLEM);
        agree(circle, Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM);
        for (int week = 0; week < 6; week++) {
            draw(circle);
        }
        assertThat(pairs(circle))
                .hasSize(10)
                .doesNotContain(Pairs.Pair.of(cast.id(Cast.AMINA), cast.id(Cast.NORA)))
                .contains(Pairs.Pair.of(cast.id(Cast.AMINA), cast.id(Cast.JONAS)));
    }

    @Test
    void twoWhoRatherDoNotAreJustNotDrawnAndTheCircleGoesOn() throws Exception {
        put(Cast.AMINA, Cast.JONAS);
        var circle = begun("duo", Cast.JONAS);
        agree(circle, Cast.AMINA, Cast.JONAS);
        draw(circle);
        assertThat(pairs(circle)).isEmpty();
        assertThat(main(circle, Cast.JONAS)).contains("data-hook=\"draws\"").doesNotContain("lijst");
        takenOff(Cast.AMINA, Cast.JONAS);
        draw(circle);
        assertThat(pairs(circle)).hasSize(1);
    }

    @Test
    void whoComposesIsRemindedOfTheirOwnListAndOfNoOther() throws Exception {
        put(Cast.AMINA, Cast.JONAS);
        put(Cast.WILLEM, Cast.NORA);
        var fields = Stream.of(Cast.JONAS, Cast.NORA, Cast.WILLEM)
                .flatMap(who -> Stream.of("person", cast.id(who).toString()))
                .toList();
        var form = Stream.concat(Stream.of("name", NAME, "rhythm", "weekly", "method", "lean-coffee"), fields.stream())
                .toArray(String[]::new);
        var answer = send("/circles/new", Cast.AMINA, form);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Op je eigen lijst staat: Jonas");
        var other = send("/circles/new", Cast.TESS, form);
        assertThat(text(other)).doesNotContain("eigen lijst staat");
    }

    @Test
    void whoIsInvitedLearnsItBeforeTheySayYesAndNobodyElse() throws Exception {
        put(Cast.JONAS, Cast.NORA);
        var circle = begun("five-step", Cast.JONAS, Cast.NORA, Cast.WILLEM);
        assertThat(main(circle + "/agreement", Cast.JONAS)).contains("iemand van je eigen lijst");
        for (var who : List.of(Cast.AMINA, Cast.NORA, Cast.WILLEM)) {
            assertThat(main(circle + "/agreement", who)).doesNotContain("eigen lijst");
        }
        agree(circle, Cast.AMINA, Cast.JONAS);
        assertThat(main(circle + "/agreement", Cast.JONAS)).doesNotContain("eigen lijst");
        var session = planned(circle, "person", cast.id(Cast.TESS).toString());
        put(Cast.TESS, Cast.WILLEM);
        assertThat(main(session + "/agreement", Cast.TESS)).contains("iemand van je eigen lijst");
    }

    @Test
    void anAdministratorWhoMadeAWayInReadsNothingAlsoWithAFellowWhoHelps() throws Exception {
        var circle = agreed();
        put(Cast.JONAS, Cast.NORA);
        accounts.giveEntry(cast.id(Cast.JONAS), cast.id(Cast.BEHEER));
        assertThat(main(LIST, Cast.JONAS)).contains("Er staat niemand op");
        put(Cast.JONAS, Cast.TESS);
        send(circle + "/seats/" + cast.id(Cast.JONAS) + "/readmission", Cast.WILLEM);
        assertThat(main(LIST, Cast.JONAS)).contains("Tess").doesNotContain("Nora");

        var before = Instant.now().minus(Duration.ofDays(1));
        events.publishEvent(new SignedIn(cast.id(Cast.JONAS), before));

        assertThat(main(LIST, Cast.JONAS)).contains("Nora", "Tess");
        takenOff(Cast.JONAS, Cast.NORA);
        assertThat(main(LIST, Cast.JONAS)).contains("Tess").doesNotContain("Nora");
        assertThat(lists(Cast.JONAS)).isOne();
    }

    @Test
    void whoLeavesTakesTheListAlong() throws Exception {
        put(Cast.JONAS, Cast.NORA);
        people.deactivate(cast.id(Cast.JONAS));
        assertThat(lists(Cast.JONAS)).isZero();
    }

    private void put(Cast who, Cast... others) throws Exception {
        assertThat(send(LIST, who, named(ids(others))).getStatus()).isEqualTo(303);
    }

    private org.springframework.mock.web.MockHttpServletResponse refused(String... fields) throws Exception {
        var answer = send(LIST, Cast.AMINA, fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer;
    }

    private int takenOff(Cast who, Cast other) throws Exception {
        return send(LIST + "/" + cast.id(other) + "/removal", who).getStatus();
    }

    private static String[] named(List<PersonId> people) {
        return people.stream()
                .flatMap(person -> Stream.of("person", person.toString()))
                .toArray(String[]::new);
    }

    private String kept(Cast who) {
        return jdbc.sql("select people from circles.apart where person_id = :who")
                .param("who", cast.id(who).value())
                .query(String.class)
                .single();
    }

    private int lists(Cast who) {
        return jdbc.sql("select count(*) from circles.apart where person_id = :who")
                .param("who", cast.id(who).value())
                .query(Integer.class)
                .single();
    }

    private int notices(Cast who) {
        return jdbc.sql("select count(*) from notifications.notice where person_id = :who")
                .param("who", cast.id(who).value())
                .query(Integer.class)
                .single();
    }

    private void draw(String circle) {
        jdbc.sql("update circles.circle set draws_at = now() - interval '1 year' where id = :id")
                .param("id", number(circle))
                .update();
        assertThat(drawing.drawNext()).isTrue();
    }

    private List<Pairs.Pair> pairs(String circle) {
        return jdbc.sql("""
                        select min(p.person_id) as one, max(p.person_id) as other
                        from circles.participant p
                        join circles.session s on s.id = p.session_id
                        where s.circle_id = :id
                        group by s.id
                        """)
                .param("id", number(circle))
                .query((row, _) -> Pairs.Pair.of(PersonId.of(row.getLong("one")), PersonId.of(row.getLong("other"))))
                .list();
    }
}
