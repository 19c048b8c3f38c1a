package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** What is known is written down together, stays true, and is found in its tree. */
class KeepingKnowledgeTests extends Journey {

    @Test
    void twoWriteTheSamePageAndNothingIsLost() {
        var amina = as(Cast.AMINA);
        amina.navigate("/pages/new?pattern=how-to");
        assertThat(typed(amina, "page-body")).hasValue(Pattern.compile("## Wanneer je dit nodig hebt[\\s\\S]*"));
        var page = write(amina, "/pages/new", "Een pomp ruilen", "Bel toestel 4180.");
        assertAccessible(amina);

        var tess = onPhone(Cast.TESS);
        tess.navigate(page);
        assertThat(tess.locator("main")).containsText("Bel toestel 4180.");
        assertFits(tess);
        hook(tess, "page-edit").click();
        type(tess, "End", ", ook ’s nachts");
        hook(amina, "page-edit").click();
        type(amina, "Home", "Altijd: ");
        assertThat(amina.locator(".editor-status").first()).containsText("Je schrijft samen met Tess van Dongen");
        assertThat(typed(tess, "page-body")).hasValue("Altijd: Bel toestel 4180., ook ’s nachts");
        assertThat(tess.locator(".caret")).containsText("Amina");
        assertAccessible(amina);

        amina.fill("#why", "Duidelijker");
        hook(amina, "page-submit").click();
        assertThat(amina.locator("article")).containsText("Altijd: Bel toestel 4180., ook ’s nachts");
        type(tess, "End", " en in het weekend");
        hook(tess, "page-submit").click();
        assertThat(tess.locator("article")).containsText("ook ’s nachts en in het weekend");
        assertThat(amina.locator("article")).containsText("en in het weekend");

        amina.navigate("/contributions/" + page.replaceAll(".*/", "") + "/history");
        assertThat(amina.locator("main")).containsText("Duidelijker");
        assertThat(amina.locator("main")).containsText("Tess van Dongen");
        button(amina, "Zet deze versie terug 1").click();
        assertThat(amina.locator("article")).containsText("Bel toestel 4180.");
    }

    @Test
    void aPageStandsInATreeThatOpensAndSaysWhatLeadsToIt() {
        var jonas = as(Cast.JONAS);
        var top = write(jonas, "/pages/new", "Alles over pompen", "Begin hier.");
        var beneath =
                write(jonas, "/pages/new?beneath=" + top.replaceAll(".*/", ""), "De pomp piept", "Kijk naar de lijn.");
        assertThat(jonas.locator(".crumbs")).containsText("Alles over pompen");
        write(
                jonas,
                "/pages/new",
                "Nachtdienst",
                "Zie [piepende pompen](" + beneath.replaceAll("https?://[^/]+", "") + ").");
        jonas.navigate(beneath);
        assertThat(jonas.locator("aside, .card").getByText("Nachtdienst")).isVisible();

        jonas.locator(".crumbs a").first().click();
        var branch = jonas.locator("#branch-" + top.replaceAll(".*/", ""));
        branch.locator("summary").focus();
        jonas.keyboard().press("Enter");
        assertThat(branch.getByText("De pomp piept")).isVisible();
        assertAccessible(jonas);
    }

    private static void type(Page page, String key, String text) {
        hook(page, "page-body").click();
        page.keyboard().press("Control+" + key);
        page.keyboard().type(text);
    }

    private static String write(Page page, String form, String title, String body) {
        page.navigate(form);
        hook(page, "page-title").fill(title);
        hook(page, "page-body").fill(body);
        hook(page, "page-submit").click();
        page.waitForURL(Pattern.compile(".*/pages/[0-9a-z]{12}.*"));
        return page.url().replaceAll("[#?].*", "");
    }
}
