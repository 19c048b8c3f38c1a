package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** Asking takes one field; what is known shows while one types; what was typed is not lost. */
class AskingTests extends Journey {

    @Test
    void oneFieldIsEnough() {
        var nora = onPhone(Cast.NORA);
        nora.navigate("/questions/new");
        hook(nora, "ask-title").fill("Waar vind ik de sleutel van de medicijnkar als het licht uitvalt?");
        hook(nora, "ask-submit").click();
        nora.waitForURL(Pattern.compile(".*/questions/[0-9a-z]{12}.*"));
        assertThat(hook(nora, "question").locator("h1")).containsText("sleutel van de medicijnkar");
        assertThat(nora.locator("#flash")).isVisible();
    }

    @Test
    void theNearestQuestionsShowWhileTyping() {
        var amina = as(Cast.AMINA);
        amina.navigate("/questions/new");
        hook(amina, "ask-title").pressSequentially("dubbele controle medicatie 's nachts");
        amina.locator("#nearest a").first().waitFor();
        assertThat(amina.locator("#nearest")).containsText("dubbele controle");
    }

    @Test
    void whatWasTypedIsStillThereAfterAMistakeAndTomorrow() {
        var amina = as(Cast.AMINA);
        amina.navigate("/questions/new");
        hook(amina, "ask-title").fill("x".repeat(300));
        hook(amina, "ask-submit").click();
        assertThat(amina.locator(".error-summary")).isVisible();
        assertThat(typed(amina, "ask-title")).hasValue("x".repeat(300));
        hook(amina, "ask-title").fill("Wie helpt mij morgen verder met dit concept?");
        assertThat(amina.locator("#ask-status")).containsText("Bewaard");
        var tomorrow = tab(amina);
        tomorrow.navigate("/questions/new");
        assertThat(typed(tomorrow, "ask-title")).hasValue("Wie helpt mij morgen verder met dit concept?");
    }

    @Test
    void askingWorksWithScriptsOff() {
        var amina = signIn(Cast.AMINA, desktop().setJavaScriptEnabled(false));
        amina.navigate("/questions/new");
        hook(amina, "ask-title").fill("Kan ik ook vragen zonder scripts?");
        hook(amina, "ask-submit").click();
        assertThat(hook(amina, "question").locator("h1")).hasText("Kan ik ook vragen zonder scripts?");
    }
}
