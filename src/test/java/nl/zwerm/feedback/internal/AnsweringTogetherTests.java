package nl.zwerm.feedback.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnsweringTogetherTests extends FeedbackTrial {

    private static final String JONAS_SAYS = "Begin met de kwetsbare patiënt";
    private static final String TESS_SAYS = "Laat de ander herhalen";

    @Autowired
    private Purging purging;

    @Test
    void answersComeTogetherWhenTwoAreIn() throws Exception {
        var request = ask(Cast.JONAS, Cast.TESS, Cast.NORA);
        answer(request, Cast.JONAS, JONAS_SAYS);
        assertThat(page(request, Cast.AMINA)).doesNotContain(JONAS_SAYS).contains("De antwoorden komen samen");
        assertThat(page("/", Cast.AMINA)).doesNotContain("Er ligt advies");
        answer(request, Cast.TESS, TESS_SAYS);
        assertThat(page(request, Cast.AMINA)).contains(JONAS_SAYS, TESS_SAYS, "Jonas", "Tess");
        assertThat(page("/", Cast.AMINA)).contains("Er ligt advies voor je klaar");
        assertThat(page("/feedback", Cast.AMINA)).contains("te lezen");
        answer(request, Cast.NORA, "Nog iets later");
        assertThat(page(request, Cast.AMINA)).contains("Nog iets later");
    }

    @Test
    void untilThenWhoAnsweredCannotBeSeen() throws Exception {
        var request = ask(Cast.JONAS, Cast.TESS, Cast.NORA);
        var before = page(request, Cast.AMINA)
                + page("/feedback", Cast.AMINA)
                + text(fetch(request + "/export", Cast.AMINA));
        answer(request, Cast.JONAS, JONAS_SAYS);
        assertThat(page(request, Cast.AMINA)
                        + page("/feedback", Cast.AMINA)
                        + text(fetch(request + "/export", Cast.AMINA)))
                .isEqualTo(before);
        var asked = asked(request, Cast.JONAS).replace("/feedback/asked/", "");
        assertThat(send(request + "/thanks", Cast.AMINA, "asked", asked).getStatus())
                .isEqualTo(404);
        assertThat(send(request + "/intention", Cast.AMINA, "intention", "iets").getStatus())
                .isEqualTo(404);
        assertThat(send(request + "/not-useful", Cast.AMINA).getStatus()).isEqualTo(404);
    }

    @Test
    void anOpenPageHearsOfAnswersOnlyWhenTheyCanBeRead() throws Exception {
        var request = ask(Cast.JONAS, Cast.TESS, Cast.NORA);
        for (var path : List.of("/feedback", request)) {
            assertThat(page(path, Cast.AMINA)).contains("data-live=\"" + own(Cast.AMINA) + "\"");
        }
        assertThat(page(asked(request, Cast.JONAS), Cast.JONAS)).contains("data-live=\"" + own(Cast.JONAS) + "\"");
        assertThat(noted(() -> answer(request, Cast.JONAS, JONAS_SAYS))).containsOnly(own(Cast.JONAS));
        assertThat(noted(() -> send(asked(request, Cast.NORA) + "/declined", Cast.NORA)))
                .as("a decline is heard by nobody else")
                .containsOnly(own(Cast.NORA));
        assertThat(noted(() -> answer(request, Cast.TESS, TESS_SAYS))).containsOnly(own(Cast.TESS), own(Cast.AMINA));
        var asked = asked(request, Cast.JONAS).replace("/feedback/asked/", "");
        assertThat(noted(() -> send(request + "/thanks", Cast.AMINA, "asked", asked)))
                .containsOnly(own(Cast.JONAS));
    }

    @Test
    void whatIsPutAwayEarlyNamesNoDayThatIsStillToCome() throws Exception {
        var request = ask(Cast.JONAS);
        answer(request, Cast.JONAS, JONAS_SAYS);
        assertThat(main("/feedback", Cast.AMINA)).contains("te lezen", "tot en met");
        send(request + "/not-useful", Cast.AMINA);
        assertThat(main("/feedback", Cast.AMINA)).contains("afgerond").doesNotContain("tot en met");
    }

    @Test
    void whoIsAskedDoesNotSeeThatOthersAnswered() throws Exception {
        var request = ask(Cast.JONAS, Cast.TESS, Cast.NORA);
        var before = page(asked(request, Cast.NORA), Cast.NORA);
        answer(request, Cast.JONAS, JONAS_SAYS);
        answer(request, Cast.TESS, TESS_SAYS);
        assertThat(page(asked(request, Cast.NORA), Cast.NORA)).isEqualTo(before).doesNotContain("De dag is voorbij");
        assertThat(page(asked(request, Cast.TESS), Cast.TESS)).doesNotContain("De dag is voorbij");
        theDayHasPassed(request);
        assertThat(page(asked(request, Cast.NORA), Cast.NORA)).contains("De dag is voorbij");
    }

    @Test
    void whenTheDayHasPassedWhatIsInIsReadAndSheIsToldOnce() throws Exception {
        var request = ask(Cast.JONAS, Cast.TESS);
        answer(request, Cast.JONAS, JONAS_SAYS);
        theDayHasPassed(request);
        purging.everythingDue();
        purging.everythingDue();
        assertThat(page(request, Cast.AMINA)).contains(JONAS_SAYS);
        assertThat(jdbc.sql("select count(*) from notifications.notice where kind = 'advice-together'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whenNobodyAnsweredNothingIsTold() throws Exception {
        var request = ask(Cast.JONAS);
        theDayHasPassed(request);
        purging.everythingDue();
        assertThat(page(request, Cast.AMINA)).contains("Er kwam geen antwoord");
        assertThat(page("/", Cast.AMINA)).doesNotContain("advies voor je klaar");
    }

    @Test
    void anAnswerMayChangeUntilItIsRead() throws Exception {
        var request = ask(Cast.JONAS, Cast.TESS);
        answer(request, Cast.JONAS, JONAS_SAYS);
        answer(request, Cast.JONAS, "Toch liever iets anders");
        answer(request, Cast.TESS, TESS_SAYS);
        assertThat(page(request, Cast.AMINA))
                .contains("Toch liever iets anders")
                .doesNotContain(JONAS_SAYS);
        var late = send(asked(request, Cast.JONAS) + "/answer", Cast.JONAS, "text", "Weer anders");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("verandert niet meer");
        assertThat(page(request, Cast.AMINA)).doesNotContain("Weer anders");
    }

    @Test
    void aDraftIsKeptForTheOneWhoWritesIt() throws Exception {
        var request = ask(Cast.JONAS);
        var asked = asked(request, Cast.JONAS);
        assertThat(send(asked + "/draft", Cast.JONAS, "text", "Half geschreven").getStatus())
                .isEqualTo(200);
        assertThat(page(asked, Cast.JONAS)).contains("Half geschreven", "nog niet verstuurd");
        assertThat(page(request, Cast.AMINA)).doesNotContain("Half geschreven");
        assertThat(send(asked + "/draft", Cast.JONAS, "text", "a".repeat(5_001)).getStatus())
                .isEqualTo(422);
        assertThat(send(asked + "/draft", Cast.JONAS, "text", "").getStatus()).isEqualTo(200);
        assertThat(page(asked, Cast.JONAS)).doesNotContain("Half geschreven");
    }

    @Test
    void anEmptyOrTooLongAnswerIsMended() throws Exception {
        var asked = asked(ask(Cast.JONAS), Cast.JONAS);
        for (var typed : new String[] {"", "   ", "b".repeat(5_001)}) {
            var answer = send(asked + "/answer", Cast.JONAS, "text", typed);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(text(answer)).contains("id=\"text-error\"").contains(typed.strip());
        }
    }

    @Test
    void sheThanksAndIntendsOneThing() throws Exception {
        var request = ask(Cast.JONAS);
        answer(request, Cast.JONAS, JONAS_SAYS);
        var asked = asked(request, Cast.JONAS);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(send(request + "/thanks", Cast.AMINA, "asked", asked.replace("/feedback/asked/", ""))
                            .getStatus())
                    .isEqualTo(303);
        }
        assertThat(page("/", Cast.JONAS)).contains("Een collega bedankt je");
        assertThat(page(asked, Cast.JONAS)).contains("Amina bedankt je");
        assertThat(send(request + "/intention", Cast.AMINA, "intention", " ").getStatus())
                .isEqualTo(422);
        assertThat(send(request + "/intention", Cast.AMINA, "intention", "Ik begin met wie kwetsbaar is")
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(request, Cast.AMINA)).contains("Ik begin met wie kwetsbaar is");
        assertThat(page("/feedback", Cast.AMINA)).contains("afgerond");
        assertThat(page(asked, Cast.JONAS)).doesNotContain("Ik begin met wie kwetsbaar is");
        assertThat(inTheClear("Ik begin met wie kwetsbaar is")).isEmpty();
    }

    @Test
    void thatItWasOfNoUseIsNobodysBusiness() throws Exception {
        var request = ask(Cast.JONAS);
        answer(request, Cast.JONAS, JONAS_SAYS);
        var before = page(asked(request, Cast.JONAS), Cast.JONAS) + page("/", Cast.JONAS);
        assertThat(send(request + "/not-useful", Cast.AMINA).getStatus()).isEqualTo(303);
        assertThat(page(asked(request, Cast.JONAS), Cast.JONAS) + page("/", Cast.JONAS))
                .isEqualTo(before);
        assertThat(page("/", Cast.AMINA)).doesNotContain("data-hook=\"to-do\"");
    }

    @Test
    void aDeclineLeavesNoTrace() throws Exception {
        var request = ask(Cast.JONAS, Cast.TESS);
        var before = everythingSheSees(request);
        send(asked(request, Cast.JONAS) + "/draft", Cast.JONAS, "text", "Eigenlijk vind ik");
        assertThat(send(asked(request, Cast.JONAS) + "/declined", Cast.JONAS).getStatus())
                .isEqualTo(303);
        assertThat(everythingSheSees(request)).isEqualTo(before);
        assertThat(fetch(asked(request, Cast.JONAS), Cast.JONAS).getStatus()).isEqualTo(404);
        assertThat(page("/", Cast.JONAS)).doesNotContain("vraagt je om advies");
        assertThat(send(asked(request, Cast.JONAS) + "/answer", Cast.JONAS, "text", "Toch")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void alsoAfterTheDayWhoDeclinedLooksLikeWhoWasSilent() throws Exception {
        var request = ask(Cast.JONAS, Cast.TESS);
        theDayHasPassed(request);
        purging.everythingDue();
        var silent = everythingSheSees(request);
        send(asked(request, Cast.JONAS) + "/declined", Cast.JONAS);
        assertThat(everythingSheSees(request)).isEqualTo(silent);
    }

    @Test
    void whoAnsweredHasNotDeclined() throws Exception {
        var request = ask(Cast.JONAS, Cast.TESS);
        answer(request, Cast.JONAS, JONAS_SAYS);
        send(asked(request, Cast.JONAS) + "/declined", Cast.JONAS);
        answer(request, Cast.TESS, TESS_SAYS);
        assertThat(page(request, Cast.AMINA)).contains(JONAS_SAYS);
    }

    private String everythingSheSees(String request) throws Exception {
        return page(request, Cast.AMINA)
                + page("/feedback", Cast.AMINA)
                + page("/", Cast.AMINA)
                + page("/me", Cast.AMINA)
                + text(fetch(request + "/export", Cast.AMINA));
    }
}
