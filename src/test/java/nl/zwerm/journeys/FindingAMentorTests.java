package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** A newcomer finds an experienced colleague of another team, asks, and they agree on a first meeting. */
class FindingAMentorTests extends Journey {

    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(15_000);
    private static final String GOAL = "Zelfverzekerd medicatie geven in mijn eerste nachtdiensten";

    @Test
    void aNewcomerAsksAndTheyMeet() {
        var tess = as(Cast.TESS);
        tess.navigate("/mentoring/offer");
        tess.fill("#topics", "Medicatieveiligheid, Inwerken, Wondzorg");
        tess.fill("#sentence", "Veel nieuwe collega's op weg geholpen");
        tess.getByLabel("Twee").check();
        button(tess, "Word mentor").click();
        assertThat(tess.locator("#offer-head")).isVisible();

        var nora = onPhone(Cast.NORA);
        nora.navigate("/mentoring");
        assertThat(hook(nora, "match").first()).containsText("verschillende teams");
        assertAccessible(nora);
        assertFits(nora);
        nora.getByText("Vraag Tess van Dongen").click();
        nora.fill("#goal", GOAL);
        button(nora, "Stuur je vraag").click();
        assertThat(hook(nora, "goal")).hasText(GOAL);
        assertAccessible(nora);

        tess.navigate("/mentoring");
        open(tess, "Nora Kuiper");
        button(tess, "Ja, dat doe ik").click();
        tess.fill(
                "#day", LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(5).toString());
        tess.fill("#time", "15:30");
        tess.fill("#place", "Koffiehoek bij de hal");
        button(tess, "Zet in beide agenda’s").click();
        assertThat(hook(tess, "meeting")).containsText("15:30");
        assertAccessible(tess);

        // Her page stood open all the time.
        assertThat(hook(nora, "meeting")).containsText("Koffiehoek bij de hal", SOON);
        assertAccessible(nora);
        assertFits(nora);

        nora.locator("summary", new Page.LocatorOptions().setHasText("Verander het doel"))
                .click();
        nora.fill("#goal", GOAL + " en daarna");
        tess.locator("#plan summary").click();
        tess.fill("#time", "16:15");
        tess.fill("#place", "Bij de balie");
        button(tess, "Zet in beide agenda’s").click();
        assertThat(hook(nora, "meeting")).containsText("Bij de balie", SOON);
        assertThat(nora.locator("#goal")).hasValue(GOAL + " en daarna");

        button(nora, "Stop met dit mentoraat").click();
        assertThat(tess.locator("main")).containsText("het zegt niets over jou", SOON);
    }

    private static void open(Page page, String name) {
        hook(page, "mentorship").getByText(name).click();
    }
}
