package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** A lead tells a mistake, first for himself, then for his team; a nurse reads it under his name. */
class LeadersGoFirstTests extends Journey {

    private static final String TEXT = "Ik zei ja tegen een extra project zonder te vragen wat er dan af moest.";

    @Test
    void aMistakeIsKeptShownAndReadUnderHisName() {
        var willem = onPhone(Cast.WILLEM);
        willem.navigate("/leaders?prompt=mistake");
        button(willem, "Bewaar in mijn notitieboek").click();
        assertThat(willem.locator("#text-error")).isVisible();
        willem.fill("#text", TEXT);
        assertAccessible(willem);
        assertFits(willem);
        button(willem, "Bewaar in mijn notitieboek").click();
        assertThat(hook(willem, "example-text")).containsText(TEXT);

        var amina = as(Cast.AMINA);
        amina.navigate("/people/" + demo.id(Cast.AMINA));
        amina.locator("dl.facts a[href^='/teams/']").click();
        assertThat(amina.locator("main")).not().containsText(TEXT);

        button(willem, "Laat zien bij Verpleegafdeling Chirurgie").click();
        amina.reload();
        assertThat(amina.locator("main")).containsText("Willem Hoekstra: Een fout, en wat die leerde");
        amina.locator("main").getByText(TEXT).click();
        assertThat(hook(amina, "example-text")).containsText(TEXT);
        assertAccessible(amina);

        willem.navigate("/leaders?prompt=dissent");
        willem.fill("#text", "Dank dat je zei dat het anders kon");
        button(willem, "Geef het als compliment").click();
        assertThat(willem.locator("#text")).hasValue("Dank dat je zei dat het anders kon");
    }
}
