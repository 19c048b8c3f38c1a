package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** What annoyed a nurse is tried and taught by others in seven steps, and she sees what came of it. */
class FromComplaintToWorkshopTests extends Journey {

    private static final String COMPLAINT = "Ik erger me eraan dat de weegstoel nooit staat waar hij hoort";
    private static final String QUESTION = "Waar hoort de weegstoel te staan op een avond?";
    private static final String IDEA = "Hang de weegstoel aan de afdeling die hem het meest gebruikt";
    private static final String PILOT = "Twee weken lang staat de weegstoel bij Geriatrie";
    private static final String INSIGHT = "Een vaste plek scheelt pas lopen als iemand de stoel terugbrengt";
    private static final String WORKSHOP = "Spullen delen met de buurafdeling zonder te zoeken";
    private static final String THANKS = "Je nam mijn ergernis serieus, en nu loop ik niet meer te zoeken.";

    @Test
    void whoeverFirstComplainedSeesWhatCameOfIt() {
        var nora = onPhone(Cast.NORA);
        nora.navigate("/");
        nora.fill("#where", COMPLAINT);
        nora.press("#where", "Enter");
        hook(nora, "way").first().locator("a.primary").click();
        assertThat(typed(nora, "need-title")).hasValue(COMPLAINT);
        hook(nora, "need-submit").click();
        var need = madeAt(nora, "needs");

        var tess = as(Cast.TESS);
        tess.navigate(need);
        hook(tess, "join").click();
        tess.getByText("Begin er een gesprek over").click();
        hook(tess, "discussion-submit").click();
        var discussion = madeAt(tess, "spaces/[0-9a-z]{12}/discussions");

        var amina = as(Cast.AMINA);
        amina.navigate(discussion);
        amina.getByText("Maak er een vraag van").click();
        hook(amina, "ask-title").fill(QUESTION);
        hook(amina, "ask-submit").click();
        madeAt(amina, "questions");
        amina.getByText("Maak er een idee van").click();
        hook(amina, "idea-title").fill(IDEA);
        hook(amina, "idea-submit").click();
        var idea = madeAt(amina, "ideas");

        var willem = as(Cast.WILLEM);
        willem.navigate(idea);
        willem.getByText("Probeer het uit als pilot").click();
        hook(willem, "pilot-title").fill(PILOT);
        willem.fill("#expected", "Als de stoel een plek heeft, dan zoeken we minder, omdat je weet waar hij is");
        willem.fill("#seen", "We schrijven op hoe vaak we zoeken");
        hook(willem, "pilot-submit").click();
        madeAt(willem, "pilots");
        hook(willem, "look-back").click();
        willem.fill("#came", "Alleen met een afspraak over terugbrengen");
        willem.check("input[value=adapt]");
        hook(willem, "outcome-submit").click();
        willem.getByText("Vertel wat je leerde").click();
        hook(willem, "insight-title").fill(INSIGHT);
        willem.check("input[value=mixed]");
        hook(willem, "insight-body").fill("Spreek af wie de stoel terugbrengt.");
        hook(willem, "insight-submit").click();
        var insight = madeAt(willem, "insights");

        tess.navigate(insight);
        tess.getByText("Maak hier een workshop van").click();
        hook(tess, "workshop-title").fill(WORKSHOP);
        hook(tess, "workshop-submit").click();
        var workshop = madeAt(tess, "workshops");
        var whatCameBefore = tess.locator("#lineage");
        for (var earlier : new String[] {COMPLAINT, QUESTION, IDEA, PILOT, INSIGHT}) {
            assertThat(whatCameBefore).containsText(earlier);
        }

        nora.navigate("/waiting");
        assertThat(hook(nora, "notice")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("voort uit|ging verder met")))
                        .first())
                .isVisible();
        nora.navigate(need);
        var whatCame = nora.locator("#lineage");
        for (var later : new String[] {QUESTION, IDEA, PILOT, INSIGHT, WORKSHOP}) {
            assertThat(whatCame).containsText(later);
        }
        assertAccessible(nora);
        assertFits(nora);
        nora.getByText(WORKSHOP).first().click();
        nora.waitForURL(workshop + "*");
        hook(nora, "want").click();

        nora.navigate("/recognition/new?on=" + insight.replaceFirst(".*/", ""));
        nora.fill("#text", THANKS);
        button(nora, "Geef een compliment").click();
        assertThat(hook(nora, "compliment").first()).containsText("Willem");
        willem.navigate("/me");
        assertThat(willem.locator("main")).containsText(INSIGHT);
        willem.navigate("/recognition");
        assertThat(willem.locator("main")).containsText(THANKS);
    }

    private static String madeAt(Page page, String path) {
        page.waitForURL(Pattern.compile(".*/" + path + "/[0-9a-z]{12}([?#].*)?"));
        return page.url().replaceFirst("[?#].*", "");
    }
}
