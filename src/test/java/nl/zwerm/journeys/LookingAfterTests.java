package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** What is not kind is reported, hidden for a reason that all read, and shown again. */
class LookingAfterTests extends Journey {

    private static final Pattern QUESTION = Pattern.compile(".*/questions/[0-9a-z]{12}.*");

    @Test
    void whatIsReportedIsHiddenForAReasonThatAllRead() {
        var nora = as(Cast.NORA);
        var question = ask(nora, "Waar vind ik een kruk voor de late dienst?");
        var jonas = as(Cast.JONAS);
        jonas.navigate(question);
        hook(jonas, "answer-body").fill("Zoek het zelf uit, kwast.");
        hook(jonas, "answer-submit").click();
        assertThat(hook(jonas, "answer")).hasCount(1);

        nora.navigate(question);
        choose(hook(nora, "answer"), "Meld dit");
        assertAccessible(nora);
        nora.getByLabel("Dit is niet vriendelijk").check();
        button(nora, "Verstuur je signaal").click();
        assertThat(nora.locator("body")).containsText("Je signaal is verstuurd");

        var beheer = onPhone(Cast.BEHEER);
        beheer.getByText("in de ruimte van iedereen").click();
        assertAccessible(beheer);
        assertFits(beheer);
        var reported = hook(beheer, "reported").filter(new Locator.FilterOptions().setHasText("Zoek het zelf uit"));
        assertThat(reported).containsText("Nora");
        reported.getByText("Verberg").click();
        assertAccessible(beheer);
        beheer.getByLabel("Waarom?").fill("Dit is niet vriendelijk.");
        button(beheer, "Verberg dit").click();
        beheer.waitForURL(QUESTION);
        assertThat(hook(beheer, "hidden-part")).containsText("Dit is niet vriendelijk.");
        assertFits(beheer);

        nora.navigate(question);
        assertThat(nora.locator("main")).not().containsText("kwast");
        assertThat(hook(nora, "hidden-part")).containsText("verborg hier een bijdrage");
        assertAccessible(nora);
        nora.navigate("/reports");
        assertThat(nora.locator("main")).containsText("De beheerders hebben er iets aan gedaan");
        assertAccessible(nora);

        var everyone = beheer.locator(".question a[href^='/spaces/']").first().getAttribute("href");
        nora.navigate(everyone + "/acts");
        var act = hook(nora, "act-hide").filter(new Locator.FilterOptions().setHasText("een kruk voor"));
        assertThat(act).containsText("Dit is niet vriendelijk.");
        beheer.navigate(everyone + "/acts");
        assertFits(beheer);
        hook(beheer, "act-hide")
                .filter(new Locator.FilterOptions().setHasText("een kruk voor"))
                .getByText("Draai terug")
                .click();
        nora.navigate(question);
        assertThat(nora.locator("main")).containsText("kwast");
    }

    private static String ask(Page page, String title) {
        page.navigate("/questions/new");
        hook(page, "ask-title").fill(title);
        hook(page, "ask-submit").click();
        page.waitForURL(QUESTION);
        return page.url().replaceFirst("[?#].*", "");
    }

    private static void choose(Locator post, String what) {
        var menu = post.locator(".of-post").first();
        menu.locator("summary").click();
        menu.getByText(what).click();
    }
}
