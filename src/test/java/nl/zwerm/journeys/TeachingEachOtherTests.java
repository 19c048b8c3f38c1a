package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** What one colleague can, others want; it gets a day, fills up, and ends in what they take along. */
class TeachingEachOtherTests extends Journey {

    private static final String TITLE = "Een lastige wond op de foto zetten";

    @Test
    void aWorkshopIsWantedPlannedFilledAndTakenAlong() {
        var amina = as(Cast.AMINA);
        var path = propose(amina);

        var nora = onPhone(Cast.NORA);
        nora.navigate(path);
        hook(nora, "want").click();
        assertThat(hook(nora, "wanted")).containsText("1 collega");

        amina.navigate(path);
        hook(amina, "plan").click();
        plan(amina);

        nora.navigate("/waiting");
        assertThat(nora.locator("main")).containsText("Een workshop die je wilde, heeft een datum");
        nora.navigate(path);
        hook(nora, "register").click();
        assertThat(hook(nora, "standing")).containsText("Je doet mee");
        var tess = as(Cast.TESS);
        tess.navigate(path);
        assertThat(hook(tess, "places")).containsText("Vol");
        hook(tess, "register").click();
        assertThat(hook(tess, "standing")).containsText("als eerste op de wachtlijst");

        hook(nora, "withdraw").click();
        assertThat(hook(nora, "withdraw")).hasCount(0);
        assertThat(hook(tess, "standing")).containsText("Je doet mee");

        hook(tess, "here").click();
        assertThat(hook(tess, "standing")).containsText("Je bent er");
        tess.locator("#takeaway").fill("Altijd een liniaal naast de wond.");
        hook(tess, "takeaway-submit").click();
        assertThat(hook(tess, "takeaway")).containsText("liniaal");

        nora.navigate(path);
        assertThat(nora.locator("main")).not().containsText("liniaal");
        amina.navigate(path);
        assertThat(amina.locator("main")).not().containsText("liniaal");
        hook(amina, "reveal").click();
        assertThat(hook(amina, "takeaway")).containsText("liniaal");
        assertThat(hook(nora, "takeaway")).containsText("liniaal");
        assertAccessible(amina);
    }

    private static String propose(Page amina) {
        amina.navigate("/workshops");
        amina.locator(".page-head a.primary").click();
        hook(amina, "workshop-title").fill(TITLE);
        assertThat(amina.locator("#colleague")).isHidden();
        amina.locator("input[name=lead][value=together]").check();
        assertThat(amina.locator("#colleague")).isVisible();
        amina.locator("input[name=lead][value=me]").check();
        hook(amina, "workshop-submit").click();
        amina.waitForURL(Pattern.compile(".*/workshops/[0-9a-z]{12}.*"));
        return amina.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    /** So soon that one can say at once that one is there; an hour long, or until the day ends. */
    private static void plan(Page amina) {
        var starts =
                ZonedDateTime.now(ZoneId.of("Europe/Amsterdam")).plusMinutes(10).truncatedTo(ChronoUnit.MINUTES);
        if (starts.toLocalTime().isAfter(LocalTime.of(23, 50))) {
            starts = starts.plusDays(1).with(LocalTime.of(0, 15));
        }
        var ends = starts.toLocalTime().isAfter(LocalTime.of(22, 55))
                ? LocalTime.of(23, 58)
                : starts.toLocalTime().plusHours(1);
        amina.locator("#day").fill(starts.toLocalDate().toString());
        amina.locator("#from").fill(starts.toLocalTime().toString());
        amina.locator("#until").fill(ends.toString());
        amina.locator("#place").fill("Skillslab");
        amina.locator("#room").fill("1");
        hook(amina, "plan-submit").click();
        assertThat(hook(amina, "places")).containsText("Nog 1 van de 1");
    }
}
