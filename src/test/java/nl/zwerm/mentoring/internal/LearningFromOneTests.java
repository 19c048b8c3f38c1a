package nl.zwerm.mentoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LearningFromOneTests extends MentoringTrial {

    @Autowired
    private Parting parting;

    @BeforeEach
    void everybodyIsKnown() {
        hereForYears(Cast.values());
    }

    @Test
    void whoIsAskedAcceptsAndBothHaveAPage() throws Exception {
        offers(Cast.JONAS, 1, "Planning");
        var path = ask(Cast.AMINA, Cast.JONAS);
        assertThat(page("/", Cast.JONAS)).contains("Iemand vraagt je als mentor");
        assertThat(page(path, Cast.JONAS)).contains(GOAL, "Ja, dat doe ik");
        assertThat(page(path, Cast.AMINA)).contains(GOAL, "Trek je vraag in").doesNotContain("Ja, dat doe ik");
        assertThat(send(path + "/acceptance", Cast.AMINA).getStatus()).isEqualTo(404);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(send(path + "/acceptance", Cast.JONAS).getStatus()).isEqualTo(303);
        }
        assertThat(page(path, Cast.AMINA)).contains("Dit is je mentor.", GOAL, "half jaar duurt tot");
        assertThat(page("/me", Cast.JONAS)).contains("Je werd mentor");
        assertThat(page("/me", Cast.AMINA)).contains("Je kreeg een mentor");
    }

    @Test
    void whoDeclinesSaysNoReasonAndTheSeekerReadsNotNow() throws Exception {
        offers(Cast.JONAS, 1, "Planning");
        offers(Cast.TESS, 1, "Planning");
        seeks(Cast.AMINA, "Planning");
        var path = ask(Cast.AMINA, Cast.JONAS);
        assertThat(send(path + "/refusal", Cast.JONAS).getStatus()).isEqualTo(303);
        assertThat(page(path, Cast.AMINA)).contains("Past nu niet.");
        assertThat(page("/mentoring", Cast.AMINA))
                .contains("Tess", "Past nu niet.")
                .doesNotContain(askPath(Cast.JONAS));
        assertThat(page("/mentoring", Cast.JONAS)).doesNotContain("Amina");
        assertThat(send(path + "/acceptance", Cast.JONAS).getStatus()).isEqualTo(404);
        ask(Cast.AMINA, Cast.TESS);
    }

    @Test
    void whoWithdrawsNeverAsked() throws Exception {
        offers(Cast.JONAS, 1, "Planning");
        var path = ask(Cast.AMINA, Cast.JONAS);
        assertThat(send(path + "/withdrawal", Cast.JONAS).getStatus()).isEqualTo(404);
        assertThat(send(path + "/withdrawal", Cast.AMINA).getStatus()).isEqualTo(303);
        assertThat(status(path, Cast.JONAS)).isEqualTo(404);
        assertThat(page("/", Cast.JONAS)).doesNotContain("als mentor");
        ask(Cast.AMINA, Cast.JONAS);
    }

    @Test
    void oneAsksOneAtATimeAndAFormThatIsSentTwiceAsksOnce() throws Exception {
        offers(Cast.JONAS, 2, "Planning");
        offers(Cast.TESS, 2, "Planning");
        var once = PublicId.show(PublicId.next());
        var first = send(askPath(Cast.JONAS), Cast.AMINA, "goal", GOAL, "once", once);
        var second = send(askPath(Cast.JONAS), Cast.AMINA, "goal", GOAL, "once", once);
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        var other = send(askPath(Cast.TESS), Cast.AMINA, "goal", GOAL);
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(text(other)).contains("Eén tegelijk", GOAL);
        assertThat(jdbc.sql("select count(*) from mentoring.mentorship where mentee_id = :amina")
                        .param("amina", cast.id(Cast.AMINA).value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theGoalIsBothsAndWhoCameSecondIsTold() throws Exception {
        var path = running(Cast.AMINA, Cast.JONAS);
        int version = version(path);
        assertThat(send(path + "/goal", Cast.JONAS, "goal", "Samen een dienst lopen", "version", "" + version)
                        .getStatus())
                .isEqualTo(303);
        var late = send(path + "/goal", Cast.AMINA, "goal", "Iets heel anders", "version", "" + version);
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("Iets heel anders");
        assertThat(page(path, Cast.AMINA)).contains("Samen een dienst lopen");
        assertThat(send(path + "/goal", Cast.AMINA, "goal", "", "version", "" + version(path))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void theNextMeetingGoesIntoBothCalendarsMovesAndIsCalledOff() throws Exception {
        var path = running(Cast.AMINA, Cast.JONAS);
        plan(path, Cast.AMINA, day(3), "15:30", "Koffiehoek oost");
        assertThat(page(path, Cast.JONAS)).contains("Koffiehoek oost", "15:30");
        for (var who : new Cast[] {Cast.AMINA, Cast.JONAS}) {
            assertThat(letters.to(cast.id(who)))
                    .anySatisfy(letter -> assertThat(letter)
                            .contains("Een afspraak voor je agenda", "METHOD:REQUEST", "SEQUENCE:0", "CLASS:PRIVATE")
                            .contains("Koffiehoek oost")
                            .doesNotContain(GOAL, "entor", who == Cast.AMINA ? "Jonas" : "Amina"));
        }
        plan(path, Cast.JONAS, day(4), "09:00", "Koffiehoek oost");
        assertThat(letters.to(cast.id(Cast.AMINA)))
                .anySatisfy(letter -> assertThat(letter).contains("SEQUENCE:1"));
        var file = fetch(path + "/meeting.ics", Cast.JONAS);
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(text(file)).contains("METHOD:PUBLISH", "SEQUENCE:1").doesNotContain(GOAL, "Amina", "entor");
        assertThat(send(path + "/meeting/cancellation", Cast.AMINA).getStatus()).isEqualTo(303);
        assertThat(letters.to(cast.id(Cast.JONAS)))
                .anySatisfy(letter -> assertThat(letter).contains("METHOD:CANCEL", "SEQUENCE:2"));
        assertThat(status(path + "/meeting.ics", Cast.JONAS)).isEqualTo(404);
    }

    @Test
    void aMeetingThatCannotBeIsMended() throws Exception {
        var path = running(Cast.AMINA, Cast.JONAS);
        String[][] wrong = {
            {"", "15:30", "45"},
            {day(-1), "15:30", "45"},
            {day(800), "15:30", "45"},
            {day(3), "", "45"},
            {day(3), "25:99", "45"},
            {day(3), "15:30", "7"},
            {"gisteren", "15:30", "45"}
        };
        for (var typed : wrong) {
            var answer = send(
                    path + "/meeting",
                    Cast.AMINA,
                    "day",
                    typed[0],
                    "time",
                    typed[1],
                    "minutes",
                    typed[2],
                    "place",
                    "Kamer 4",
                    "version",
                    "" + version(path));
            assertThat(answer.getStatus()).as(String.join(" ", typed)).isEqualTo(422);
            assertThat(text(answer)).contains("Kamer 4");
        }
        var faster =
                send(path + "/meeting", Cast.AMINA, "day", day(3), "time", "15:30", "minutes", "45", "version", "99");
        assertThat(faster.getStatus()).isEqualTo(422);
    }

    @Test
    void afterFourWeeksEachIsAskedWhetherItFitsForThemselvesAlone() throws Exception {
        var path = running(Cast.AMINA, Cast.JONAS);
        assertThat(page(path, Cast.AMINA)).doesNotContain("data-hook=\"fits\"");
        daysOn(path, 29);
        assertThat(page("/", Cast.AMINA)).contains("past het?");
        var his = page(path, Cast.JONAS);
        assertThat(send(path + "/check", Cast.AMINA, "fits", "false").getStatus())
                .isEqualTo(303);
        assertThat(page(path, Cast.AMINA)).contains("data-hook=\"does-not-fit\"");
        assertThat(page(path, Cast.JONAS)).isEqualTo(his);
    }

    @Test
    void leavingIsOneTapWithoutBlameAndMakesRoom() throws Exception {
        var path = running(Cast.AMINA, Cast.JONAS);
        plan(path, Cast.AMINA, day(3), "15:30", "");
        assertThat(send(path + "/exit", Cast.AMINA).getStatus()).isEqualTo(303);
        assertThat(page(path, Cast.JONAS))
                .contains("gestopt", "het zegt niets over jou")
                .doesNotContain(GOAL);
        assertThat(page("/", Cast.JONAS)).contains("gestopt");
        assertThat(letters.to(cast.id(Cast.JONAS)))
                .anySatisfy(letter -> assertThat(letter).contains("METHOD:CANCEL"));
        assertThat(send(path + "/exit", Cast.JONAS).getStatus()).isEqualTo(303);
        assertThat(jdbc.sql("select goal is null and meeting_place is null from mentoring.mentorship where id = :id")
                        .param("id", number(path))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        ask(Cast.NORA, Cast.JONAS);
        ask(Cast.TESS, Cast.JONAS);
    }

    @Test
    void anOpenPageOfTheOtherHearsEachChange() throws Exception {
        var path = running(Cast.AMINA, Cast.JONAS);
        assertThat(page(path, Cast.JONAS)).contains("data-live=\"" + own(Cast.JONAS) + "\"");
        assertThat(page("/mentoring", Cast.JONAS)).contains("data-live=\"" + own(Cast.JONAS) + "\"");
        assertThat(noted(() -> plan(path, Cast.AMINA, day(3), "15:30", ""))).containsOnly(own(Cast.JONAS));
        assertThat(noted(() -> plan(path, Cast.AMINA, day(4), "15:30", "")))
                .as("also while they have not looked at the first")
                .containsOnly(own(Cast.JONAS));
        assertThat(noted(() -> send(path + "/check", Cast.AMINA, "fits", "false")))
                .isEmpty();
    }

    @Test
    void aMentorWhoIsLeftIsNotToldToAskSomebody() throws Exception {
        var path = running(Cast.AMINA, Cast.JONAS);
        send(path + "/exit", Cast.AMINA);
        assertThat(main(path, Cast.JONAS))
                .contains("het zegt niets over jou")
                .doesNotContain("Kijk wie je kunt vragen");
        assertThat(main(path, Cast.AMINA)).contains("Kijk wie je kunt vragen");
    }

    @Test
    void itIsClosedWithThanksToTheOther() throws Exception {
        var path = running(Cast.AMINA, Cast.JONAS);
        daysOn(path, 200);
        assertThat(page("/", Cast.JONAS)).contains("half jaar is om");
        assertThat(send(path + "/closing", Cast.AMINA, "thanks", " ").getStatus())
                .isEqualTo(422);
        assertThat(send(path + "/closing", Cast.AMINA, "thanks", "Door jou slaap ik weer")
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(path + "/closing", Cast.AMINA, "thanks", "Nog eens").getStatus())
                .isEqualTo(404);
        assertThat(page(path, Cast.JONAS)).contains("Door jou slaap ik weer");
        assertThat(send(path + "/closing", Cast.JONAS, "thanks", "En ik leerde van jou")
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(path, Cast.AMINA)).contains("En ik leerde van jou", "Door jou slaap ik weer");
        assertThat(inTheClear("Door jou slaap ik weer")).isEmpty();
        daysOn(path, 179);
        parting.everythingDue();
        assertThat(status(path, Cast.AMINA)).isEqualTo(200);
        daysOn(path, 2);
        parting.everythingDue();
        assertThat(status(path, Cast.AMINA)).isEqualTo(404);
        assertThat(jdbc.sql("""
                        select count(*)
                        from spaces.space_key k
                        join spaces.space s on s.id = k.space_id
                        where s.held_for = 'mentoring'
                        """).query(Integer.class).single()).isZero();
    }

    @Test
    void aMentorAcceptsNoMoreThanThereIsRoomFor() throws Exception {
        offers(Cast.JONAS, 2, "Planning");
        var amina = ask(Cast.AMINA, Cast.JONAS);
        var nora = ask(Cast.NORA, Cast.JONAS);
        assertThat(send(askPath(Cast.JONAS), Cast.TESS, "goal", GOAL).getStatus())
                .isEqualTo(422);
        offers(Cast.JONAS, 1, "Planning");
        assertThat(send(amina + "/acceptance", Cast.JONAS).getStatus()).isEqualTo(303);
        var full = send(nora + "/acceptance", Cast.JONAS);
        assertThat(full.getStatus()).isEqualTo(422);
        assertThat(text(full)).contains("geen plaats meer");
    }

    private void plan(String path, Cast who, String day, String time, String place) throws Exception {
        assertThat(send(
                                path + "/meeting",
                                who,
                                "day",
                                day,
                                "time",
                                time,
                                "minutes",
                                "45",
                                "place",
                                place,
                                "version",
                                "" + version(path))
                        .getStatus())
                .isEqualTo(303);
    }
}
