package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.testing.Cast;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When a circle meets, who comes, and whatever is typed about it. */
class PlanningASessionTests extends CirclesTrial {

    private static final String ASKED = "Een bijeenkomst die over dagen verspreid is, wacht op jou.";

    @Autowired
    private KeepingUp keepingUp;

    @Autowired
    private Purging purging;

    private String circle = "";

    @BeforeEach
    void sit() throws Exception {
        circle = agreed();
    }

    @Test
    void whoTakesPartIsToldAndFindsIt() throws Exception {
        var session = planned(circle);
        for (var who : List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM)) {
            assertThat(page(session, who)).contains(PLACE, "Vijfstappenmethode", "45 minuten");
            assertThat(page("/circles", who)).contains(session);
            assertThat(page(circle, who)).contains(session);
        }
        assertThat(calendarOf(Cast.JONAS)).contains("METHOD:REQUEST", "CLASS:PRIVATE", "SEQUENCE:0");
        assertThat(notices(Cast.JONAS)).contains(Telling.PLANNED);
    }

    @Test
    void aGuestSeesTheSessionAndNothingElseOfTheCircle() throws Exception {
        var session = planned(circle, "person", cast.id(Cast.TESS).toString());
        assertThat(page(session, Cast.TESS))
                .contains(PLACE, "Je bent gast", session + "/agreement")
                .doesNotContain(NAME, PURPOSE);
        assertThat(status(circle, Cast.TESS)).isEqualTo(404);
        for (var deed : List.of("/time", "/cancellation")) {
            assertThat(send(session + deed, Cast.TESS).getStatus()).isEqualTo(404);
        }
        assertThat(page("/circles", Cast.TESS)).contains("Lees de afspraken").doesNotContain(NAME);
        agree(session, Cast.TESS);
        assertThat(page("/circles", Cast.TESS)).contains(session).doesNotContain("Lees de afspraken");
        assertThat(main(session, Cast.JONAS)).contains("Gast");
        assertThat(send(session + "/exit", Cast.TESS).getStatus()).isEqualTo(303);
        assertThat(status(session, Cast.TESS)).isEqualTo(404);
    }

    @Test
    void whoHasNotAgreedPlansNothing() throws Exception {
        send(circle + "/seats", Cast.AMINA, "colleague", "Tess");
        assertThat(location(fetch(circle + "/sessions/new", Cast.TESS))).isEqualTo(circle + "/agreement");
        assertThat(plan(circle, Cast.TESS, day(3), "15:30").getStatus()).isEqualTo(403);
    }

    @Test
    void sentTwiceItIsOne() throws Exception {
        var once = token();
        assertThat(planned(circle, "once", once)).isEqualTo(planned(circle, "once", once));
        assertThat(jdbc.sql("select count(*) from circles.session where circle_id = :id")
                        .param("id", number(circle))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void nothingThatIsWrongIsPlannedAndAllOfItIsKept() throws Exception {
        refused(day(-1), "15:30", "al voorbij");
        refused(day(0), "00:00", PLACE);
        refused(day(500), "15:30", "te ver weg");
        refused("gisteren", "15:30", "geen datum");
        refused(day(3), "half vier", "geen tijd");
        refused(day(3), "15:30", "heel getal", "minutes", "-5");
        refused(day(3), "15:30", "heel getal", "minutes", "99999999999");
        refused(day(3), "15:30", "Kies met welke methode", "method", "none");
        refused(day(3), "15:30", "niet geschikt voor een eerste", "method", "gossip");
        refused(day(3), "15:30", "hooguit 2 mensen", "method", "duo");
        var many = strangers(40).stream()
                .flatMap(person -> List.of("person", person.toString()).stream())
                .toArray(String[]::new);
        refused(day(3), "15:30", "hooguit 8 mensen", many);
        refused(day(3), "15:30", PLACE, "guests", "Niemandal");
        assertThat(page(circle, Cast.AMINA)).contains("Er is nog niets gepland");
    }

    @Test
    void anHourThatTheClockLeavesOutIsNotThere() throws Exception {
        var spring = nextTransition(3);
        refused(spring.toString(), "02:30", "klok vooruit");
        var autumn = nextTransition(10);
        var session = location(plan(circle, Cast.AMINA, autumn.toString(), "15:30"));
        assertThat(startsAt(session))
                .isEqualTo(autumn.atTime(15, 30).atOffset(ZoneOffset.ofHours(1)).toInstant());
        assertThat(page(session, Cast.AMINA)).contains("15:30");
    }

    @Test
    void movedItIsNewInEveryCalendarAndAskedAnew() throws Exception {
        var session = planned(circle);
        assertThat(send(session + "/coming", Cast.JONAS, "coming", "true").getStatus())
                .isEqualTo(303);
        assertThat(main(session, Cast.AMINA)).contains("Komt");
        assertThat(move(session, Cast.NORA, version(session), "16:45")).isEqualTo(303);
        assertThat(main(session, Cast.AMINA)).contains("16:45").doesNotContain("Komt");
        assertThat(calendarOf(Cast.JONAS)).contains("METHOD:REQUEST", "SEQUENCE:1");
        assertThat(move(session, Cast.NORA, 0, "17:00")).isEqualTo(422);
        assertThat(page(session, Cast.AMINA)).contains("16:45");
    }

    @Test
    void calledOffItIsGone() throws Exception {
        var session = planned(circle, "person", cast.id(Cast.TESS).toString());
        assertThat(send(session + "/cancellation", Cast.WILLEM).getStatus()).isEqualTo(303);
        for (var who : List.of(Cast.AMINA, Cast.JONAS, Cast.TESS)) {
            assertThat(status(session, who)).isEqualTo(404);
            assertThat(page("/circles", who)).doesNotContain(session);
            assertThat(calendarOf(who)).contains("METHOD:CANCEL", "SEQUENCE:1");
        }
        assertThat(notices(Cast.JONAS)).contains(Telling.CHANGED).doesNotContain(Telling.PLANNED);
        assertThat(send(session + "/cancellation", Cast.WILLEM).getStatus()).isEqualTo(404);
    }

    @Test
    void theNextIsProposedInTheRhythm() throws Exception {
        planned(circle);
        assertThat(page(circle + "/sessions/new", Cast.JONAS)).contains(day(10), "15:30");
    }

    @Test
    void whoComesInLaterComesToWhatIsPlanned() throws Exception {
        var session = planned(circle);
        send(circle + "/seats", Cast.AMINA, "colleague", "Tess");
        assertThat(page(session, Cast.TESS)).contains(PLACE);
        assertThat(calendarOf(Cast.TESS)).contains("METHOD:REQUEST");
    }

    private int move(String session, Cast who, int version, String time) throws Exception {
        return send(
                        session + "/time",
                        who,
                        "day",
                        day(3),
                        "time",
                        time,
                        "place",
                        PLACE,
                        "method",
                        "five-step",
                        "version",
                        "" + version)
                .getStatus();
    }

    private void refused(String day, String time, String said, String... more) throws Exception {
        var answer = plan(circle, Cast.AMINA, day, time, more);
        assertThat(answer.getStatus()).as(day + " " + time).isEqualTo(422);
        assertThat(text(answer)).contains(said, PLACE);
    }

    /** The last Sunday of a month: in March clocks are set forward, in October back. */
    private static LocalDate nextTransition(int month) {
        var today = LocalDate.now(AMSTERDAM);
        var rules = AMSTERDAM.getRules();
        var at = rules.nextTransition(
                today.atTime(LocalTime.MAX).atZone(AMSTERDAM).toInstant());
        while (at.getDateTimeBefore().getMonthValue() != month) {
            at = rules.nextTransition(at.getInstant());
        }
        return at.getDateTimeBefore().toLocalDate();
    }

    private Instant startsAt(String session) {
        return jdbc.sql("select starts_at from circles.session where id = :id")
                .param("id", number(session))
                .query((row, _) -> row.getTimestamp("starts_at").toInstant())
                .single();
    }

    private List<String> notices(Cast who) {
        return jdbc.sql("select kind from notifications.notice where person_id = :who")
                .param("who", cast.id(who).value())
                .query(String.class)
                .list();
    }

    /** What their calendar was told last. */
    private String calendarOf(Cast who) {
        return String.join("\n", letters.to(cast.id(who)));
    }

    @Test
    void aBalintSessionNamesWhoIsTrainedToLeadIt() throws Exception {
        var others = new ArrayList<>(ids(Cast.JONAS, Cast.NORA, Cast.WILLEM));
        others.addAll(strangers(3));
        var circle = location(begin("balint", others)).replace("/agreement", "");
        agree(circle, Cast.AMINA, Cast.JONAS);
        var session = planned(circle, "method", "balint");

        assertThat(main(session, Cast.JONAS)).contains("Zonder die begint de bijeenkomst niet");
        assertThat(text(send(session + "/leader", Cast.AMINA, "leader", "000000000001")))
                .contains("Kies iemand die meedoet");
        assertThat(send(
                                session + "/leader",
                                Cast.NORA,
                                "leader",
                                cast.id(Cast.NORA).toString())
                        .getStatus())
                .as("who has not agreed chooses nobody")
                .isEqualTo(403);
        send(session + "/leader", Cast.AMINA, "leader", cast.id(Cast.JONAS).toString());

        assertThat(main(session, Cast.JONAS)).contains("data-hook=\"leader\"").doesNotContain("Zonder die begint");
        assertThat(jdbc.sql("select trained_id from circles.session where id = :id")
                        .param("id", number(session))
                        .query(Long.class)
                        .single())
                .isEqualTo(cast.id(Cast.JONAS).value());
    }

    @Test
    void aCircleForAMethodThatIsNotForAFirstSessionIsToldSoBefore() throws Exception {
        var jonas = cast.id(Cast.JONAS).toString();
        var warned =
                send("/circles/new", Cast.AMINA, "name", NAME, "rhythm", "weekly", "method", "gossip", "person", jonas);
        assertThat(text(warned)).contains("Jullie eerste bijeenkomst kan niet met deze methode", "Toch zo doen");
        var circle = begun("gossip", Cast.JONAS, Cast.NORA, Cast.WILLEM);
        agree(circle, Cast.AMINA);

        var form = main(circle + "/sessions/new", Cast.AMINA);

        assertThat(form).contains("Met Roddelmethode kan jullie eerste bijeenkomst nog niet.");
        var proposed = Jsoup.parse(form).select("#method option[selected]").attr("value");
        assertThat(proposed).isNotEmpty().isNotEqualTo("gossip");
        assertThat(text(plan(circle, Cast.AMINA, day(3), "15:30", "method", "gossip")))
                .contains("niet geschikt voor een eerste bijeenkomst");
        planned(circle, "method", proposed);
        jdbc.sql("update circles.session set state = 'closed' where circle_id = :id")
                .param("id", number(circle))
                .update();
        assertThat(main(circle + "/sessions/new", Cast.AMINA)).doesNotContain("kan jullie eerste bijeenkomst");
    }

    @Test
    void howPeopleComeTogetherIsNotMadeUp() throws Exception {
        var circle = agreed();
        var refused = plan(circle, Cast.AMINA, day(3), "15:30", "manner", "telepathie");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Kies hoe jullie bij elkaar komen.");
    }

    @Test
    void aSessionSpreadOverDaysOpensOnItsDayAndTellsWhomItWaitsFor() throws Exception {
        var circle = agreed();
        var session = planned(circle, "manner", "days");
        assertThat(main(session, Cast.NORA)).contains("Verspreid over dagen").doesNotContain("</time>, 45 minuten");
        assertThat(main(circle, Cast.NORA)).contains("Verspreid over dagen").doesNotContain("<span>45 minuten");
        assertThat(text(fetch(session + "/session.ics", Cast.NORA))).contains("DESCRIPTION:Verspreid over werkdagen");
        jdbc.sql("update circles.session set starts_at = now() - interval '2 days' where id = :id")
                .param("id", number(session))
                .update();

        for (var who : List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM)) {
            assertThat(send(session + "/arrival", who).getStatus()).isEqualTo(303);
        }
        send(session + "/offer", Cast.AMINA, "brings", "true");
        send(session + "/beginning", Cast.NORA);

        assertThat(main(session, Cast.AMINA)).contains("Open tot").doesNotContain("data-total");
        assertThat(waiting(session, Cast.AMINA)).isOne();
        send(session + "/entries", Cast.AMINA, "kind", "PITCH", "text", "De ooievaars", "once", token());
        assertThat(waiting(session, Cast.AMINA)).isZero();
        assertThat(main(session, Cast.NORA)).contains("De ooievaars");
    }

    @Test
    void whoIsRemoteSpeaksFirstAndEachReadsTheirPartInThat() throws Exception {
        var session = planned(agreed(), "manner", "mixed");
        begins(session, "0 seconds");
        for (var who : List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM)) {
            send(session + "/arrival", who);
        }
        send(session + "/offer", Cast.NORA, "remote", "true");
        send(session + "/offer", Cast.AMINA, "brings", "true");
        send(session + "/beginning", Cast.AMINA);

        assertThat(main(session, Cast.WILLEM)).contains("Op afstand: Nora", "herhaal wat in de kamer");
        assertThat(main(session, Cast.NORA))
                .contains("jij komt eerst aan het woord")
                .doesNotContain("Laat hen");
    }

    @Test
    void whomASessionSpreadOverDaysWaitsForSeesThatToday() throws Exception {
        var session = planned(agreed(), "manner", "days");
        assertThat(main("/circles", Cast.NORA)).contains("Verspreid over dagen");
        begins(session, "2 days");
        for (var who : List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM)) {
            send(session + "/arrival", who);
        }
        send(session + "/offer", Cast.AMINA, "brings", "true");
        send(session + "/beginning", Cast.NORA);

        assertThat(main("/circles", Cast.AMINA)).contains("Verspreid over dagen", "Wacht op jou, tot");
        assertThat(main("/", Cast.AMINA)).contains(ASKED, session).doesNotContain(NAME);
        assertThat(main("/circles", Cast.NORA)).doesNotContain("Wacht op jou");
        assertThat(main("/", Cast.NORA)).doesNotContain(ASKED);
        assertThat(main(session, Cast.NORA)).contains("Lees mee.").doesNotContain("luister");

        send(session + "/entries", Cast.AMINA, "kind", "PITCH", "text", "De ooievaars", "once", token());
        assertThat(main("/circles", Cast.AMINA)).doesNotContain("Wacht op jou");
        assertThat(main("/", Cast.AMINA)).doesNotContain(ASKED);
        send(session + "/departure", Cast.AMINA);
        assertThat(main(session, Cast.NORA))
                .contains("tot het einde van de volgende werkdag")
                .doesNotContain("tien minuten");
    }

    @Test
    void spreadOverDaysAllHearThatItsDoorIsOpenAndThatItHasBegun() throws Exception {
        var session = planned(agreed(), "manner", "days");
        send(session + "/coming", Cast.WILLEM, "coming", "false");
        keepingUp.withAll();
        assertThat(waiting(session, Cast.NORA)).isZero();
        jdbc.sql("update circles.session set starts_at = now() where id = :id")
                .param("id", number(session))
                .update();

        keepingUp.withAll();
        assertThat(waiting(session, Cast.NORA)).isOne();
        assertThat(waiting(session, Cast.WILLEM)).isZero();
        jdbc.sql("update notifications.notice set seen_at = now() where path = :path")
                .param("path", session)
                .update();
        keepingUp.withAll();
        assertThat(waiting(session, Cast.NORA)).as("once").isZero();

        for (var who : List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM)) {
            send(session + "/arrival", who);
        }
        var guest = strangers(1).getFirst();
        jdbc.sql("insert into circles.participant (session_id, person_id, guest) values (:id, :guest, true)")
                .param("id", number(session))
                .param("guest", guest.value())
                .update();
        send(session + "/offer", Cast.AMINA, "brings", "true");
        assertThat(send(session + "/beginning", Cast.JONAS).getStatus()).isEqualTo(303);
        assertThat(waiting(session, Cast.AMINA)).isOne();
        assertThat(jdbc.sql("select count(*) from notifications.notice where path = :path and person_id = :guest")
                        .param("path", session)
                        .param("guest", guest.value())
                        .query(Integer.class)
                        .single())
                .as("also who has not come in yet")
                .isOne();
    }

    @Test
    void spreadOverDaysMailComesInWorkingHours() throws Exception {
        var session = planned(agreed(), "manner", "days");
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        jdbc.sql("update people.person set zone = 'UTC', working_hours = :hours where id = :id")
                .param("hours", day.getDayOfWeek().getValue() + " 10:00-11:00")
                .param("id", cast.id(Cast.NORA).value())
                .update();
        begins(session, "0 seconds");

        keepingUp.withAll();

        assertThat(jdbc.sql("""
                        select mail_at at time zone 'UTC' from notifications.notice
                        where path = :path and kind = 'circle-phase' and person_id = :who
                        """)
                        .param("path", session)
                        .param("who", cast.id(Cast.NORA).value())
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo(day.atTime(10, 0));
    }

    @Test
    void spreadOverDaysItGoesWhenItsDoorClosesAndThatIsTold() throws Exception {
        var session = planned(agreed(), "manner", "days");
        begins(session, "9 days");
        purging.everythingDue();
        assertThat(main(session, Cast.NORA)).contains("Kom binnen");
        assertThat(main("/circles", Cast.NORA)).contains(session);

        begins(session, "15 days");
        purging.everythingDue();

        assertThat(status(session, Cast.NORA)).isEqualTo(404);
        assertThat(notices(Cast.NORA)).contains(Telling.CHANGED);
        var other = planned(circle);
        begins(other, "8 days");
        purging.everythingDue();
        assertThat(status(other, Cast.NORA)).isEqualTo(404);
    }

    @Test
    void spreadOverDaysAProofHasNoMinutes() throws Exception {
        var session = planned(agreed(), "manner", "days");
        begins(session, "2 days");
        for (var who : List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM)) {
            send(session + "/arrival", who);
        }
        send(session + "/offer", Cast.AMINA, "brings", "true");
        send(session + "/beginning", Cast.NORA);
        jdbc.sql("update circles.session set started_at = now() - interval '61 days' where id = :id")
                .param("id", number(session))
                .update();

        keepingUp.withAll();

        var proof = location(fetch(session + "/proof", Cast.NORA));
        assertThat(page(proof, Cast.NORA)).contains("Verspreid over dagen").doesNotContain("minuten<");
        assertThat(text(fetch(proof + "/proof.json", Cast.NORA))).contains("\"minutes\" : null");
        assertThat(fetch(proof + "/proof.pdf", Cast.NORA).getStatus()).isEqualTo(200);
    }

    @Test
    void aGuestIsLedToNoMethodOfTheCircle() throws Exception {
        var own = location(send(
                        "/methods/five-step/copies",
                        Cast.AMINA,
                        "circle",
                        circle.substring(circle.lastIndexOf('/') + 1)))
                .replaceAll(".*/methods/([^/]+).*", "$1");
        var guest = cast.id(Cast.TESS).toString();
        var session = planned(circle, "method", own, "person", guest);

        assertThat(main(session, Cast.TESS)).contains(PLACE).doesNotContain("href=\"/methods/");
        assertThat(main(session, Cast.NORA)).contains("href=\"/methods/" + own);
        assertThat(main(planned(circle, "person", guest), Cast.TESS)).contains("href=\"/methods/five-step");
    }

    @Test
    void withAnotherMethodNobodyLeadsWhoWasNamedForTheLast() throws Exception {
        var session = planned(circle);
        jdbc.sql("update circles.session set trained_id = :jonas where id = :id")
                .param("jonas", cast.id(Cast.JONAS).value())
                .param("id", number(session))
                .update();

        assertThat(move(session, Cast.NORA, version(session), "16:45")).isEqualTo(303);

        assertThat(jdbc.sql("select trained_id is null from circles.session where id = :id")
                        .param("id", number(session))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void itTakesWhatTheMethodTakesSoManyPeople() throws Exception {
        assertThat(main(planned(circle, "method", "troika"), Cast.NORA)).contains("41 minuten");
        assertThat(main(planned(circle, "method", "troika", "minutes", "35"), Cast.NORA))
                .contains("35 minuten");
        assertThat(main(planned(circle, "method", "incident"), Cast.NORA)).contains("75 minuten", "(VIM)");
    }

    @Test
    void severalAreInEveryCalendarInTheRhythmOfTheCircle() throws Exception {
        var session = planned(circle, "times", "3", "person", cast.id(Cast.TESS).toString());

        assertThat(jdbc.sql("select starts_at from circles.session where circle_id = :id order by starts_at")
                        .param("id", number(circle))
                        .query((row, _) -> row.getTimestamp("starts_at")
                                .toInstant()
                                .atZone(AMSTERDAM)
                                .toLocalDateTime()
                                .toString())
                        .list())
                .containsExactly(day(3) + "T15:30", day(10) + "T15:30", day(17) + "T15:30");
        assertThat(jdbc.sql("select count(distinct calendar_id) from circles.session where circle_id = :id")
                        .param("id", number(circle))
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(calendarOf(Cast.JONAS).split("METHOD:REQUEST", -1)).hasSize(4);
        assertThat(jdbc.sql("""
                                select s.id from circles.session s
                                join circles.participant p on p.session_id = s.id and p.person_id = :tess
                                where s.circle_id = :id
                                """)
                        .param("tess", cast.id(Cast.TESS).value())
                        .param("id", number(circle))
                        .query(Long.class)
                        .list())
                .as("a guest of one")
                .containsExactly(number(session));
        assertThat(page(session, Cast.NORA)).contains(PLACE);
        refused(day(3), "15:30", "heel getal", "times", "7");
        refused(day(3), "15:30", "heel getal", "times", "-1");
    }

    private void begins(String session, String ago) {
        jdbc.sql("update circles.session set starts_at = now() - cast(:ago as interval) where id = :id")
                .param("ago", ago)
                .param("id", number(session))
                .update();
    }

    private int waiting(String session, Cast who) {
        return jdbc.sql("""
                        select count(*) from notifications.notice
                        where path = :path and kind = 'circle-phase' and person_id = :who and seen_at is null
                        """)
                .param("path", session)
                .param("who", cast.id(who).value())
                .query(Integer.class)
                .single();
    }
}
