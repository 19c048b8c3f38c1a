package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zwerm.testing.Cast.AMINA;
import static nl.zwerm.testing.Cast.JONAS;
import static nl.zwerm.testing.Cast.NORA;
import static nl.zwerm.testing.Cast.TESS;

import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;

/** What the owner did stays sealed until all have a position, and the owner is out while the others look into it. */
class LookingIntoAnIncidentTests extends AroundATable {

    private static final String EVENT = "De pomp gaf alarm en niemand keek";
    private static final String DID = "Ik zette het alarm uit en liep door";
    private static final String CAUSE = "Het alarm ging die dag al tien keer";

    @Test
    void theIncidentMethodFromTheLobbyToTheEnd() {
        sitDown("incident", AMINA, JONAS, NORA, TESS);
        offersToLead(JONAS);
        begins(NORA, "Terugblik");

        next(JONAS, "Inbreng");
        round(this::pitchesOrPasses);
        allSee(EVENT);

        next(JONAS, "Keuze");
        for (var who : everybody()) {
            votesFor(who, EVENT);
        }
        doNotSee("4 stemmen", everybody());
        ready(everybody());
        allSee("4 stemmen");

        next(JONAS, "Feitenvragen opschrijven");
        assertThat(form(AMINA, "ACTUAL")).containsText("Verzegeld");
        writes(AMINA, "ACTUAL", DID);
        writes(NORA, "QUESTION", "Hoe laat was het");
        onlySee("Hoe laat was het", NORA);
        sealed();

        next(JONAS, "Informatieronde");
        allSee("Hoe laat was het");
        writesAbout(AMINA, "ANSWER", "Hoe laat was het", "Rond vier uur");
        sealed();

        next(JONAS, "Analyse");
        assertThat(part(AMINA)).containsText("Draai je om");
        writes(NORA, "STATEMENT", CAUSE);
        onlySee(CAUSE, NORA, TESS, JONAS);
        sealed();

        next(JONAS, "Standpunt");
        see(CAUSE, AMINA);
        writes(NORA, "POSITION", "Te veel alarmen");
        onlySee("Te veel alarmen", NORA);
        ready(NORA, TESS);
        allSee("Te veel alarmen");
        sealed();

        next(JONAS, "Adviesronde");
        assertThat(page(AMINA).locator("#main textarea")).hasCount(0);
        round(who -> writes(who, "ADVICE", "Advies van " + who.shownName()));
        allSee("Advies van Tess");
        sealed();

        next(JONAS, "Onthulling");
        allSee(DID);

        next(JONAS, "Evaluatie en afspraak");
        round(this::passes);
        ends(JONAS);
        allSee(DID);
    }

    private void pitchesOrPasses(Cast who) {
        if (who == AMINA) {
            writes(who, "PITCH", EVENT);
        } else {
            passes(who);
        }
    }

    private void sealed() {
        onlySee(DID, AMINA);
    }
}
