package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zwerm.testing.Cast.AMINA;
import static nl.zwerm.testing.Cast.JONAS;
import static nl.zwerm.testing.Cast.NORA;
import static nl.zwerm.testing.Cast.WILLEM;

import org.junit.jupiter.api.Test;

/** Four colleagues with their own screens, and one session that leads them. */
class SittingTogetherTests extends AroundATable {

    private static final String CASE = "Hoe blijf ik rustig als drie bellen tegelijk gaan?";
    private static final String CORE = "Je wilt alles zelf dragen";
    private static final String ASKED = "Wat deed je toen?";

    @Test
    void theRoomLeadsFourWithoutATrainedFacilitator() {
        sitDown("five-step", AMINA, JONAS, NORA, WILLEM);
        bringsACase(AMINA);
        offersToLead(JONAS);
        assertAccessible(page(AMINA));
        begins(NORA, "Vraagintroductie");
        writes(AMINA, "PITCH", CASE);
        allSee(CASE);
        assertAccessible(page(JONAS));
        assertFits(page(JONAS));

        next(JONAS, "Verkenning");
        var turn = onTurn().orElseThrow();
        var other = turn == NORA ? WILLEM : NORA;
        assertThat(part(other)).containsText("is aan de beurt");
        writes(turn, "QUESTION", ASKED);
        allSee(ASKED);

        next(JONAS, "Kern");
        writes(NORA, "STATEMENT", CORE);
        form(WILLEM, "STATEMENT").locator("textarea").fill("half getypt");
        ready(NORA);
        assertThat(hook(page(WILLEM), "count")).hasText("1 van 2 klaar");
        halfTypedStands();
        onlySee(CORE, NORA);

        button(page(WILLEM), "Stop: dit voelt niet veilig").click();
        for (var who : everybody()) {
            assertThat(hook(page(who), "paused")).containsText("Iemand drukte op stop");
        }
        halfTypedStands();
        button(page(JONAS), "Ga verder").click();

        next(JONAS, "Advies");
        next(JONAS, "Reactie");
        next(JONAS, "Evaluatie");
        ends(JONAS);
    }

    private void halfTypedStands() {
        assertThat(form(WILLEM, "STATEMENT").locator("textarea")).hasValue("half getypt");
    }
}
