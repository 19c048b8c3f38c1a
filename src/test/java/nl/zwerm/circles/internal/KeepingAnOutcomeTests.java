package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zwerm.people.Accounts;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After a session about amina's case: what she keeps of it is hers alone, and outlives what was written there. */
class KeepingAnOutcomeTests extends CirclesTrial {

    private static final List<Cast> ALL = List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM);
    private static final List<Cast> OTHERS =
            List.of(Cast.JONAS, Cast.NORA, Cast.WILLEM, Cast.TESS, Cast.SANNE, Cast.BEHEER);
    private static final String CASE = "De flamingo staat alleen. Hoe krijg ik hem mee?";
    private static final String ADVICE = "Ga eerst naast de flamingo staan";
    private static final String INSIGHT = "Ik wil te snel naar de overkant";

    @Autowired
    private OutcomeReminders reminders;

    @Autowired
    private Purging purging;

    @Autowired
    private Accounts accounts;

    private String circle = "";
    private String session = "";

    @BeforeEach
    void meet() throws Exception {
        circle = agreed();
        session = planned(circle);
        jdbc.sql("update circles.session set starts_at = now() where id = :id")
                .param("id", number(session))
                .update();
        for (var who : ALL) {
            send(session + "/arrival", who);
        }
        send(session + "/offer", Cast.AMINA, "brings", "true");
        send(session + "/offer", Cast.JONAS, "leads", "true");
        send(session + "/beginning", Cast.NORA);
        send(session + "/entries", Cast.AMINA, "kind", "PITCH", "text", CASE, "once", token());
        for (int phase = 0; phase < 3; phase++) {
            send(session + "/next", Cast.JONAS);
        }
        advise();
        send(session + "/end", Cast.JONAS);
    }

    /** In whatever phase of the method advice is asked. */
    private void advise() throws Exception {
        for (int phase = 0; phase < 6; phase++) {
            for (var who : List.of(Cast.NORA, Cast.WILLEM)) {
                send(session + "/entries", who, "kind", "ADVICE", "text", ADVICE, "once", token());
            }
            send(session + "/next", Cast.JONAS);
        }
    }

    @Test
    void theFormBeginsWithHerOwnWordsAndOffersTheAdviceWithoutNames() throws Exception {
        assertThat(main(session, Cast.AMINA)).contains("Schrijf je opbrengst", session + "/outcome");
        assertThat(main(session, Cast.NORA)).doesNotContain("opbrengst", "/purge");

        var form = main(session + "/outcome", Cast.AMINA);

        assertThat(form).contains("Hoe krijg ik hem mee?", ADVICE).doesNotContain("Nora", "Willem", "Jonas");
        for (var who : OTHERS) {
            assertThat(status(session + "/outcome", who)).as("%s", who).isEqualTo(404);
            assertThat(send(session + "/outcome", who, "question", "Hoe?").getStatus())
                    .isEqualTo(404);
            assertThat(send(session + "/purge", who, "sure", "true").getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        var outcome = kept();

        assertThat(main(outcome, Cast.AMINA)).contains(INSIGHT, ADVICE, "Alleen jij");
        assertThat(main("/circles/outcomes", Cast.AMINA)).contains(outcome);
        for (var who : OTHERS) {
            assertThat(status(outcome, who)).as("%s", who).isEqualTo(404);
            assertThat(status(outcome + "/change", who)).isEqualTo(404);
            assertThat(page("/circles/outcomes", who)).doesNotContain(outcome, "flamingo");
            for (var deed : List.of(
                    "/change",
                    "/helped/2",
                    "/helped/2/skip",
                    "/follow-up",
                    "/actions/0/done",
                    "/actions/0/step",
                    "/actions/0/task",
                    "/sharing",
                    "/deletion")) {
                assertThat(send(outcome + deed, who, "score", "3", "shared", "true", "question", "x")
                                .getStatus())
                        .as(who + deed)
                        .isEqualTo(404);
            }
        }
        assertThat(inTheClear(INSIGHT)).isEmpty();
        assertThat(inTheClear("flamingo")).isEmpty();
    }

    @Test
    void anotherOfTheSameSessionIsNotLostUnsaid() throws Exception {
        var first = send(session + "/outcome", Cast.AMINA, "question", "Hoe dan?", "insight-0", INSIGHT);
        var again = send(session + "/outcome", Cast.AMINA, "question", "Hoe dan? ", "insight-0", INSIGHT);
        assertThat(location(again)).as("sent twice").isEqualTo(location(first));

        var other = send(session + "/outcome", Cast.AMINA, "question", "Hoe dan?", "insight-0", "De reiger wacht");

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("De reiger wacht", "al iets anders");
        assertThat(main(location(first), Cast.AMINA)).contains(INSIGHT).doesNotContain("reiger");
    }

    @Test
    void itOutlivesThePurgeAndTheCircle() throws Exception {
        var outcome = kept();
        assertThat(send(session + "/purge", Cast.AMINA).getStatus()).isEqualTo(422);
        assertThat(main(session, Cast.NORA)).contains(CASE);

        assertThat(location(send(session + "/purge", Cast.AMINA, "sure", "true")))
                .isEqualTo(outcome);

        for (var who : ALL) {
            assertThat(status(session, who)).isEqualTo(404);
            assertThat(main(session, who))
                    .contains("Wat hier stond, is vernietigd", session + "/proof")
                    .doesNotContain(CASE, ADVICE, "Klopt het adres?");
            assertThat(fetch(session + "/proof", who).getStatus()).isEqualTo(303);
        }
        for (var who : List.of(Cast.TESS, Cast.SANNE, Cast.BEHEER)) {
            assertThat(status(session, who)).isEqualTo(404);
            assertThat(main(session, who)).contains("Klopt het adres?").doesNotContain("vernietigd");
        }
        assertThat(keysOf("circles.session", number(session))).isZero();
        assertThat(main(circle, Cast.AMINA)).contains(outcome);
        send(circle + "/end", Cast.AMINA);
        assertThat(main(outcome, Cast.AMINA)).contains(INSIGHT);
        assertThat(page("/circles", Cast.AMINA)).contains("/circles/outcomes");
    }

    @Test
    void deletedItIsGoneWithItsKey() throws Exception {
        var outcome = kept();
        long space = jdbc.sql("select space_id from circles.outcome where id = :id")
                .param("id", number(outcome))
                .query(Long.class)
                .single();

        send(outcome + "/deletion", Cast.AMINA);

        assertThat(status(outcome, Cast.AMINA)).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from circles.outcome where id = :id")
                        .param("id", number(outcome))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from spaces.space_key where space_id = :space")
                        .param("space", space)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void sharedWithWhoWasThereAndTakenBack() throws Exception {
        var outcome = kept();
        due("helped", -1);
        send(outcome + "/helped/2", Cast.AMINA, "score", "4", "line", "Zwanendans");

        send(outcome + "/sharing", Cast.AMINA, "shared", "true");

        assertThat(main(outcome, Cast.NORA))
                .contains(INSIGHT, "Van Amina")
                .doesNotContain("Zwanendans", "Geholpen", "/sharing", "/actions");
        assertThat(main("/circles/outcomes", Cast.NORA)).contains(outcome);
        for (var who : List.of(Cast.TESS, Cast.SANNE, Cast.BEHEER)) {
            assertThat(status(outcome, who)).as("%s", who).isEqualTo(404);
        }
        assertThat(send(outcome + "/deletion", Cast.NORA).getStatus()).isEqualTo(404);
        assertThat(status(outcome + "/change", Cast.NORA)).isEqualTo(404);

        send(outcome + "/sharing", Cast.AMINA, "shared", "false");

        assertThat(status(outcome, Cast.NORA)).isEqualTo(404);
        assertThat(page("/circles/outcomes", Cast.NORA)).doesNotContain(outcome);
        assertThat(main(outcome, Cast.AMINA)).contains(INSIGHT);
    }

    @Test
    void afterTwoWeeksSheIsAskedWhetherItHelpedAndNobodyElse() throws Exception {
        var outcome = kept();
        assertThat(main(outcome, Cast.AMINA)).doesNotContain("Heeft het geholpen");
        assertThat(send(outcome + "/helped/2", Cast.AMINA, "score", "4").getStatus())
                .isEqualTo(404);
        due("helped", 0);

        reminders.tellAllDue();

        assertThat(page("/", Cast.AMINA)).contains("Heeft een bijeenkomst geholpen?", outcome);
        assertThat(main(circle, Cast.AMINA)).contains("Wat bij je terugkomt", outcome);
        assertThat(main(circle, Cast.NORA)).doesNotContain("Wat bij je terugkomt", outcome);
        assertThat(told(outcome)).containsExactly(cast.id(Cast.AMINA).value());
        assertThat(letters.to(cast.id(Cast.AMINA)))
                .allSatisfy(letter -> assertThat(letter).doesNotContain("flamingo", "bijeenkomst", NAME));
        assertThat(main(outcome, Cast.AMINA)).contains("Het is 2 weken geleden");
        assertThat(send(outcome + "/helped/2", Cast.AMINA, "score", "9").getStatus())
                .isEqualTo(404);

        send(outcome + "/helped/2", Cast.AMINA, "score", "4");

        assertThat(main(outcome, Cast.AMINA)).contains("Geholpen na 2 weken").doesNotContain("Het is 2 weken geleden");
        assertThat(page("/", Cast.AMINA)).doesNotContain(outcome);
        reminders.tellAllDue();
        assertThat(told(outcome)).isEmpty();
    }

    @Test
    void sheMaySkipIt() throws Exception {
        var outcome = kept();
        due("helped", -3);

        send(outcome + "/helped/2/skip", Cast.AMINA);

        assertThat(main(outcome, Cast.AMINA)).doesNotContain("Het is 2 weken geleden", "Geholpen na");
        assertThat(page("/circles", Cast.AMINA)).doesNotContain("Wat bij je terugkomt");
    }

    @Test
    void anActionComesBackOnItsDayAndCanBecomeAStep() throws Exception {
        var outcome = kept();
        due("action", 0);
        assertThat(page("/", Cast.AMINA)).contains("Iets wat je na een bijeenkomst wilde doen");

        send(outcome + "/actions/0/step", Cast.AMINA);

        assertThat(main(outcome, Cast.AMINA)).contains("Staat bij je stappen");
        assertThat(page("/steps", Cast.AMINA)).contains("Naast de vijver zitten");
        assertThat(page("/", Cast.AMINA)).doesNotContain("Iets wat je na een bijeenkomst wilde doen");
        assertThat(inTheClear("Naast de vijver zitten")).isEmpty();
        send(outcome + "/actions/0/done", Cast.AMINA);
        assertThat(main(outcome, Cast.AMINA)).contains("data-done=\"true\"");
        assertThat(send(outcome + "/actions/4/done", Cast.AMINA).getStatus()).isEqualTo(404);
    }

    @Test
    void aChangeKeepsWhatWasTypedWhenItCannotBeTaken() throws Exception {
        var outcome = kept();

        var refused = send(outcome + "/change", Cast.AMINA, "question", "", "insight-0", "Zwaan kleef aan");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Zwaan kleef aan");
        assertThat(send(outcome + "/change", Cast.AMINA, "question", "Hoe dan?", "version", "7")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(outcome + "/change", Cast.AMINA, "question", "Hoe dan?", "version", "0")
                        .getStatus())
                .isEqualTo(303);
        assertThat(main(outcome, Cast.AMINA)).contains("Hoe dan?").doesNotContain(INSIGHT);
    }

    @Test
    void inWhosePlaceAnAdministratorCouldSitReadsItAgainWhenAFellowSaysSo() throws Exception {
        var outcome = kept();
        send(outcome + "/sharing", Cast.AMINA, "shared", "true");
        accounts.giveEntry(cast.id(Cast.AMINA), cast.id(Cast.BEHEER));
        assertThat(status(outcome, Cast.AMINA)).isEqualTo(404);
        assertThat(page("/circles/outcomes", Cast.AMINA)).doesNotContain(outcome);

        send(circle + "/seats/" + cast.id(Cast.AMINA) + "/readmission", Cast.NORA);

        assertThat(main(outcome, Cast.AMINA)).contains(INSIGHT, "Alleen jij");
        assertThat(status(outcome, Cast.NORA)).isEqualTo(404);
    }

    @Test
    void whoMayReadItAndRestsReadsItAgainWhenAFellowSaysSo() throws Exception {
        var outcome = kept();
        send(outcome + "/sharing", Cast.AMINA, "shared", "true");
        accounts.giveEntry(cast.id(Cast.WILLEM), cast.id(Cast.BEHEER));
        assertThat(status(outcome, Cast.WILLEM)).isEqualTo(404);

        send(circle + "/seats/" + cast.id(Cast.WILLEM) + "/readmission", Cast.NORA);

        assertThat(main(outcome, Cast.WILLEM)).contains(INSIGHT);
    }

    @Test
    void aFellowCannotTakeBackWhatIsSharedByReadmittingWhoDoesNotRest() throws Exception {
        var outcome = kept();
        send(outcome + "/sharing", Cast.AMINA, "shared", "true");

        send(circle + "/seats/" + cast.id(Cast.AMINA) + "/readmission", Cast.NORA);

        assertThat(main(outcome, Cast.WILLEM)).contains(INSIGHT);
    }

    @Test
    void afterThePurgeSheMayStillWriteButNothingIsFilledIn() throws Exception {
        send(session + "/purge", Cast.AMINA, "sure", "true");

        assertThat(main(circle, Cast.AMINA)).contains(session + "/outcome");
        assertThat(main(session + "/outcome", Cast.AMINA)).doesNotContain("flamingo", ADVICE);
        assertThat(send(session + "/outcome", Cast.AMINA, "question", "Hoe?").getStatus())
                .isEqualTo(303);
        assertThat(send(session + "/purge", Cast.AMINA, "sure", "true").getStatus())
                .isEqualTo(404);
        purging.everythingDue();
        assertThat(status(session, Cast.AMINA)).isEqualTo(404);
    }

    @Test
    void whoWroteNothingIsAskedTheDayAfterUntilTheyDo() throws Exception {
        assertThat(page("/", Cast.AMINA)).doesNotContain(session + "/outcome");
        closed("25 hours");
        assertThat(page("/", Cast.AMINA)).contains("Schrijf op wat een bijeenkomst je opleverde", session + "/outcome");
        assertThat(page("/", Cast.NORA)).doesNotContain(session + "/outcome");
        closed("9 days");
        assertThat(page("/", Cast.AMINA)).doesNotContain(session + "/outcome");
        closed("2 days");
        kept();
        assertThat(page("/", Cast.AMINA)).doesNotContain(session + "/outcome");
    }

    private void closed(String ago) {
        jdbc.sql("update circles.session set closed_at = now() - cast(:ago as interval) where id = :id")
                .param("ago", ago)
                .param("id", number(session))
                .update();
    }

    private String kept() throws Exception {
        var form = main(session + "/outcome", Cast.AMINA);
        var pick = org.jsoup.Jsoup.parse(form).select("input[name=pick]").first();
        var fields = new ArrayList<>(List.of(
                "question",
                "Hoe krijg ik de flamingo mee?",
                "insight-0",
                INSIGHT,
                "action-0",
                "Naast de vijver zitten"));
        fields.addAll(List.of("day-0", day(5), "pick", pick == null ? "" : pick.attr("value")));
        var answer = send(session + "/outcome", Cast.AMINA, fields.toArray(String[]::new));
        assertThat(answer.getStatus()).isEqualTo(303);
        return location(answer);
    }

    /** The first of these comes so many days from now. */
    private void due(String about, int days) {
        jdbc.sql("""
                        update circles.outcome_due
                        set due_on = (now() at time zone 'Europe/Amsterdam')::date + :days
                        where about = :about and number in (0, 2)
                        """).param("about", about).param("days", days).update();
    }

    /** Who was told of it and has not seen it. */
    private List<Long> told(String path) {
        return jdbc.sql("""
                        select person_id from notifications.notice
                        where path = :path and kind = 'circle-outcome' and seen_at is null
                        """).param("path", path).query(Long.class).list();
    }

    private int keysOf(String table, long id) {
        return jdbc.sql("select count(*) from spaces.space_key k join " + table
                        + " t using (space_id) where t.id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
