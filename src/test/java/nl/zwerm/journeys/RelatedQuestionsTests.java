package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** Beside a question stand others like it, as far as the reader may read them. */
class RelatedQuestionsTests extends Journey {

    @Test
    void whatIsAlikeStandsBesideItAndStaysWhenThePageIsDrawnAnew() {
        var nora = as(Cast.NORA);
        var first = ask(nora, "Waarom piept de kwikstaartpomp op kamer zeven?");
        var second = ask(nora, "De kwikstaartpomp op kamer zeven piept alweer");
        var tess = as(Cast.TESS);
        tess.waitForFunction("async path => (await (await fetch(path)).text()).includes('alweer')", first + "/related");
        tess.navigate(first);
        var related = hook(tess, "related").locator("a");
        assertThat(related.first()).hasAttribute("href", second);
        assertThat(related.all()).extracting(link -> link.getAttribute("href")).doesNotContain(first);
        nora.navigate(first);
        hook(nora, "answer-body").fill("Hij is gemaakt.");
        hook(nora, "answer-submit").click();
        assertThat(tess.locator(".answer").first()).containsText("Hij is gemaakt.");
        assertThat(related.first()).hasAttribute("href", second);
    }

    /** Gives its path. */
    private String ask(com.microsoft.playwright.Page page, String title) {
        page.navigate("/questions/new");
        hook(page, "ask-title").fill(title);
        page.locator("#ask-form button.primary").click();
        assertThat(page.locator("h1")).hasText(title);
        return java.net.URI.create(page.url()).getPath();
    }
}
