package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** An idea is tried, what came of it is told to others, and whoever had the idea sees it. */
class TryingOutTests extends Journey {

    private static final String IDEA = "Zet de rolstoelen terug bij de lift, met een kleur per afdeling";
    private static final String EXPECTED =
            "Als elke afdeling een kleur heeft, dan zoeken we minder, omdat je ziet wat ontbreekt";
    private static final String INSIGHT = "Kleuren helpen pas als iemand ze aan het eind van de dag nakijkt";

    @Test
    void fromAnIdeaByAPilotToAnInsightAndBackToWhoeverBegan() {
        var nora = onPhone(Cast.NORA);
        nora.navigate("/ideas/new");
        hook(nora, "idea-title").fill(IDEA);
        hook(nora, "idea-submit").click();
        nora.waitForURL(Pattern.compile(".*/ideas/[0-9a-z]{12}.*"));
        var idea = nora.url().replaceAll("[#?].*", "");

        nora.locator("#people").fill("Tess van Dongen");
        hook(nora, "asking-submit").click();
        assertThat(nora.locator("#asking")).containsText("Tess van Dongen");
        var tess = as(Cast.TESS);
        assertThat(tess.locator("main")).containsText(IDEA);
        tess.navigate(idea);
        assertThat(hook(tess, "invitation")).isVisible();
        hook(tess, "perspective-body").fill("Denk ook aan de hulpmiddelen van thuis, die raken we nu kwijt.");
        hook(tess, "perspective-submit").click();
        assertThat(hook(tess, "perspective")).containsText("Fysiotherapeut");
        assertThat(hook(tess, "invitation")).hasCount(0);

        var willem = as(Cast.WILLEM);
        willem.navigate(idea);
        willem.getByText("Probeer het uit als pilot").click();
        willem.waitForURL(Pattern.compile(".*/pilots/new.*"));
        assertThat(typed(willem, "pilot-title")).hasValue(IDEA);
        willem.fill("#expected", EXPECTED);
        willem.fill("#seen", "We tellen een week lang hoe vaak we zoeken.");
        hook(willem, "pilot-submit").click();
        willem.waitForURL(Pattern.compile(".*/pilots/[0-9a-z]{12}.*"));
        var pilot = willem.url().replaceAll("[#?].*", "");
        assertThat(hook(willem, "plan")).containsText(EXPECTED);
        assertThat(willem.locator("#lineage")).containsText(IDEA);
        tellsOf(nora, "Er kwam iets voort uit wat je schreef", "ging verder met wat je schreef");

        hook(willem, "note-body").fill("Twee rolstoelen stonden in de kelder.");
        hook(willem, "note-submit").click();
        assertThat(hook(willem, "note")).containsText("kelder");
        hook(willem, "look-back").click();
        assertThat(willem.locator("main")).containsText(EXPECTED);
        willem.fill("#came", "Een week ging het goed, daarna niet meer.");
        willem.check("input[value=not-yet]");
        hook(willem, "outcome-submit").click();
        assertThat(hook(willem, "beside")).containsText("Een week ging het goed");
        assertThat(hook(willem, "beside")).containsText(EXPECTED);

        hook(willem, "again").click();
        willem.waitForURL(url -> url.contains("/pilots/") && !url.startsWith(pilot));
        assertThat(hook(willem, "plan")).containsText(EXPECTED);
        hook(willem, "look-back").click();
        willem.fill("#came", "Met iemand die nakijkt bleef het goed gaan.");
        willem.check("input[value=adopt]");
        hook(willem, "outcome-submit").click();
        willem.getByText("Vertel wat je leerde").click();
        willem.waitForURL(Pattern.compile(".*/insights/new.*"));
        assertThat(willem.locator("#expected")).hasValue(EXPECTED);
        assertThat(willem.locator("#came")).hasValue("Met iemand die nakijkt bleef het goed gaan.");
        hook(willem, "insight-title").fill(INSIGHT);
        willem.check("input[value=mixed]");
        hook(willem, "insight-body").fill("Spreek af wie om vijf uur langsloopt.");
        hook(willem, "insight-submit").click();
        willem.waitForURL(Pattern.compile(".*/insights/[0-9a-z]{12}.*"));
        var insight = willem.url().replaceAll("[#?].*", "");
        assertThat(willem.locator("#lineage")).containsText(IDEA);

        nora.navigate(idea);
        assertThat(nora.locator("#lineage")).containsText(INSIGHT);
        nora.navigate(insight);
        nora.fill("#how-it-helped", "Wij spraken het meteen af.");
        nora.locator("button[data-hook=helped]").click();
        assertThat(nora.locator("#helped")).containsText("Dit hielp 1 collega");
        willem.navigate("/waiting");
        assertThat(willem.locator("main")).containsText("Jouw inzicht hielp een collega");
    }

    @Test
    void whatDidNotWorkElsewhereShowsWhileOneTypes() {
        var amina = as(Cast.AMINA);
        amina.navigate("/pilots/new");
        hook(amina, "pilot-title").pressSequentially("Een vochtlijst bij het bed zodat iemand meer drinkt");
        var alike = hook(amina, "alike");
        alike.locator("a").first().waitFor();
        assertThat(alike).containsText("Een vochtlijst aan het bed");
        assertThat(alike).containsText("Het werkte niet");
        assertThat(alike.locator("li")).not().hasCount(3);
    }

    @Test
    void aPilotBeginsWithScriptsOff() {
        var joke = signIn(Cast.AMINA, desktop().setJavaScriptEnabled(false));
        joke.navigate("/pilots/new");
        hook(joke, "pilot-title").fill("Een gele sticker op wie snel kan vallen");
        joke.fill("#expected", "Als we stickers plakken, dan lopen we mee, omdat het opvalt");
        hook(joke, "pilot-submit").click();
        assertThat(joke.locator(".error-summary")).isVisible();
        assertThat(hook(joke, "alike")).containsText("Gele sokken");
        joke.fill("#seen", "We tellen het");
        hook(joke, "pilot-submit").click();
        assertThat(hook(joke, "pilot").locator("h1")).hasText("Een gele sticker op wie snel kan vallen");
    }

    /** What is told comes a moment after what happened. */
    private static void tellsOf(Page page, String... either) {
        page.navigate("/waiting");
        var words = Pattern.compile(String.join("|", either));
        Locator notice = hook(page, "notice").filter(new Locator.FilterOptions().setHasText(words));
        assertThat(notice.first()).isVisible();
    }
}
