package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zwerm.testing.Cast.AMINA;
import static nl.zwerm.testing.Cast.JONAS;
import static nl.zwerm.testing.Cast.NORA;
import static nl.zwerm.testing.Cast.SANNE;
import static nl.zwerm.testing.Cast.TESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;

/** Questions come without names, so that nobody learns whose question left the owner cold. */
class AskingColdAndWarmTests extends AroundATable {

    private static final String COLD = "Heb je het niet te druk";
    private static final String WARM = "Voor wie doe je het eigenlijk";

    @Test
    void theTenStepMethodFromTheLobbyToTheEnd() {
        sitDown("ten-step", AMINA, JONAS, NORA, TESS, SANNE);
        bringsACase(AMINA);
        offersToLead(JONAS);
        begins(TESS, "Situatie");
        writes(AMINA, "PITCH", "Ik neem al het werk mee naar huis");

        next(JONAS, "Vragen schrijven");
        assertThat(form(NORA, "QUESTION")).containsText("Niemand ziet wie dit schreef");
        writes(NORA, "QUESTION", COLD);
        writes(TESS, "QUESTION", WARM);
        onlySee(COLD, NORA);
        onlySee(WARM, TESS);
        ready(NORA, TESS, SANNE);
        doNotSee(COLD, AMINA, JONAS, SANNE);
        assertThat(hook(page(SANNE), "count")).hasText("3 van 4 klaar");
        ready(JONAS);
        allSee(COLD);
        nobodyLearnsWhoWrote(COLD, NORA);

        next(JONAS, "Vragen wegen");
        rates(AMINA, COLD, "cold");
        rates(AMINA, WARM, "warm");
        allSee("Koud");
        allSee("Warm");
        nobodyLearnsWhoWrote(COLD, NORA);
        nobodyLearnsWhoWrote(WARM, TESS);

        next(JONAS, "Beantwoorden");
        answersWithADateFirst();
        allSee("Voor mijn vader");
        next(JONAS, "Tweede ronde");
        round(who -> writes(who, "QUESTION", "Dieper vraagt " + who.shownName()));
        next(JONAS, "Kern");
        writes(NORA, "STATEMENT", "Mijn probleem is dat niemand het ziet");
        onlySee("Mijn probleem is dat niemand het ziet", NORA);
        ready(NORA, TESS, SANNE);
        allSee("Mijn probleem is dat niemand het ziet");
        next(JONAS, "Herdefiniëren");
        rates(AMINA, "Mijn probleem is dat niemand het ziet", "hits");
        allSee("Dit raakt");
        next(JONAS, "Nieuwe aanpak");
        choose(AMINA, "RATING", "8");
        next(JONAS, "Tips");
        writes(SANNE, "ADVICE", "Laat je tas op het werk");
        onlySee("Laat je tas op het werk", SANNE);
        next(JONAS, "Inzichten");
        allSee("Laat je tas op het werk");
        round(this::passes);
        ends(JONAS);

        nobodyLearnsWhoWrote(COLD, NORA);
    }

    /** What is refused keeps what it was about as well. */
    private void answersWithADateFirst() {
        var form = form(AMINA, "ANSWER");
        var about = form.locator("label.choice").filter(new Locator.FilterOptions().setHasText(WARM));
        about.locator("input").check();
        form.locator("textarea").fill("Sinds 12-03-1951");
        form.locator("button.primary").click();
        assertThat(form.locator(".error")).containsText("datum");
        assertThat(about.locator("input")).isChecked();
        writes(AMINA, "ANSWER", "Voor mijn vader");
    }

    /** It stands with everybody as with nobody's name; only the writer's own page says that it is theirs. */
    private void nobodyLearnsWhoWrote(String question, Cast writer) {
        for (var who : everybody()) {
            see(question, who);
            var said = about(who, question);
            assertThat(said).as("with %s", who).doesNotContain("Nora", "Tess", "Sanne", "Jonas", "Amina");
            assertThat(said.contains("van jou")).as("with %s", who).isEqualTo(who == writer);
        }
    }
}
