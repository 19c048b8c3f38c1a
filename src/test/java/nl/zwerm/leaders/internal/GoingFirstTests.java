package nl.zwerm.leaders.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.TeamId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.BetweenTwo;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Willem leads; sanne leads the team above, and sees no more than others. */
class GoingFirstTests extends BetweenTwo {

    private static final String TEXT = "Ik vergat de waterhoentjes te vragen";
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Autowired
    private PeopleArrivals arrivals;

    @Autowired
    private Reminding reminding;

    @Autowired
    private Organisations organisations;

    private TeamId team = TeamId.of(0L);

    @BeforeEach
    void willemLeads() {
        var above = arrivals.takeTeam("Het geheel", null);
        arrivals.appointLead(above, cast.id(Cast.SANNE));
        team = arrivals.takeTeam("Ploeg Zuid", above);
        arrivals.appointLead(team, cast.id(Cast.WILLEM));
    }

    @Test
    void onlyWhoLeadsHasThePage() throws Exception {
        assertThat(main("/leaders", Cast.WILLEM)).contains("De voorzet van deze maand", "Laat zien bij Ploeg Zuid");
        for (var who : List.of(Cast.AMINA, Cast.BEHEER)) {
            assertThat(status("/leaders", who)).isEqualTo(404);
            for (var path : List.of("/leaders", "/leaders/skipped", "/leaders/reminder")) {
                assertThat(send(path, who, "prompt", "mistake", "text", TEXT).getStatus())
                        .isEqualTo(404);
            }
        }
        assertThat(page("/", Cast.AMINA)).doesNotContain("href=\"/leaders\"");
    }

    @Test
    void whatIsShownStandsUnderTheNameForWhoeverSeesTheTeam() throws Exception {
        var path = place(give("mistake", TEXT, ExampleForm.TEAM));
        for (var who : List.of(Cast.AMINA, Cast.TESS, Cast.BEHEER)) {
            assertThat(teamPage(who))
                    .contains(TEXT, "Willem: Een fout, en wat die leerde")
                    .doesNotContain("Ga deze maand");
            assertThat(main(path, who)).contains(TEXT).doesNotContain("/edit", "/kept");
        }
        assertThat(teamPage(Cast.WILLEM)).contains(TEXT, "Ga deze maand voor");
    }

    @Test
    void whatIsKeptIsSeenByNobodyElse() throws Exception {
        var path = place(give("mistake", TEXT, "notebook"));
        assertThat(main(path, Cast.WILLEM)).contains(TEXT, "Alleen jij ziet het");
        for (var who : List.of(Cast.SANNE, Cast.AMINA, Cast.BEHEER)) {
            assertThat(teamPage(who)).doesNotContain(TEXT);
            assertThat(status(path, who)).isEqualTo(404);
            assertThat(page("/search?q=waterhoentjes", who)).doesNotContain("vergat de");
        }
        assertThat(inTheClear(TEXT)).isEmpty();
    }

    @Test
    void whatWasNotChosenIsKept() throws Exception {
        var path = place(give("mistake", TEXT, "ergens"));
        assertThat(status(path, Cast.AMINA)).isEqualTo(404);
    }

    @Test
    void whatIsKeptCanBeShownAndGoesBackAgain() throws Exception {
        var kept = place(give("session", TEXT, "notebook"));
        assertThat(send(kept + "/shown", Cast.AMINA).getStatus()).isEqualTo(404);
        var shown = place(send(kept + "/shown", Cast.WILLEM, "team", team.toString()));
        assertThat(teamPage(Cast.AMINA)).contains(TEXT);
        assertThat(main("/leaders", Cast.WILLEM)).containsOnlyOnce("/leaders/examples/");
        assertThat(send(shown + "/kept", Cast.AMINA).getStatus()).isEqualTo(403);
        var again = place(send(shown + "/kept", Cast.WILLEM));
        assertThat(teamPage(Cast.AMINA)).doesNotContain(TEXT);
        assertThat(status(again, Cast.AMINA)).isEqualTo(404);
        assertThat(main(again, Cast.WILLEM)).contains(TEXT);
    }

    @Test
    void noStewardReadsWhatWasTakenAwayOrShowsItAgain() throws Exception {
        jdbc.sql("update spaces.membership set role = 'steward' where space_id = :everyone and person_id = :beheer")
                .param("everyone", cast.everyone().value())
                .param("beheer", cast.id(Cast.BEHEER).value())
                .update();
        var path = place(give("mistake", TEXT, ExampleForm.TEAM));
        var contribution = "/contributions/" + path.substring(path.lastIndexOf('/') + 1);
        assertThat(main(path, Cast.WILLEM)).doesNotContain(contribution + "/removed");
        send(contribution + "/comments", Cast.AMINA, "body", "Dank voor die waterhoentjes");
        place(send(path + "/kept", Cast.WILLEM));
        for (var who : List.of(Cast.BEHEER, Cast.AMINA)) {
            assertThat(status(path, who)).isEqualTo(404);
            assertThat(status(contribution + "/history", who)).isEqualTo(404);
            assertThat(send(contribution + "/restored", who).getStatus()).isEqualTo(404);
            assertThat(page("/search?q=waterhoentjes", who)).doesNotContain("Dank voor");
        }
        assertThat(teamPage(Cast.AMINA)).doesNotContain(TEXT);
    }

    @Test
    void itIsChangedByWhoWroteItAndTakenAway() throws Exception {
        var path = place(give("mistake", TEXT, ExampleForm.TEAM));
        assertThat(send(path + "/edit", Cast.AMINA, "text", "iets", "version", "0")
                        .getStatus())
                .isEqualTo(403);
        var empty = send(path + "/edit", Cast.WILLEM, "text", " ", "version", "0");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(send(path + "/edit", Cast.WILLEM, "text", TEXT + " toch", "version", "0")
                        .getStatus())
                .isEqualTo(303);
        var late = send(path + "/edit", Cast.WILLEM, "text", "Te laat getypt", "version", "0");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("Te laat getypt");
        assertThat(teamPage(Cast.AMINA)).contains(TEXT + " toch");
        send("/contributions/" + path.substring(path.lastIndexOf('/') + 1) + "/removed", Cast.WILLEM);
        assertThat(teamPage(Cast.AMINA)).doesNotContain(TEXT);
    }

    @Test
    void whoLeadsNoMoreIsNotShownAndStillTakesItAway() throws Exception {
        var path = place(give("mistake", TEXT, ExampleForm.TEAM));
        arrivals.appointLead(team, cast.id(Cast.JONAS));
        assertThat(teamPage(Cast.AMINA)).doesNotContain(TEXT);
        assertThat(main(path, Cast.WILLEM)).contains(TEXT, "Je leidt Ploeg Zuid nu niet");
        assertThat(main("/me", Cast.WILLEM)).contains(path);
        assertThat(status("/leaders", Cast.WILLEM)).isEqualTo(404);
        var removed = send("/contributions/" + path.substring(path.lastIndexOf('/') + 1) + "/removed", Cast.WILLEM);
        assertThat(removed.getHeader("Location")).isEqualTo("/me");
    }

    @Test
    void nobodyShowsAtATeamThatTheyDoNotLead() throws Exception {
        var other = arrivals.takeTeam("Ploeg Noord", null);
        var answer = send(
                "/leaders", Cast.WILLEM, "prompt", "mistake", "text", TEXT, "where", "team", "team", other.toString());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(TEXT);
    }

    @Test
    void whatCannotBeTakenIsSaidAndKept() throws Exception {
        for (var text : List.of("", " \n ", "\u200b", "x".repeat(1_001), "y".repeat(1_000_000), "kapot \udc00")) {
            var answer = give("mistake", text, ExampleForm.TEAM);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(text(answer)).contains("text-error");
        }
        assertThat(text(give("mistake", "z".repeat(1_001), ExampleForm.TEAM))).contains("z".repeat(1_001));
        assertThat(give("geen", TEXT, ExampleForm.TEAM).getStatus()).isEqualTo(404);
        var hostile = place(give("mistake", "<script>alert(1)</script> \u202eom {name}", ExampleForm.TEAM));
        assertThat(teamPage(Cast.AMINA) + main(hostile, Cast.AMINA)).doesNotContain("<script>alert");
    }

    @Test
    void theSameFormMakesOne() throws Exception {
        var once = PublicId.show(PublicId.next());
        for (int i = 0; i < 2; i++) {
            send("/leaders", Cast.WILLEM, "prompt", "mistake", "text", TEXT, "where", "team", "once", once);
        }
        assertThat(jdbc.sql("select count(*) from leaders.example")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onToWhereItIsReallyDoneWithWhatWasTyped() throws Exception {
        assertThat(give("question", "Hoe doen jullie dat?", ExampleForm.ON).getHeader("Location"))
                .isEqualTo("/questions/new?title=Hoe+doen+jullie+dat%3F");
        assertThat(give("dissent", "Dank & groet", ExampleForm.ON).getHeader("Location"))
                .isEqualTo("/recognition/new?text=Dank+%26+groet");
        assertThat(main("/recognition/new?text=Dank", Cast.WILLEM)).contains("Dank</textarea>");
        organisations.switchOff("recognition");
        assertThat(main("/leaders?prompt=dissent", Cast.WILLEM)).doesNotContain("Geef het als compliment");
        organisations.switchOn("recognition");
    }

    @Test
    void thePromptComesOnceAMonthHoweverOftenItIsLookedFor() throws Exception {
        reminding.everybodyOn(FIRST.plusDays(3));
        reminding.everybodyOn(FIRST.plusDays(4));
        assertThat(reminders()).isEqualTo(2);
        reminding.everybodyOn(FIRST.plusMonths(1));
        assertThat(reminders()).as("the month before is not kept").isEqualTo(2);
        assertThat(letters.to(cast.id(Cast.WILLEM)))
                .hasSize(1)
                .allSatisfy(letter -> assertThat(letter).contains("wacht").doesNotContain("voor, als", "Voorgaan"));
    }

    @Test
    void whoBeginsToLeadInItsFirstWeeksIsAskedAtOnceWhoeverBeginsLaterNextMonth() {
        reminding.everybodyOn(FIRST);
        arrivals.appointLead(arrivals.takeTeam("Ploeg West", null), cast.id(Cast.JONAS));
        reminding.everybodyOn(FIRST.plusDays(10));
        assertThat(reminders()).isEqualTo(3);
        arrivals.appointLead(arrivals.takeTeam("Ploeg Oost", null), cast.id(Cast.TESS));
        reminding.everybodyOn(FIRST.plusDays(22));
        assertThat(reminders()).isEqualTo(3);
    }

    @Test
    void itWaitsOnTodayUntilTheyWentFirstOrWouldRatherNot() throws Exception {
        ask();
        assertThat(main("/", Cast.WILLEM)).contains("Ga deze maand voor, als je wilt");
        give("mistake", TEXT, "notebook");
        assertThat(main("/", Cast.WILLEM)).doesNotContain("Ga deze maand voor");
        ask();
        assertThat(main("/", Cast.SANNE)).contains("Ga deze maand voor, als je wilt");
        assertThat(send("/leaders/skipped", Cast.SANNE).getStatus()).isEqualTo(303);
        assertThat(main("/", Cast.SANNE)).doesNotContain("Ga deze maand voor");
    }

    @Test
    void whoWantsNoneGetsNone() throws Exception {
        send("/leaders/reminder", Cast.WILLEM, "wanted", "no");
        assertThat(main("/leaders", Cast.WILLEM)).contains("Je krijgt geen voorzet");
        ask();
        assertThat(main("/", Cast.WILLEM)).doesNotContain("Ga deze maand voor");
        assertThat(letters.to(cast.id(Cast.WILLEM))).isEmpty();
        send("/leaders/reminder", Cast.WILLEM, "wanted", "yes");
        assertThat(main("/leaders", Cast.WILLEM)).contains("Geen voorzet meer");
    }

    @Test
    void whoLeadsNoMoreIsAskedNothing() throws Exception {
        ask();
        arrivals.appointLead(team, cast.id(Cast.JONAS));
        assertThat(main("/", Cast.WILLEM)).doesNotContain("href=\"/leaders\"");
    }

    @Test
    void nothingIsAskedWhileItIsOff() {
        organisations.switchOff("leaders");
        reminding.everybodyOn(FIRST);
        organisations.switchOn("leaders");
        assertThat(reminders()).isZero();
    }

    @Test
    void nobodySeesWhetherALeadDidAnythingWithIt() throws Exception {
        reminding.everybodyOn(reminding.today().withDayOfMonth(2));
        var before = seenByOthers();
        give("mistake", TEXT, "notebook");
        assertThat(seenByOthers()).isEqualTo(before);
    }

    @Test
    void aPageCostsAHandfulOfStatementsHoweverManyThereAre() throws Exception {
        give("mistake", TEXT, ExampleForm.TEAM);
        int one = statements("/teams/" + team);
        int own = statements("/leaders");
        for (int i = 0; i < 12; i++) {
            give("mistake", TEXT + i, ExampleForm.TEAM);
        }
        assertThat(statements("/teams/" + team)).isEqualTo(one);
        assertThat(statements("/leaders")).isEqualTo(own).isLessThanOrEqualTo(10);
    }

    private List<String> seenByOthers() throws Exception {
        return List.of(
                main("/teams/" + team, Cast.SANNE),
                main("/people/" + cast.id(Cast.WILLEM), Cast.SANNE),
                main("/people/" + cast.id(Cast.WILLEM), Cast.BEHEER),
                main("/administration", Cast.BEHEER),
                main("/administration/people/" + cast.id(Cast.WILLEM), Cast.BEHEER),
                main("/organise/plan", Cast.BEHEER),
                main("/search?q=waterhoentjes", Cast.SANNE));
    }

    /** As the job would have done in the first weeks of this month. */
    private void ask() {
        reminding.everybodyOn(reminding.today().withDayOfMonth(2));
    }

    private MockHttpServletResponse give(String prompt, String text, String where) throws Exception {
        return send("/leaders", Cast.WILLEM, "prompt", prompt, "text", text, "where", where);
    }

    private static String place(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    private String teamPage(Cast who) throws Exception {
        return main("/teams/" + team, who);
    }

    private int reminders() {
        return jdbc.sql("select count(*) from leaders.reminder")
                .query(Integer.class)
                .single();
    }

    private int statements(String path) throws Exception {
        page(path, Cast.WILLEM);
        var signedIn = cast.as(Cast.WILLEM).postProcessRequest(new MockHttpServletRequest());
        return Statements.during(
                        () -> web.perform(MockMvcRequestBuilders.get(path).cookie(signedIn.getCookies())))
                .size();
    }
}
