package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** Somebody who was invited takes the first steps on their phone, or leaves them for later. */
class TakingTheFirstStepsTests extends Journey {

    private static final Pattern TODAY = Pattern.compile(".*:\\d+/$");

    @Test
    void aNewcomerAnswersThreeQuestionsAndPractises() {
        var newcomer = comeIn(stranger(phone()));
        assertThat(newcomer.locator("h1")).hasText("Waarover mogen collega’s je vragen?");
        assertGood(newcomer);
        newcomer.fill("#fresh", "Zwaluwtellen");
        button(newcomer, "Bewaar en ga verder").click();

        assertThat(newcomer.locator("h1")).hasText("Wat wil je leren?");
        assertGood(newcomer);
        newcomer.click("text=Sla over");

        assertThat(newcomer.locator("h1")).hasText("Hoeveel ruimte heb je?");
        assertGood(newcomer);
        newcomer.fill("#weekly", "2");
        newcomer.locator("#weekly").press("Enter");

        assertThat(newcomer.locator("h1")).hasText("Oefen met een vraag");
        assertGood(newcomer);
        button(newcomer, "Stel de oefenvraag").click();
        assertThat(newcomer.locator(".tag.status")).hasText("Voorbeeld, niet echt gevraagd");
        assertGood(newcomer);
        button(newcomer, "Laat een antwoord zien").click();
        assertThat(newcomer.locator("#answer")).isVisible();
        button(newcomer, "Dit hielp").click();
        assertThat(newcomer.locator("#helped")).isVisible();
        assertGood(newcomer);
        button(newcomer, "Klaar").click();

        assertThat(newcomer).hasURL(TODAY);
        assertThat(hook(newcomer, "first-steps")).hasCount(0);
        newcomer.navigate("/questions?tab=mine");
        assertThat(newcomer.locator("main")).containsText("Je hebt nog niets gevraagd");
    }

    @Test
    void whoLeavesThemForLaterFindsThemOnTodayAlsoWithoutScripts() {
        var newcomer = comeIn(stranger(phone().setJavaScriptEnabled(false)));
        newcomer.click("text=Later verder");
        assertThat(newcomer).hasURL(TODAY);
        hook(newcomer, "first-steps").locator("a").click();
        assertThat(newcomer.locator("h1")).hasText("Waarover mogen collega’s je vragen?");
        newcomer.navigate("/");
        hook(newcomer, "first-steps").locator("button").click();
        assertThat(newcomer).hasURL(TODAY);
        assertThat(hook(newcomer, "first-steps")).hasCount(0);
    }

    /** An administrator invites them, and hands them the link. */
    private Page comeIn(Page newcomer) {
        var beheer = as(Cast.BEHEER);
        beheer.navigate("/administration/people/invite");
        beheer.fill("#addresses", PublicId.show(PublicId.next()) + "@zwerm.example");
        beheer.locator("main form button.primary").first().click();
        newcomer.navigate(beheer.locator("input[readonly]").inputValue());
        newcomer.fill("#name", "Wies Zwaluw");
        newcomer.fill("#password", Cast.PASSWORD);
        newcomer.locator("main form button.primary").click();
        return newcomer;
    }

    private static void assertGood(Page page) {
        assertAccessible(page);
        assertFits(page);
    }
}
