package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** Who works together divides the work on a board, by hand and by the keys. */
class OrganisingABoardTests extends Journey {

    @Test
    void aTaskGoesFromColumnToColumn() {
        var jonas = as(Cast.JONAS);
        write(jonas, "Lantaarns tellen");
        write(jonas, "Lantaarns poetsen");
        jonas.locator("main .meta a").first().click();
        assertAccessible(jonas);
        var toDo = jonas.locator("#column-to-do .task-title");
        var doing = jonas.locator("#column-doing .task-title");
        assertThat(toDo).hasText(new String[] {"Lantaarns tellen", "Lantaarns poetsen"});

        var from = handle(jonas, "Lantaarns poetsen").boundingBox();
        var to = jonas.locator("#column-doing").boundingBox();
        jonas.mouse().move(from.x + 5, from.y + 5);
        jonas.mouse().down();
        jonas.mouse().move(to.x + to.width / 2, to.y + to.height - 3, new Mouse.MoveOptions().setSteps(8));
        assertThat(jonas.locator("#column-doing")).hasClass(Pattern.compile(".*drop-onto.*"));
        jonas.mouse().up();
        assertThat(doing).hasText("Lantaarns poetsen");
        assertThat(jonas.locator("[data-said]")).containsText("Lantaarns poetsen staat op de nieuwe plek.");
        jonas.reload();
        assertThat(doing).hasText("Lantaarns poetsen");

        handle(jonas, "Lantaarns tellen").focus();
        jonas.keyboard().press("Enter");
        jonas.keyboard().press("ArrowRight");
        assertThat(jonas.locator("[data-said]")).containsText("Bezig, plaats 1 van 2");
        jonas.keyboard().press("ArrowDown");
        jonas.keyboard().press("Enter");
        assertThat(doing).hasText(new String[] {"Lantaarns poetsen", "Lantaarns tellen"});
        assertThat(jonas.locator("[data-said]")).containsText("Lantaarns tellen staat op de nieuwe plek.");
        jonas.locator("[data-said] button").click();
        assertThat(toDo).hasText("Lantaarns tellen");

        var tess = onPhone(Cast.TESS);
        tess.navigate(jonas.url());
        assertFits(tess);
        assertThat(tess.locator("#column-doing .task-title")).hasText("Lantaarns poetsen");
        var card = tess.locator("li", new Page.LocatorOptions().setHasText("Lantaarns poetsen"));
        card.locator("summary").click();
        card.locator("button[value=done]").click();
        assertThat(tess.locator("#column-done .task-title")).hasText("Lantaarns poetsen");
        assertThat(jonas.locator("#column-done .task-title")).hasText("Lantaarns poetsen");
    }

    private static Locator handle(Page page, String title) {
        return page.locator(".tasks > li", new Page.LocatorOptions().setHasText(title))
                .locator(".drag-handle");
    }

    private static void write(Page page, String title) {
        page.navigate("/tasks/new");
        hook(page, "task-title").fill(title);
        hook(page, "task-submit").click();
        page.waitForURL(Pattern.compile(".*/tasks/[0-9a-z]{12}.*"));
    }
}
