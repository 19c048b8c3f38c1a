package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** Finding what was written, from anywhere, in both languages, however it was spelled. */
class SearchingTests extends Journey {

    @Test
    void aSlashAndAWordAreEnough() {
        var tess = as(Cast.TESS);
        tess.keyboard().press("/");
        tess.keyboard().type("valpreventie");
        tess.keyboard().press("Enter");
        tess.waitForURL("**/search?q=valpreventie");
        assertThat(hook(tess, "search-result").first()).isVisible();
        assertThat(tess.locator("mark").first()).isVisible();
    }

    @Test
    void aPartOfACompoundFindsTheWhole() {
        var tess = onPhone(Cast.TESS);
        tess.navigate("/search?q=veiligheid");
        assertThat(hook(tess, "search-result")
                        .filter(with("edicatieveiligheid"))
                        .first())
                .isVisible();
    }

    @Test
    void typingMistakesAreForgiven() {
        var tess = as(Cast.TESS);
        tess.navigate("/search?q=delieer");
        assertThat(hook(tess, "search-result").filter(with("elier")).first()).isVisible();
    }

    @Test
    void nothingOfAClosedSpaceIsFoundByWhoIsOutside() {
        var tess = as(Cast.TESS);
        tess.navigate("/spaces");
        var found = tess.request().get(address() + "/search?q=medicatiecommissie&kind=question");
        org.assertj.core.api.Assertions.assertThat(found.status()).isEqualTo(200);
        assertThat(tess.locator("main")).not().containsText("Steun na een incident");
    }

    private static com.microsoft.playwright.Locator.FilterOptions with(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
