package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.net.URI;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** Two ask the same: a steward makes one of it, both hear what comes of it, and two of it again. */
class MergingTwoQuestionsTests extends Journey {

    private static final String AGAIN = "Waar staat ’s nachts de fladderkar?";
    private static final String STAYS = "Wie weet waar de fladderkar blijft?";

    @Test
    void twoThatAskTheSameBecomeOneAndTwoAgain() {
        var nora = as(Cast.NORA);
        var again = ask(nora, AGAIN);
        var willem = as(Cast.WILLEM);
        var stays = ask(willem, STAYS);
        answer(as(Cast.JONAS), again, "Achter de linnenkamer.");

        var steward = onPhone(Cast.BEHEER);
        merge(steward, again, stays);

        assertThat(hook(steward, "merged")).containsText(AGAIN);
        assertThat(steward.locator("main")).containsText("Achter de linnenkamer.");
        assertAccessible(steward);
        assertFits(steward);

        nora.navigate(again);
        org.assertj.core.api.Assertions.assertThat(path(nora)).isEqualTo(stays);
        assertThat(nora.locator("h1")).hasText(STAYS);
        assertThat(button(nora, "Volg niet meer").first()).isVisible();
        assertTold(nora, STAYS, "samengevoegd");
        assertTold(willem, STAYS, "vroeg hetzelfde");

        answer(as(Cast.TESS), stays, "Sinds maandag bij de lift.");
        assertTold(nora, STAYS, "Tess");
        assertTold(willem, STAYS, "Tess");

        refusesTheCircle(steward, stays, again);
        partsThem(steward, stays, again);

        nora.navigate(again);
        org.assertj.core.api.Assertions.assertThat(path(nora)).isEqualTo(again);
        assertThat(nora.locator("h1")).hasText(AGAIN);
        assertThat(hook(nora, "answer")).hasCount(1);
        assertThat(hook(nora, "answer")).containsText("Achter de linnenkamer.");
        willem.navigate(stays);
        assertThat(hook(willem, "merged")).hasCount(0);
        assertThat(hook(willem, "answer")).hasCount(1);
        assertThat(hook(willem, "answer")).containsText("Sinds maandag bij de lift.");
    }

    private void merge(Page steward, String from, String into) {
        steward.navigate(from);
        var menu = hook(steward, "question").locator(".of-post").first();
        menu.locator("summary").click();
        menu.getByText("Voeg samen met een andere vraag").click();
        assertThat(steward.locator("h1")).hasText("Maak van twee vragen één");
        assertAccessible(steward);
        assertFits(steward);
        steward.locator("#address").fill(address() + into);
        steward.locator("#reason").fill("Het is dezelfde kar.");
        button(steward, "Voeg samen").click();
        steward.waitForURL("**" + into + "**");
        assertThat(steward.locator("body")).containsText("De twee vragen zijn nu één.");
    }

    private void refusesTheCircle(Page steward, String stays, String again) {
        steward.navigate(stays + "/merge/new");
        steward.locator("#address").fill(address() + again);
        steward.locator("#reason").fill("Toch liever andersom.");
        button(steward, "Voeg samen").click();
        assertThat(steward.locator("#address-error")).containsText("al in deze opgegaan");
        assertThat(steward.locator("#address")).hasValue(address() + again);
        assertThat(steward.locator("#reason")).hasValue("Toch liever andersom.");
        assertAccessible(steward);
        assertFits(steward);
    }

    private static void partsThem(Page steward, String stays, String again) {
        steward.navigate(stays);
        hook(steward, "merged").getByText("Maak er weer twee van").click();
        steward.waitForURL("**" + again + "**");
        assertThat(steward.locator("h1")).hasText(AGAIN);
    }

    private static void assertTold(Page page, String title, String what) {
        page.waitForFunction("""
                async wanted => {
                  const page = await (await fetch('/notifications')).text();
                  const told = new DOMParser().parseFromString(page, 'text/html').querySelectorAll('[data-hook=notice]');
                  return [...told].some(one => wanted.every(word => one.textContent.includes(word)));
                }""", new String[] {title, what});
        page.navigate("/notifications");
        var told = hook(page, "notice")
                .filter(new Locator.FilterOptions().setHasText(title))
                .filter(new Locator.FilterOptions().setHasText(what));
        assertThat(told).hasCount(1, new HasCountOptions().setTimeout(15_000));
    }

    private static void answer(Page page, String question, String text) {
        page.navigate(question);
        hook(page, "answer-body").fill(text);
        hook(page, "answer-submit").click();
        assertThat(page.locator("main")).containsText(text);
    }

    /** Gives its path. */
    private static String ask(Page page, String title) {
        page.navigate("/questions/new");
        hook(page, "ask-title").fill(title);
        hook(page, "ask-submit").click();
        page.waitForURL(Pattern.compile(".*/questions/[0-9a-z]{12}.*"));
        return path(page);
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }
}
