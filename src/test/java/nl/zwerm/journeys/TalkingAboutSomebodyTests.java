package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zwerm.testing.Cast.AMINA;
import static nl.zwerm.testing.Cast.JONAS;
import static nl.zwerm.testing.Cast.NORA;
import static nl.zwerm.testing.Cast.SANNE;
import static nl.zwerm.testing.Cast.TESS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The owner reads what the others say of her as if she were not there, cannot put in a word, and it does not stay. */
class TalkingAboutSomebodyTests extends AroundATable {

    private static final String GOSSIP = "Zij zegt ja terwijl ze nee bedoelt";
    private static final String FORGED = "Dat is niet waar";

    @Test
    void theGossipMethodFromTheLobbyToTheEnd() {
        sitDown("gossip", AMINA, JONAS, NORA, TESS, SANNE);
        bringsACase(AMINA);
        offersToLead(JONAS);
        begins(AMINA, "Vraag");
        writes(AMINA, "PITCH", "Ik kom nooit aan pauze toe");
        allSee("Ik kom nooit aan pauze toe");

        next(JONAS, "Verhelderen");
        round(who -> {
            writes(who, "QUESTION", "Vraag van " + who.shownName());
            passes(who);
        });
        writesAbout(AMINA, "ANSWER", "Vraag van Tess", "Omdat ik iedereen help");
        allSee("Omdat ik iedereen help");

        next(JONAS, "Roddelen");
        writes(NORA, "STATEMENT", GOSSIP);
        allSee(GOSSIP);
        assertThat(part(AMINA)).hasText("Jij luistert alleen.");
        assertThat(page(AMINA).locator("#main textarea")).hasCount(0);
        assertThat(forged()).isEqualTo(422);
        doNotSee(FORGED, NORA, TESS, SANNE, JONAS);

        next(JONAS, "Terugkomst");
        writes(AMINA, "REACTION", "Dat raakte me");
        assertThat(form(NORA, "REACTION")).hasCount(0);
        allSee("Dat raakte me");

        next(JONAS, "Nabespreken");
        next(JONAS, "Evaluatie");
        writes(AMINA, "ACTION", "Morgen om twaalf uur pauze");
        round(this::passes);
        see(GOSSIP, NORA);
        ends(JONAS);

        doNotSee(GOSSIP, everybody());
        allSee("Dat raakte me");
    }

    /** As if she had a form that her page does not have. */
    private int forged() {
        return (int) page(AMINA).evaluate("""
                        async text => (await fetch(location.pathname + '/entries', {
                          method: 'POST',
                          body: new URLSearchParams({
                            _csrf: document.querySelector('#room input[name=_csrf]').value, kind: 'STATEMENT', text }),
                        })).status
                        """, FORGED);
    }
}
