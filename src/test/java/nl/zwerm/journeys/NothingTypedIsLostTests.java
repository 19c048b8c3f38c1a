package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** What somebody typed is there still when the page is drawn anew. */
class NothingTypedIsLostTests extends Journey {

    @Test
    void anotherLanguageKeepsWhatWasTyped() {
        var willem = as(Cast.WILLEM);
        willem.navigate("/spaces/new");
        willem.fill("#name", "Een ruimte in wording");
        button(willem, "English").click();
        assertThat(willem.locator("html")).hasAttribute("lang", "en");
        assertThat(willem.locator("#name")).hasValue("Een ruimte in wording");
        willem.fill("#name", " ");
        willem.fill("#purpose", "Waarvoor is dit");
        willem.locator("main .form-actions button").click();
        assertThat(willem.locator(".error-summary")).isVisible();
        button(willem, "Nederlands").click();
        assertThat(willem).hasURL(address() + "/spaces/new");
        assertThat(willem.locator("#purpose")).hasValue("Waarvoor is dit");
    }

    @Test
    void loadingThePageAgainKeepsTheLastLetters() {
        var willem = as(Cast.WILLEM);
        willem.navigate("/questions/new");
        hook(willem, "ask-title").fill("Zo snel is niemand");
        willem.reload();
        assertThat(hook(willem, "ask-title")).hasValue("Zo snel is niemand");
        hook(willem, "ask-title").fill("");
    }

    @Test
    void whoeverLostTheTokenOfFormsSendsItAgain() {
        var nora = as(Cast.NORA);
        nora.navigate("/questions/new");
        hook(nora, "ask-title").fill("Wie kent een kalme plek voor een lastig gesprek?");
        nora.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("zwerm-csrf"));
        hook(nora, "ask-submit").click();
        assertThat(nora.locator("h1")).hasText("Dit kwam nog niet aan");
        assertThat(nora.locator("details.menu").last()).containsText("Nora");
        button(nora, "Verstuur").click();
        assertThat(nora.locator("h1")).hasText("Wie kent een kalme plek voor een lastig gesprek?");
        button(nora, "Ongedaan maken").click();
        nora.waitForURL(url -> !url.contains("/withdrawn"));
    }
}
