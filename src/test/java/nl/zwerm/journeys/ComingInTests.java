package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** Signing in, in either language, and out again. */
class ComingInTests extends Journey {

    @Test
    void aPersonSignsInAndOut() {
        var amina = as(Cast.AMINA);
        amina.locator("details.account summary").click();
        button(amina, "Uitloggen").click();
        assertThat(amina.locator("h1")).hasText("Inloggen");
        amina.navigate("/questions");
        assertThat(amina).hasURL(java.util.regex.Pattern.compile(".*/sign-in\\?to=%2Fquestions"));
    }

    @Test
    void aStrangerChoosesTheLanguageBeforeSigningIn() {
        var stranger = stranger(phone());
        stranger.navigate("/sign-in");
        assertAccessible(stranger);
        assertFits(stranger);
        button(stranger, "English").click();
        assertThat(stranger.locator("h1")).hasText("Sign in");
        assertThat(stranger.locator("html")).hasAttribute("lang", "en");
        assertAccessible(stranger);
    }

    @Test
    void whoeverWasGoingSomewhereArrivesThereAfterSigningIn() {
        var nora = stranger(desktop());
        nora.navigate("/about?from=here");
        nora.navigate("/sign-in?to=%2Fabout");
        nora.fill("input[name=email]", Cast.NORA.address());
        nora.fill("input[name=password]", Cast.PASSWORD);
        nora.keyboard().press("Enter");
        nora.waitForURL("**/about");
    }

    @Test
    void whoeverMayNotComeSomewhereReadsSo() {
        var tess = as(Cast.TESS);
        tess.navigate("/administration");
        assertThat(tess.locator("h1")).hasText("Dit mag je hier niet doen");
        assertThat(tess.locator("header")).containsText("Tess");
    }
}
