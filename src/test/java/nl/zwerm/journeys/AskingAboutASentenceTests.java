package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** A comment stands with the sentence it is about, wherever that goes. */
class AskingAboutASentenceTests extends Journey {

    @Test
    void aSentenceIsChosenByMouseAndKeyboardAndKeepsItsCommentWhileThePageChanges() {
        var amina = as(Cast.AMINA);
        var page = write(amina, "De pomp spoelen", "Zet de pomp uit.\n\nBel toestel 4180 voor je spoelt.\n\nKlaar.");

        var jonas = as(Cast.JONAS);
        jonas.navigate(page);
        prose(jonas).locator("p").nth(1).click(new Locator.ClickOptions().setClickCount(3));
        assertThat(offer(jonas)).isVisible();
        jonas.keyboard().press("Tab");
        assertThat(offer(jonas)).isFocused();
        jonas.keyboard().press("Enter");
        assertThat(jonas.locator("[data-chosen] .quoted")).hasText("Bel toestel 4180 voor je spoelt.");
        jonas.keyboard().type("Is dat nog zo?");
        button(jonas, "Plaats je reactie").click();
        assertThat(jonas.locator(".comment .quoted")).containsText("Bel toestel 4180 voor je spoelt.");
        assertThat(prose(jonas).locator("mark")).hasText("Bel toestel 4180 voor je spoelt.");
        assertAccessible(jonas);

        assertThat(prose(amina).locator("mark")).hasCount(1);
        prose(amina).locator(".passage-link").click();
        assertThat(amina).hasURL(Pattern.compile(".*#comment-[0-9a-z]{12}"));
        hook(amina, "page-edit").click();
        hook(amina, "page-body")
                .fill("Was je handen.\n\nZet de pomp uit.\n\nBel toestel 4181 voor je spoelt.\n\nKlaar.");
        hook(amina, "page-submit").click();
        assertThat(prose(amina).locator("mark")).hasText("Bel toestel 4181 voor je spoelt.");
        assertThat(prose(jonas).locator("mark")).hasText("Bel toestel 4181 voor je spoelt.");
        button(amina, "Handel af deze reactie").click();
        assertThat(prose(amina).locator("mark")).hasCount(0);
        assertThat(amina.locator(".resolved > summary")).hasText("1 afgehandelde reactie");
    }

    @Test
    void onAPhoneOneThinksAgainAndCommentsOnAllOfIt() {
        var amina = as(Cast.AMINA);
        var page = write(amina, "De pomp opladen", "Zet haar in het rek. ".repeat(50) + "\n\nWacht een nacht.");
        var tess = onPhone(Cast.TESS);
        tess.navigate(page);
        prose(tess).locator("p").last().evaluate("p => getSelection().selectAllChildren(p)");
        offer(tess).click();
        assertThat(tess.locator("[data-chosen]")).containsText("Wacht een nacht.");
        assertFits(tess);
        button(tess, "Reageer op de hele pagina").click();
        assertThat(tess.locator("[data-chosen]")).isHidden();
        tess.keyboard().type("Fijn dat dit er staat.");
        button(tess, "Plaats je reactie").click();
        assertThat(tess.locator(".comment")).containsText("Fijn dat dit er staat.");
        assertThat(tess.locator(".comment .quoted, mark")).hasCount(0);

        prose(tess).evaluate("prose => getSelection().selectAllChildren(prose)");
        assertThat(tess.locator(".passage-offer")).hasText("Kies een kortere passage: hoogstens 1.000 tekens.");
        tess.keyboard().press("Escape");
        assertThat(tess.locator(".passage-offer")).hasCount(0);
    }

    private static Locator prose(Page page) {
        return page.locator(".prose[data-passages]");
    }

    private static Locator offer(Page page) {
        return page.locator(".passage-offer button");
    }

    private static String write(Page page, String title, String body) {
        page.navigate("/pages/new");
        hook(page, "page-title").fill(title);
        hook(page, "page-body").fill(body);
        hook(page, "page-submit").click();
        page.waitForURL(Pattern.compile(".*/pages/[0-9a-z]{12}.*"));
        return page.url().replaceAll("[#?].*", "");
    }
}
