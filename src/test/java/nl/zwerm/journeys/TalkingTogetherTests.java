package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** A discussion goes on in several browsers at once, ends in a sentence, and becomes a question. */
class TalkingTogetherTests extends Journey {

    private static final String SUBJECT = "Zullen we de overdracht eens om half vier proberen?";
    private static final HasCountOptions SOON = new HasCountOptions().setTimeout(15_000);

    @Test
    void twoTalkAndNeitherLosesWhatTheyType() {
        var amina = as(Cast.AMINA);
        var talk = begin(amina, SUBJECT);
        hook(amina, "message-body").fill("Ik typ hier nog iets wat niet weg mag");

        var jonas = onPhone(Cast.JONAS);
        jonas.navigate(talk);
        assertFits(jonas);
        hook(jonas, "message-body").fill("Ja, dan is het bezoek er nog niet.");
        hook(jonas, "message-submit").click();
        assertThat(hook(jonas, "message")).hasCount(1);

        assertThat(hook(amina, "message")).hasCount(1, SOON);
        assertThat(typed(amina, "message-body")).hasValue("Ik typ hier nog iets wat niet weg mag");
        hook(amina, "message").locator("[data-hook=react]").click();
        reaction(amina, "Mee eens").click();
        assertThat(typed(amina, "message-body")).hasValue("Ik typ hier nog iets wat niet weg mag");

        var given = hook(jonas, "message").locator("[data-hook=reaction]", hasText("Mee eens 1"));
        assertThat(given).hasCount(1, SOON);
        assertThat(given).hasAttribute("title", "Amina El Idrissi");
        hook(amina, "message")
                .locator("[data-hook=reaction]", hasText("Mee eens 1"))
                .click();
        assertThat(given).hasCount(0, SOON);

        hook(amina, "message-submit").click();
        assertThat(hook(jonas, "message")).hasCount(2, SOON);
        hook(amina, "conclusion").fill("We proberen het twee weken op gang B");
        hook(amina, "resolve").click();
        assertThat(hook(amina, "resolved")).containsText("We proberen het twee weken op gang B");
        assertThat(hook(jonas, "resolved")).containsText("Amina El Idrissi");
        jonas.navigate(talk);
        hook(jonas, "message").first().locator("[data-hook=react]").click();
        assertAccessible(jonas);
        assertFits(jonas);

        jonas.getByText("Maak er een vraag van").click();
        jonas.waitForURL(Pattern.compile(".*/questions/new.*"));
        assertThat(typed(jonas, "ask-title")).hasValue(SUBJECT);
        hook(jonas, "ask-submit").click();
        jonas.waitForURL(Pattern.compile(".*/questions/[0-9a-z]{12}.*"));
        assertThat(jonas.locator("#lineage")).containsText("Amina El Idrissi");
        amina.navigate(talk);
        assertThat(amina.locator("#lineage")).containsText("Jonas Vermeulen");
    }

    @Test
    void allOfItWorksWithScriptsOff() {
        var nora = signIn(Cast.NORA, desktop().setJavaScriptEnabled(false));
        begin(nora, "Waar eten jullie tijdens de late dienst?");
        hook(nora, "message-body").fill("");
        hook(nora, "message-submit").click();
        assertThat(nora.locator(".error-summary")).isVisible();
        hook(nora, "message-body").fill("Ik zelf op de gang.");
        hook(nora, "message-submit").click();
        hook(nora, "message").locator("[data-hook=react]").click();
        reaction(nora, "Grappig").click();
        assertThat(hook(nora, "message").locator("[data-hook=reaction]", hasText("Grappig 1")))
                .hasAttribute("aria-pressed", "true");
        hook(nora, "resolve").click();
        assertThat(hook(nora, "resolved")).isVisible();
        hook(nora, "reopen").click();
        assertThat(hook(nora, "resolved")).hasCount(0);
    }

    private static String begin(Page page, String subject) {
        page.navigate("/discussions/new");
        hook(page, "discussion-title").fill(subject);
        hook(page, "discussion-submit").click();
        page.waitForURL(Pattern.compile(".*/spaces/[0-9a-z]{12}/discussions/[0-9a-z]{12}.*"));
        return page.url().replaceAll("[#?].*", "");
    }

    private static Locator reaction(Page page, String name) {
        return hook(page, "message").locator("details [data-hook=reaction]", hasText(name));
    }

    private static Locator.LocatorOptions hasText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
