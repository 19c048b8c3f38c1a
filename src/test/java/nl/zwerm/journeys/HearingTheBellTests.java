package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** Whoever is told something sees it wherever they are, and decides themselves when to look. */
class HearingTheBellTests extends Journey {

    @Test
    void theBellRingsOnAnyPageWithoutReload() {
        var sanne = as(Cast.SANNE);
        sanne.navigate("/questions/new");
        hook(sanne, "ask-title").fill("Wie heeft ervaring met de nieuwe kwiebelklem?");
        hook(sanne, "ask-submit").click();
        sanne.waitForURL(Pattern.compile(".*/questions/[0-9a-z]{12}.*"));
        var path = sanne.url().replaceFirst("[?#].*", "");
        // A page that is not live itself.
        sanne.navigate("/about");
        int before = Integer.parseInt(sanne.locator("#bell").getAttribute("data-count"));

        var willem = as(Cast.WILLEM);
        willem.navigate(path);
        hook(willem, "answer-body").fill("Ik: eerst kwiebelen, dan klemmen.");
        hook(willem, "answer-submit").click();

        assertThat(sanne.locator("#bell[data-count='" + (before + 1) + "']"))
                .hasCount(1, new HasCountOptions().setTimeout(15_000));
        assertThat(sanne.locator("#bell-said")).containsText("nieuw");
        assertAccessible(sanne);

        sanne.locator("#bell").focus();
        sanne.keyboard().press("Enter");
        sanne.waitForURL("**/notifications");
        var told = hook(sanne, "notice")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText("kwiebelklem")
                        .setHasText("kwiebelklem"));
        assertThat(told).hasCount(1);
        told.locator(".link-button").click();
        sanne.waitForURL(path + "**");
        assertThat(sanne.locator("#bell")).hasAttribute("data-count", Integer.toString(before));
    }

    @Test
    void withoutScriptsTheBellIsALink() {
        var page = signIn(Cast.NORA, desktop().setJavaScriptEnabled(false));
        page.locator("#bell").click();
        page.waitForURL("**/notifications");
        assertThat(page.locator("h1")).hasText("Meldingen");
        assertFits(page);
        page.setViewportSize(320, 640);
        assertOnOneLine(page);
    }

    /** The head takes as many rows on the narrowest phone as it did without a bell. */
    private static void assertOnOneLine(Page page) {
        var lowest =
                (Number) page.evaluate("document.querySelector('.site-header .account').getBoundingClientRect().top");
        var bell = (Number) page.evaluate("document.getElementById('bell').getBoundingClientRect().top");
        org.assertj.core.api.Assertions.assertThat(Math.abs(lowest.doubleValue() - bell.doubleValue()))
                .isLessThan(20);
        assertFits(page);
    }
}
