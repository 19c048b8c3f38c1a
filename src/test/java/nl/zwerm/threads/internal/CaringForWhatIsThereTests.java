package nl.zwerm.threads.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.contributions.ContributionCaredFor;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ContributionRemoved;
import nl.zwerm.contributions.ContributionReported;
import nl.zwerm.contributions.ContributionRestored;
import nl.zwerm.contributions.Deed;
import nl.zwerm.contributions.PublishedTexts;
import nl.zwerm.contributions.Reports;
import nl.zwerm.contributions.ReportsSettled;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Beheer looks after everybody's space, sanne after the closed and the confidential one. */
@WebTest
@RecordApplicationEvents
class CaringForWhatIsThereTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Notifications notifications;

    private TellingOfCare telling;

    @Autowired
    private PublishedTexts published;

    @Autowired
    private JdbcClient jdbc;

    private CareScene scene;
    private ContributionId question = ContributionId.of(0L);
    private ContributionId answer = ContributionId.of(0L);

    @BeforeEach
    void talk(@Autowired Unshown contributions, @Autowired Reports reports) {
        telling = new TellingOfCare(contributions, reports, notifications);
        scene = new CareScene(web, cast);
        question = scene.question(Cast.AMINA, cast.everyone(), "Wie kent de flierefluit?");
        answer = scene.answer(question, Cast.JONAS, "De **kwibuskast** natuurlijk.");
    }

    @Test
    void whatIsHiddenIsGoneForOthersWhoReadWhy() {
        assertThat(scene.act(Cast.BEHEER, answer, "hide", "Dit is niet vriendelijk."))
                .hasStatus(303);
        assertThat(show(Cast.TESS))
                .bodyText()
                .doesNotContain("kwibuskast")
                .contains("Beheer, beheerder, verborg hier een bijdrage", "Dit is niet vriendelijk.");
        assertThat(show(Cast.TESS)).bodyText().contains("id=\"answer-" + answer).doesNotContain("Lees wat er stond");
        assertThat(scene.get(Cast.TESS, "/contributions/" + answer + "/history"))
                .hasStatus(404);
        assertThat(scene.post(Cast.TESS, "/contributions/" + answer + "/thanks"))
                .hasStatus(404);
        assertThat(published.of(List.of(answer))).isEmpty();
        assertThat(show(Cast.JONAS)).bodyText().contains("verborg hier wat jij schreef", "Lees wat er stond");
        assertThat(scene.get(Cast.JONAS, "/contributions/" + answer + "/history"))
                .bodyText()
                .contains("kwibuskast");
        assertThat(scene.undo(Cast.JONAS, answer, "hide")).hasStatus(403);
        assertThat(scene.undo(Cast.BEHEER, answer, "hide")).hasStatus(303);
        assertThat(show(Cast.TESS)).bodyText().contains("kwibuskast").doesNotContain("verborg");
    }

    @Test
    void aHiddenThreadSaysWhyAndNothingElse() {
        scene.act(Cast.BEHEER, question, "hide", "Dit gaat over een patiënt.");
        assertThat(show(Cast.TESS))
                .hasStatus(404)
                .bodyText()
                .contains("Dit gaat over een patiënt.", "Beheer")
                .doesNotContain("flierefluit", "kwibuskast");
        assertThat(scene.get(Cast.TESS, "/questions?tab=newest")).bodyText().doesNotContain("flierefluit");
        assertThat(published.of(List.of(question, answer))).isEmpty();
        assertThat(show(Cast.AMINA))
                .hasStatusOk()
                .bodyText()
                .contains("flierefluit", "Alleen jij en de beheerders zien het nog");
        assertThat(scene.post(Cast.AMINA, "/contributions/" + question + "/removed"))
                .as("its author does not get around it")
                .hasStatus(403);
        assertThat(scene.post(Cast.AMINA, "/contributions/" + question + "/withdrawn"))
                .hasStatus(303);
        assertThat(show(Cast.TESS)).hasStatus(404);
    }

    @Test
    void aHiddenCommentStandsAmongTheComments() {
        var comment = scene.comment(answer, Cast.TESS, "Wat een sufferd.");
        scene.act(Cast.BEHEER, comment, "hide", "Dit is niet vriendelijk.");
        assertThat(show(Cast.NORA))
                .bodyText()
                .doesNotContain("sufferd")
                .contains("id=\"comment-" + comment, "Dit is niet vriendelijk.");
    }

    @Test
    void insideAClosedSpaceAndAConfidentialOneNobodyElseReadsWhy() {
        for (var space : List.of(cast.closed(), cast.confidential())) {
            var inside = scene.question(Cast.AMINA, space, "Wie kent de vlinderdas?");
            assertThat(scene.act(Cast.BEHEER, inside, "hide", "Ik kan er niet bij."))
                    .hasStatus(404);
            assertThat(scene.act(Cast.JONAS, inside, "hide", "Ik ben geen beheerder."))
                    .hasStatus(403);
            assertThat(scene.act(Cast.SANNE, inside, "hide", "Een geheime fluistering."))
                    .hasStatus(303);
            assertThat(scene.get(Cast.JONAS, "/questions/" + inside))
                    .hasStatus(404)
                    .bodyText()
                    .contains("Een geheime fluistering.");
            assertThat(scene.get(Cast.TESS, "/questions/" + inside))
                    .hasStatus(404)
                    .bodyText()
                    .doesNotContain("fluistering");
            assertThat(scene.get(Cast.JONAS, "/spaces/" + space + "/acts"))
                    .bodyText()
                    .contains("Sanne verborg een bijdrage", "Een geheime fluistering.")
                    .doesNotContain("vlinderdas");
            assertThat(scene.get(Cast.SANNE, "/spaces/" + space + "/acts"))
                    .bodyText()
                    .contains("vlinderdas");
            assertThat(scene.get(Cast.TESS, "/spaces/" + space + "/acts")).hasStatus(404);
        }
        assertThat(jdbc.sql("select reason from contributions.act where sealed")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(reason -> reason.contains("fluistering"));
    }

    @Test
    void eachPutsBackWhatTheyThemselvesTookAway() {
        scene.post(Cast.JONAS, "/contributions/" + answer + "/removed");
        assertThat(scene.post(Cast.BEHEER, "/contributions/" + answer + "/restored"))
                .as("a steward does not undo what the author did")
                .hasStatus(403);
        assertThat(scene.post(Cast.JONAS, "/contributions/" + answer + "/restored"))
                .hasStatus(303);
        assertThat(scene.post(Cast.BEHEER, "/contributions/" + answer + "/removed"))
                .as("a steward says why first")
                .redirectedUrl()
                .isEqualTo("/contributions/" + answer + "/acts/remove/new");
        assertThat(show(Cast.TESS)).bodyText().contains("kwibuskast");
        scene.act(Cast.BEHEER, answer, "remove", "Dit staat er al.");
        assertThat(show(Cast.TESS)).bodyText().doesNotContain("kwibuskast", "Dit staat er al.");
        assertThat(show(Cast.JONAS)).bodyText().contains("haalde hier weg wat jij schreef", "Dit staat er al.");
        assertThat(scene.post(Cast.JONAS, "/contributions/" + answer + "/restored"))
                .hasStatus(403);
        assertThat(scene.post(Cast.BEHEER, "/contributions/" + answer + "/restored"))
                .hasStatus(303);
        assertThat(show(Cast.TESS)).bodyText().contains("kwibuskast");
    }

    @Test
    void whatSomebodyRemovedTheyFindWhereItStood() {
        var comment = scene.comment(answer, Cast.JONAS, "Of anders de zwabberdoos.");
        scene.post(Cast.JONAS, "/contributions/" + comment + "/removed");
        scene.post(Cast.JONAS, "/contributions/" + answer + "/removed");
        assertThat(show(Cast.JONAS))
                .bodyText()
                .contains(
                        "Je hebt dit verwijderd", "De kwibuskast natuurlijk.", "/contributions/" + answer + "/restored")
                .contains("Nog geen antwoord");
        assertThat(show(Cast.BEHEER)).bodyText().doesNotContain("kwibuskast", "zwabberdoos", "Je hebt dit verwijderd");
        scene.post(Cast.JONAS, "/contributions/" + answer + "/restored");
        assertThat(show(Cast.JONAS))
                .bodyText()
                .contains("Of anders de zwabberdoos.", "/contributions/" + comment + "/restored");
        assertThat(show(Cast.TESS)).bodyText().contains("kwibuskast").doesNotContain("zwabberdoos");
        scene.post(Cast.JONAS, "/contributions/" + comment + "/restored");
        assertThat(show(Cast.TESS)).bodyText().contains("zwabberdoos");
        assertThat(show(Cast.JONAS)).bodyText().doesNotContain("Je hebt dit verwijderd");
    }

    @Test
    void whoeverAnsweredWhatIsRemovedHearsItAndReadsTheirOwnWords() {
        scene.comment(answer, Cast.JONAS, "Of anders de zwabberdoos.");
        scene.comment(answer, Cast.TESS, "Ik zeg niets.");
        scene.post(Cast.AMINA, "/contributions/" + question + "/removed");
        telling.tellWhoWroteBeneath(new ContributionRemoved(question, question, "question", false));
        assertThat(kinds(Cast.JONAS)).contains("thread-removed");
        assertThat(kinds(Cast.AMINA)).doesNotContain("thread-removed");
        assertThat(scene.get(Cast.JONAS, "/contributions/" + answer))
                .hasStatusOk()
                .bodyText()
                .contains("kwibuskast", "zwabberdoos")
                .doesNotContain("flierefluit", "Ik zeg niets.");
        assertThat(scene.get(Cast.TESS, "/contributions/" + answer)).hasStatus(404);
        scene.post(Cast.AMINA, "/contributions/" + question + "/restored");
        telling.tellNoMore(new ContributionRestored(question, question, "question"));
        assertThat(kinds(Cast.JONAS)).doesNotContain("thread-removed");
        assertThat(scene.get(Cast.JONAS, "/contributions/" + answer)).hasStatus(303);
    }

    @Test
    void inALockedThreadNothingIsAddedAndNothingTypedIsLost() {
        scene.act(Cast.BEHEER, question, "lock", "Alles is gezegd.");
        assertThat(show(Cast.TESS))
                .bodyText()
                .contains("Beheer heeft dit gesloten", "Alles is gezegd.")
                .doesNotContain("id=\"answer-form\"", "id=\"comment-form-");
        assertThat(scene.post(Cast.TESS, "/questions/" + question + "/answers", "body", "Nog één gedachte."))
                .hasStatus(422)
                .bodyText()
                .contains("Nog één gedachte.</textarea>", "Deze draad is gesloten");
        assertThat(scene.post(Cast.TESS, "/contributions/" + answer + "/comments", "body", "En ik dan?"))
                .hasStatus(422)
                .bodyText()
                .contains("En ik dan?</textarea>", "Deze draad is gesloten");
        assertThat(scene.act(Cast.BEHEER, answer, "lock", "Een antwoord sluit men niet."))
                .hasStatus(404);
        scene.undo(Cast.BEHEER, question, "lock");
        assertThat(scene.post(Cast.TESS, "/contributions/" + answer + "/comments", "body", "En ik dan?"))
                .hasStatus(303);
    }

    @Test
    void whoeverAskedHearsThatTheirQuestionIsClosedAndReadsWhy() {
        scene.act(Cast.BEHEER, question, "lock", "Alles is gezegd.");
        telling.tellAuthor(new ContributionCaredFor(question, Deed.LOCK, false, false));
        assertThat(kinds(Cast.AMINA)).contains("locked");
        assertThat(kinds(Cast.JONAS)).doesNotContain("locked");
        assertThat(show(Cast.AMINA)).bodyText().contains("Alles is gezegd.");
        scene.undo(Cast.BEHEER, question, "lock");
        assertThat(scene.get(Cast.AMINA, "/notifications")).bodyText().contains("Niemand schrijft er nog bij.");
        telling.tellAuthor(new ContributionCaredFor(question, Deed.LOCK, false, true));
        assertThat(scene.get(Cast.AMINA, "/notifications"))
                .as("neither as something that was read")
                .bodyText()
                .doesNotContain("Niemand schrijft er nog bij.");
    }

    @Test
    void whoeverClosedTheirOwnIsToldNothing(@Autowired ApplicationEvents events) {
        var own = scene.question(Cast.BEHEER, cast.everyone(), "Wie kent de zwabberdoos?");
        scene.act(Cast.BEHEER, own, "lock", "Alles is gezegd.");
        var locked = events.stream(ContributionCaredFor.class)
                .filter(cared -> cared.id().equals(own))
                .toList();
        assertThat(locked).containsExactly(new ContributionCaredFor(own, Deed.LOCK, true, false));
        locked.forEach(telling::tellAuthor);
        assertThat(kinds(Cast.BEHEER)).doesNotContain("locked");
    }

    @Test
    void whereThingsGoSlowlyEachPostsOnceAndIsToldWhenAgain() {
        scene.act(Cast.BEHEER, question, "slow", "Even ademhalen.");
        scene.answer(question, Cast.TESS, "Mijn eerste gedachte.");
        assertThat(scene.post(Cast.TESS, "/questions/" + question + "/answers", "body", "Mijn tweede gedachte."))
                .hasStatus(422)
                .bodyText()
                .contains("Mijn tweede gedachte.</textarea>", "Hier schrijft iedereen rustig aan")
                .containsPattern("versturen om \\d\\d?:\\d\\d");
        assertThat(scene.post(Cast.NORA, "/questions/" + question + "/answers", "body", "Ik heb nog niets gezegd."))
                .hasStatus(303);
        var other = scene.question(Cast.TESS, cast.everyone(), "Een andere draad?");
        assertThat(scene.post(Cast.TESS, "/questions/" + other + "/answers", "body", "Daar geldt het niet."))
                .hasStatus(303);
        scene.undo(Cast.BEHEER, question, "slow");
        scene.answer(question, Cast.TESS, "Mijn tweede gedachte.");
    }

    @Test
    void aSecondPaceTakesThePlaceOfTheFirstAndTheSameAgainChangesNothing() {
        var path = "/contributions/" + question + "/acts/slow";
        scene.act(Cast.BEHEER, question, "slow", "Even ademhalen.");
        assertThat(scene.post(Cast.BEHEER, path, "reason", "Nog even wachten.", "minutes", "60"))
                .hasStatus(303);
        assertThat(show(Cast.TESS))
                .bodyText()
                .contains("één keer per uur", "Nog even wachten.")
                .doesNotContain("Even ademhalen.");
        assertThat(scene.get(Cast.TESS, "/spaces/" + cast.everyone() + "/acts"))
                .bodyText()
                .contains("Nog even wachten.", "Even ademhalen.", "teruggedraaid door Beheer");
        assertThat(CareScene.said(scene.post(Cast.BEHEER, path, "reason", "Nog even wachten.", "minutes", "60")))
                .isEqualTo("threads.care.slow.already");
        scene.act(Cast.BEHEER, question, "lock", "Alles is gezegd.");
        scene.act(Cast.BEHEER, question, "lock", "Het liep uit de hand.");
        assertThat(show(Cast.TESS)).bodyText().contains("Het liep uit de hand.").doesNotContain("Alles is gezegd.");
    }

    @Test
    void whatWasUndoneIsNotUndoneAgain() {
        for (var what : List.of("hide", "remove", "lock", "slow")) {
            scene.act(Cast.BEHEER, question, what, "Even niet.");
            assertThat(CareScene.said(scene.undo(Cast.BEHEER, question, what)))
                    .isEqualTo("threads.care." + what + ".undone");
            assertThat(CareScene.said(scene.undo(Cast.BEHEER, question, what)))
                    .as(what)
                    .isEqualTo("threads.undone-already");
        }
        var comment = scene.comment(answer, Cast.TESS, "Wat een sufferd.");
        jdbc.sql("update contributions.contribution set author_id = null, pseudonym = '1 alias' where id = :id")
                .param("id", comment.value())
                .update();
        scene.act(Cast.BEHEER, comment, "silence", "Dat helpt niemand.");
        assertThat(CareScene.said(scene.undo(Cast.BEHEER, comment, "silence")))
                .isEqualTo("threads.care.silence.undone");
        assertThat(CareScene.said(scene.undo(Cast.BEHEER, comment, "silence"))).isEqualTo("threads.undone-already");
        var pace = "/spaces/" + cast.everyone() + "/pace";
        scene.post(Cast.BEHEER, pace, "reason", "Even ademhalen.", "minutes", "10");
        assertThat(CareScene.said(scene.post(Cast.BEHEER, pace + "/ended"))).isEqualTo("threads.care.slow.undone");
        assertThat(CareScene.said(scene.post(Cast.BEHEER, pace + "/ended"))).isEqualTo("threads.undone-already");
        var outdated = "/contributions/" + answer + "/outdated";
        scene.post(Cast.JONAS, outdated, "reason", "Er is een nieuwe.");
        assertThat(CareScene.said(scene.post(Cast.JONAS, outdated + "/withdrawn")))
                .isEqualTo("threads.outdated.undone");
        assertThat(CareScene.said(scene.post(Cast.JONAS, outdated + "/withdrawn")))
                .isEqualTo("threads.undone-already");
    }

    @Test
    void aPaceThatIsNotOnOfferIsAskedForAgain() {
        for (var path : List.of("/contributions/" + question + "/acts/slow", "/spaces/" + cast.everyone() + "/pace")) {
            assertThat(scene.post(Cast.BEHEER, path, "reason", "Een zware zwabber.", "minutes", "7"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Een zware zwabber.", "Kies een van de tempo’s", "id=\"minutes-error\"");
        }
        assertThat(show(Cast.TESS)).bodyText().doesNotContain("Een zware zwabber.");
    }

    @Test
    void whoeverHidesWhatIsHiddenReadsThatItIs() {
        scene.act(Cast.BEHEER, answer, "hide", "Dit is niet vriendelijk.");
        for (var again : List.of(
                scene.act(Cast.BEHEER, answer, "hide", "Nog een keer."),
                scene.act(Cast.BEHEER, answer, "remove", "Dan maar weg."),
                scene.get(Cast.BEHEER, "/contributions/" + answer + "/acts/hide/new"))) {
            assertThat(again).hasStatus(303).redirectedUrl().endsWith("#answer-" + answer);
            assertThat(CareScene.said(again)).isEqualTo("threads.care.hide.already");
        }
        assertThat(show(Cast.BEHEER))
                .bodyText()
                .contains("Dit is niet vriendelijk.")
                .doesNotContain("Nog een keer.");
        assertThat(scene.act(Cast.TESS, answer, "hide", "Ik ben geen beheerder."))
                .hasStatus(404);
    }

    @Test
    void aWholeSpaceCanGoSlowly() {
        var space = cast.closed();
        var inside = scene.question(Cast.AMINA, space, "Wie kent de vlinderdas?");
        assertThat(scene.post(Cast.SANNE, "/spaces/" + space + "/pace", "reason", "", "minutes", "10"))
                .hasStatus(422);
        assertThat(scene.post(Cast.SANNE, "/spaces/" + space + "/pace", "reason", "Rust.", "minutes", "10"))
                .hasStatus(303);
        assertThat(scene.post(Cast.AMINA, "/questions", "title", "Nog een vraag?", "space", space.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Nog een vraag?", "Hier schrijft iedereen rustig aan");
        assertThat(scene.get(Cast.JONAS, "/questions/" + inside))
                .bodyText()
                .contains("iedereen schrijft in deze ruimte één keer per 10 minuten");
        scene.post(Cast.SANNE, "/spaces/" + space + "/pace", "reason", "Meer rust.", "minutes", "30");
        assertThat(scene.get(Cast.JONAS, "/questions/" + inside))
                .bodyText()
                .contains("één keer per 30 minuten", "Meer rust.");
        assertThat(scene.post(Cast.SANNE, "/spaces/" + space + "/pace/ended")).hasStatus(303);
        scene.question(Cast.AMINA, space, "Nog een vraag?");
    }

    @Test
    void aReportGoesToStewardsOnceAndItsAuthorSeesNothing() {
        var path = "/contributions/" + answer + "/reports";
        assertThat(scene.post(Cast.TESS, path)).hasStatus(422).bodyText().contains("Kies wat er mee is.");
        assertThat(scene.post(Cast.JONAS, path, "why", "other")).as("one's own").hasStatus(403);
        assertThat(scene.post(Cast.TESS, path, "why", "unkind", "words", "Kijk eens."))
                .hasStatus(303);
        scene.post(Cast.TESS, path, "why", "unkind", "words", "Nog een keer.");
        assertThat(scene.get(Cast.BEHEER, "/spaces/" + cast.everyone() + "/reports"))
                .bodyText()
                .contains("kwibuskast", "Dit is niet vriendelijk", "Kijk eens.", "gemeld door Tess")
                .doesNotContain("Nog een keer.");
        telling.tellStewards(new ContributionReported(answer, cast.everyone()));
        assertThat(kinds(Cast.BEHEER)).contains("reported");
        assertThat(kinds(Cast.JONAS)).doesNotContain("reported");
        assertThat(scene.get(Cast.BEHEER, "/")).bodyText().contains("in de ruimte van iedereen");
        assertThat(scene.get(Cast.JONAS, "/spaces/" + cast.everyone() + "/reports"))
                .hasStatus(403);
        assertThat(show(Cast.JONAS)).bodyText().doesNotContain("gemeld");
        assertThat(CareScene.said(scene.post(Cast.BEHEER, path + "/set-aside")))
                .isEqualTo("threads.reports.set-aside.done");
        assertThat(CareScene.said(scene.post(Cast.BEHEER, path + "/set-aside")))
                .as("once more, or never reported")
                .isEqualTo("threads.reports.set-aside.already");
        assertThat(scene.get(Cast.JONAS, "/spaces/" + cast.everyone() + "/acts"))
                .as("that, and not of what")
                .bodyText()
                .contains("bekeek een melding")
                .doesNotContain("answer-" + answer);
        telling.tellReporters(new ReportsSettled(answer, false));
        assertThat(kinds(Cast.TESS)).contains("report-set-aside");
        assertThat(scene.get(Cast.TESS, "/reports")).bodyText().contains("niets hoefde te gebeuren");
        assertThat(scene.get(Cast.BEHEER, "/spaces/" + cast.everyone() + "/reports"))
                .bodyText()
                .doesNotContain("kwibuskast");
    }

    @Test
    void whatWasSettledMayBeReportedAnew() {
        var path = "/contributions/" + answer + "/reports";
        scene.post(Cast.TESS, path, "why", "unkind", "words", "De eerste keer.");
        scene.post(Cast.BEHEER, path + "/set-aside");
        scene.post(Cast.TESS, path, "why", "unsafe", "words", "Nu is het erger.");
        assertThat(scene.get(Cast.BEHEER, "/spaces/" + cast.everyone() + "/reports"))
                .bodyText()
                .contains("kwibuskast", "Nu is het erger.")
                .doesNotContain("De eerste keer.");
        assertThat(scene.get(Cast.TESS, "/reports")).bodyText().contains("nog niets besloten");
    }

    @Test
    void whoeverReportedHearsThatSomethingWasDone() {
        scene.post(Cast.TESS, "/contributions/" + answer + "/reports", "why", "unsafe");
        scene.act(Cast.BEHEER, answer, "hide", "Niet veilig.");
        assertThat(scene.get(Cast.TESS, "/reports")).bodyText().contains("De beheerders hebben er iets aan gedaan");
        telling.tellAuthor(new ContributionCaredFor(answer, Deed.HIDE, false, false));
        assertThat(kinds(Cast.JONAS)).contains("hidden");
        telling.tellAuthor(new ContributionCaredFor(answer, Deed.HIDE, false, true));
        assertThat(kinds(Cast.JONAS)).contains("shown-again").doesNotContain("hidden");
    }

    @Test
    void aStewardDoesNotSeeWhatIsReportedOfTheirOwn() {
        var own = scene.question(Cast.SANNE, cast.closed(), "Van de beheerder zelf");
        assertThat(scene.post(Cast.AMINA, "/contributions/" + own + "/reports", "why", "other"))
                .hasStatus(422)
                .bodyText()
                .contains("geen andere beheerder");
        var inside = scene.question(Cast.JONAS, cast.confidential(), "Wie kent de vlinderdas?");
        scene.post(Cast.AMINA, "/contributions/" + inside + "/reports", "why", "other", "words", "Een fluistering.");
        assertThat(scene.get(Cast.SANNE, "/spaces/" + cast.confidential() + "/reports"))
                .bodyText()
                .contains("Een fluistering.");
        assertThat(scene.get(Cast.BEHEER, "/spaces/" + cast.confidential() + "/reports"))
                .hasStatus(404);
        assertThat(jdbc.sql("select words from contributions.report")
                        .query(String.class)
                        .list())
                .noneMatch(words -> words.contains("fluistering"));
    }

    @Test
    void theHistoryComesInPages() {
        for (int i = 0; i < 32; i++) {
            scene.act(Cast.BEHEER, question, "lock", "Keer " + i + ".");
            scene.undo(Cast.BEHEER, question, "lock");
        }
        var path = "/spaces/" + cast.everyone() + "/acts";
        assertThat(scene.get(Cast.TESS, path))
                .bodyText()
                .contains("Keer 31.", "teruggedraaid door Beheer", "Wie kent de flierefluit?", "?before=")
                .doesNotContain("Keer 1.");
        assertThat(scene.get(Cast.TESS, path + "?before=nonsense")).hasStatusOk();
    }

    private List<String> kinds(Cast who) {
        return notifications.list(cast.viewer(who), 50).stream()
                .map(Notice::kind)
                .toList();
    }

    private MvcTestResult show(Cast who) {
        return scene.get(who, "/questions/" + question);
    }
}
