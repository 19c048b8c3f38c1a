package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** Somebody needs something, a colleague needs it too, a third knows that it exists. */
class NeedingTests extends Journey {

    private static final String NEED = "Iemand die mij leert een stomazakje te wisselen zonder lekken";

    @Test
    void saidJoinedAndMet() {
        var nora = onPhone(Cast.NORA);
        nora.navigate("/needs/new");
        hook(nora, "need-title").fill(NEED);
        hook(nora, "need-submit").click();
        nora.waitForURL(Pattern.compile(".*/needs/[0-9a-z]{12}.*"));
        var need = nora.url().replaceAll("[#?].*", "");

        var tess = as(Cast.TESS);
        tess.navigate(need);
        assertThat(hook(tess, "joined")).containsText("Je naam komt erbij te staan.");
        hook(tess, "join").click();
        assertThat(hook(tess, "joiners")).containsText("Tess van Dongen");
        assertThat(hook(nora, "joiners")).containsText("Tess van Dongen");

        var willem = as(Cast.WILLEM);
        willem.navigate(need);
        hook(willem, "pointing").click();
        hook(willem, "pointer-link").fill("https://example.org/stoma");
        hook(willem, "pointer-sentence").fill("Hier staat het uitgelegd.");
        hook(willem, "pointer-submit").click();
        assertThat(willem.locator(".error-summary")).isVisible();
        assertThat(typed(willem, "pointer-sentence")).hasValue("Hier staat het uitgelegd.");
        willem.navigate("/insights");
        var insight = willem.locator("main .list h2 a").first();
        var title = insight.textContent();
        insight.click();
        willem.waitForURL(Pattern.compile(".*/insights/[0-9a-z]{12}.*"));
        var exists = willem.url();
        willem.navigate(need);
        hook(willem, "pointing").click();
        hook(willem, "pointer-link").fill(exists);
        hook(willem, "pointer-submit").click();
        assertThat(hook(willem, "pointer")).containsText(title);

        nora.navigate(need);
        nora.check("#state input[value=there]");
        hook(nora, "mark-submit").click();
        assertThat(hook(nora, "state")).containsText("Het is er nu");
        tess.navigate("/waiting");
        assertThat(hook(tess, "notice")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText(Pattern.compile("is er nu|wees op iets wat er al is")))
                        .first())
                .isVisible();
    }

    @Test
    void underAPseudonymItWaitsForTheNextBatch() {
        var tess = onPhone(Cast.TESS);
        tess.navigate("/needs/new");
        hook(tess, "need-title").fill("Durven zeggen dat ik iets niet weet van wiebelbinnen");
        hook(tess, "as-pseudonym").check();
        assertAccessible(tess);
        assertFits(tess);
        hook(tess, "need-submit").click();
        tess.waitForURL("**/needs?tab=mine");
        assertThat(tess.locator("body"))
                .containsText("Je behoefte verschijnt binnen tien minuten, onder een schuilnaam.");
        assertAccessible(tess);
        assertFits(tess);
    }

    @Test
    void whatOthersSaidShowsWhileOneTypesAndIsJoinedInstead() {
        var amina = as(Cast.AMINA);
        amina.navigate("/needs/new");
        hook(amina, "need-title").pressSequentially("Hoe zet ik een wondfoto in het dossier, laat het mij zien");
        hook(amina, "join-instead").first().waitFor();
        assertThat(hook(amina, "alike"))
                .containsText("Iemand die mij laat zien hoe ik een wondfoto in het dossier zet");
        hook(amina, "join-instead").first().click();
        amina.waitForURL(Pattern.compile(".*/needs/[0-9a-z]{12}.*"));
        assertThat(hook(amina, "joiners")).containsText("Amina El Idrissi");
    }

    @Test
    void whatManySearchedInVainIsOneTapFromANeed() {
        var tess = as(Cast.TESS);
        var told = tess.waitForResponse("**/search/in-vain", () -> tess.navigate("/search?q=xqzvwkpf"));
        assertEquals(204, told.status());
        hook(tess, "say-need").click();
        assertThat(typed(tess, "need-title")).hasValue("xqzvwkpf");
        tess.navigate("/needs");
        var missed = hook(tess, "missed");
        assertThat(missed).containsText("mantelzorgverklaring");
        missed.locator("li a").first().click();
        assertThat(hook(tess, "need-title")).not().isEmpty();
    }

    @Test
    void withScriptsOff() {
        var sanne = signIn(Cast.SANNE, desktop().setJavaScriptEnabled(false));
        sanne.navigate("/needs/new");
        hook(sanne, "need-title").fill("Een kapstok bij de spoelkeuken");
        hook(sanne, "need-submit").click();
        assertThat(hook(sanne, "need").locator("h1")).hasText("Een kapstok bij de spoelkeuken");
    }
}
