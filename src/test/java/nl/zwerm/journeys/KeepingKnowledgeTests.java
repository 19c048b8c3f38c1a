package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void aPageIsPutElsewhereByHandAndBack() {
        var jonas = as(Cast.JONAS);
        var top = write(jonas, "/pages/new", "Alles over sleeptouwen", "Begin hier.");
        var ids = new ArrayList<String>();
        for (var title : List.of("Rood touw", "Geel touw", "Blauw touw")) {
            ids.add(write(jonas, "/pages/new?beneath=" + id(top), title, "Kijk goed.")
                    .replaceAll(".*/", ""));
        }
        jonas.navigate(top);
        jonas.navigate(jonas.locator(".crumbs a").first().getAttribute("href") + "?beneath=" + id(top));
        var order = jonas.locator("[data-tree] > ul > li > a");
        assertThat(order).hasText(new String[] {"Rood touw", "Geel touw", "Blauw touw"});
        assertAccessible(jonas);

        var from = handle(jonas, ids.get(0)).boundingBox();
        var to = handle(jonas, ids.get(2)).boundingBox();
        jonas.mouse().move(from.x + 5, from.y + 5);
        jonas.mouse().down();
        jonas.mouse().move(to.x + 40, to.y + to.height - 3, new Mouse.MoveOptions().setSteps(8));
        assertThat(jonas.locator("#branch-" + ids.get(2))).hasClass(Pattern.compile(".*drop-after.*"));
        jonas.mouse().up();
        assertThat(order).hasText(new String[] {"Geel touw", "Blauw touw", "Rood touw"});
        assertThat(jonas.locator("[data-said]")).containsText("Rood touw staat op de nieuwe plek.");
        jonas.reload();
        assertThat(order).hasText(new String[] {"Geel touw", "Blauw touw", "Rood touw"});

        handle(jonas, ids.get(2)).focus();
        jonas.keyboard().press("Enter");
        jonas.keyboard().press("ArrowRight");
        assertThat(jonas.locator("[data-said]")).containsText("Onder Geel touw, plaats 1 van 1");
        jonas.keyboard().press("Escape");
        assertThat(order).hasText(new String[] {"Geel touw", "Blauw touw", "Rood touw"});
        jonas.keyboard().press("Enter");
        jonas.keyboard().press("ArrowUp");
        jonas.keyboard().press("Enter");
        assertThat(jonas.locator("[data-said]")).containsText("Blauw touw staat op de nieuwe plek.");
        assertThat(order).hasText(new String[] {"Blauw touw", "Geel touw", "Rood touw"});
        jonas.locator("[data-said] button").click();
        assertThat(order).hasText(new String[] {"Geel touw", "Blauw touw", "Rood touw"});
    }

    @Test
    void whatOneSuggestsTheOtherAccepts() {
        var amina = as(Cast.AMINA);
        var page = write(amina, "/pages/new", "Een tilband wassen", "Was hem op zestig graden.");
        hook(amina, "approval").click();

        var tess = onPhone(Cast.TESS);
        tess.navigate(page);
        hook(tess, "page-suggest").click();
        assertAccessible(tess);
        hook(tess, "suggest-body").fill("Was hem op negentig graden.");
        hook(tess, "suggest-send").click();
        assertThat(hook(tess, "suggestion-state")).hasText("Wacht op wie de pagina bijhoudt");
        assertFits(tess);

        hook(amina, "suggestion").click();
        assertAccessible(amina);
        hook(amina, "suggestion-accept").click();
        assertThat(amina.locator("article")).containsText("negentig");
        assertThat(hook(tess, "suggestion-state")).hasText("Overgenomen");

        amina.navigate("/contributions/" + id(page) + "/history?beside=true");
        assertAccessible(amina);
        amina.getByText("Wie schreef wat").click();
        assertThat(amina.locator(".authorship")).containsText("Tess van Dongen");
        assertAccessible(amina);
    }

    private static Locator handle(Page page, String id) {
        return page.locator("#branch-" + id + " > .drag-handle");
    }

    private static String id(String page) {
        return page.replaceAll(".*/", "");
    }

    private static String write(Page page, String form, String title, String body) {
        page.navigate(form);
        hook(page, "page-title").fill(title);
        hook(page, "page-body").pressSequentially(body);
        hook(page, "page-submit").click();
        page.waitForURL(Pattern.compile(".*/pages/[0-9a-z]{12}.*"));
        return page.url().replaceAll("[#?].*", "");
    }
}
