package nl.zwerm.journeys;

import static nl.zwerm.testing.Cast.AMINA;
import static nl.zwerm.testing.Cast.JONAS;
import static nl.zwerm.testing.Cast.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two learn from each other’s work for half an hour, and a third finds nothing. */
class MeetingInTwosTests extends AroundATable {

    private static final String HARD = "Ik durfde niet te bellen";

    @Test
    void aPairMeetingFromTheLobbyToTheEnd() {
        sitDown("duo", AMINA, NORA);
        var jonas = as(JONAS);
        begins(NORA, "Zelfreflectie");
        writes(AMINA, "STATEMENT", HARD);
        onlySee(HARD, AMINA);
        ready(AMINA);
        onlySee(HARD, AMINA);
        ready(NORA);
        allSee(HARD);
        ready(AMINA, NORA);

        phase("Vraag van A");
        writes(NORA, "ADVICE", "Bel samen met mij");
        allSee("Bel samen met mij");
        assertThat(jonas.request().get(session()).status()).isEqualTo(404);
        ready(AMINA, NORA);

        phase("Vraag van B");
        ready(AMINA, NORA);

        phase("Noteer het advies");
        writes(AMINA, "TAKEAWAY", "Eerst opschrijven wat ik wil zeggen");
        onlySee("Eerst opschrijven wat ik wil zeggen", AMINA);
        ready(AMINA, NORA);
        allSee("Eerst opschrijven wat ik wil zeggen");
        ready(AMINA, NORA);

        phase("Afspraak");
        writes(NORA, "ACTION", "Donderdag bellen we samen");
        allSee("Donderdag bellen we samen");
        ready(AMINA, NORA);

        over();
        allSee("Donderdag bellen we samen");
    }
}
