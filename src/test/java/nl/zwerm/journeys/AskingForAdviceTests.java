package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** A nurse asks an expert for advice, who thinks twice; she reads it, thanks, and knows what she will do. */
class AskingForAdviceTests extends Journey {

    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(15_000);
    private static final String QUESTION = "Wat is één ding dat ik anders kan doen in de avondronde?";

    @Test
    void adviceIsAskedGivenAndThankedFor() {
        var nora = onPhone(Cast.NORA);
        nora.navigate("/feedback");
        nora.locator(".page-head a.primary").click();
        nora.fill("#situation", "De avondronde van gisteren");
        nora.fill("#question", QUESTION);
        button(nora, "Vraag om advies").click();
        assertThat(nora.locator("#colleagues-error")).isVisible();
        assertThat(nora.locator("#question")).hasValue(QUESTION);
        nora.fill("#colleagues", "Jonas Vermeulen");
        button(nora, "Vraag om advies").click();
        assertThat(hook(nora, "not-yet")).isVisible();
        assertAccessible(nora);
        assertFits(nora);

        var jonas = as(Cast.JONAS);
        jonas.navigate("/feedback");
        hook(jonas, "asked-of-me").getByText(QUESTION).click();
        jonas.fill("#text", "Als ik jou was, zou ik eerst kijken wie onrustig is.");
        assertThat(jonas.locator("[data-status]")).containsText("ewaard");
        jonas.reload();
        assertThat(jonas.locator("#text")).hasValue("Als ik jou was, zou ik eerst kijken wie onrustig is.");
        button(jonas, "Stuur je advies").click();

        // Her page stood open all the time.
        assertThat(hook(nora, "received")).containsText("wie onrustig is", SOON);
        button(nora, "Bedank Jonas Vermeulen").click();
        assertThat(hook(nora, "received")).containsText("Je bedankte");
        nora.fill("#intention", "Eerst een rondje langs wie onrustig is");
        button(nora, "Bewaar mijn voornemen").click();
        assertThat(hook(nora, "intention")).hasText("Eerst een rondje langs wie onrustig is");
        assertAccessible(nora);
        assertFits(nora);

        assertThat(jonas.locator("main")).containsText("Nora Kuiper bedankt je", SOON);
    }
}
