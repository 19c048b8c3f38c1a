package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** A step comes back on its day and stays in the timeline; the organiser switches the part on and off. */
class TakingStepsTests extends Journey {

    private static final String ALONE = "Ik zeg bij elke overdracht eerst wat goed ging";
    private static final String TOGETHER = "Wij sluiten elke avond af met één vraag";
    private static final String LEARNED = "Het scheelt gedoe als de avond het ook doet.";

    @Test
    void aStepComesBackOnceAndStaysInTheTimeline() {
        var amina = onPhone(Cast.AMINA);
        var step = take(amina, ALONE, "me");
        var tess = as(Cast.TESS);
        tess.navigate(step);
        assertThat(tess.locator("h1")).hasText("Dit is er niet");

        amina.navigate("/waiting");
        hook(amina, "to-do").getByText("Hoe ging deze stap?").first().waitFor();
        assertThat(amina.locator("main")).containsText(ALONE);
        amina.navigate(step);
        assertFits(amina);
        amina.fill("#learned", LEARNED);
        hook(amina, "step-learned").click();
        assertThat(hook(amina, "step")).containsText(LEARNED);
        assertAccessible(amina);
        amina.navigate("/waiting");
        assertThat(amina.locator("main")).not().containsText(ALONE);
        amina.navigate("/me");
        assertThat(hook(amina, "timeline-entry").first()).containsText(ALONE);
        assertAccessible(amina);
        var taken = amina.waitForDownload(
                () -> amina.locator("a[href='/me/timeline.json']").click());
        assertThat(amina.locator("main")).containsText(ALONE);
        org.assertj.core.api.Assertions.assertThat(taken.suggestedFilename()).endsWith(".json");
    }

    @Test
    void aStepOfATeamIsTakenByAllOfIt() {
        var amina = as(Cast.AMINA);
        var step = take(amina, TOGETHER, "team");
        var jonas = as(Cast.JONAS);
        jonas.navigate(step);
        hook(jonas, "step-done").click();
        assertThat(hook(jonas, "step")).containsText("gedaan");
        assertThat(hook(amina, "step")).containsText("gedaan");
        amina.navigate("/waiting");
        assertThat(amina.locator("main")).not().containsText(TOGETHER);
        var tess = as(Cast.TESS);
        tess.navigate(step);
        assertThat(tess.locator("h1")).hasText("Dit is er niet");
    }

    @Test
    void whatTheOrganiserSwitchesOffIsThereForNobodyUntilItIsOnAgain() {
        var beheer = as(Cast.BEHEER);
        var nora = as(Cast.NORA);
        beheer.navigate("/organise/capabilities");
        try {
            beheer.locator("#capability-steps-switch").click();
            assertThat(beheer.locator("#capability-steps")).containsText("Dit staat uit");
            assertAccessible(beheer);
            nora.navigate("/steps");
            assertThat(nora.locator("h1")).hasText("Dit is er niet");
            nora.navigate("/where?q=Ik+ga+volgende+week+iets+uitproberen");
            assertThat(nora.locator("main a[href^='/steps']")).hasCount(0);
            assertThat(nora.locator("header a[href='/steps']")).hasCount(0);
        } finally {
            beheer.navigate("/organise/capabilities");
            if ("false".equals(beheer.locator("#capability-steps-switch").getAttribute("aria-pressed"))) {
                beheer.locator("#capability-steps-switch").click();
            }
        }
        assertThat(beheer.locator("#capability-steps")).containsText("Dit staat aan");
        nora.navigate("/steps");
        assertThat(nora.locator("h1")).hasText("Stappen");
        beheer.navigate("/organise/plan");
        assertThat(beheer.locator("main")).containsText("Zet stappen aan");
        assertAccessible(beheer);
    }

    private static String take(Page page, String title, String with) {
        page.navigate("/steps/new");
        page.locator("[data-hook=step-title]").fill(title);
        page.fill("#day", LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString());
        page.check("input[name=with][value=" + with + "]");
        page.locator("[data-hook=step-submit]").click();
        page.waitForURL(Pattern.compile(".*/steps/[0-9a-z]{12}([?#].*)?"));
        return page.url().replaceFirst("[?#].*", "");
    }
}
