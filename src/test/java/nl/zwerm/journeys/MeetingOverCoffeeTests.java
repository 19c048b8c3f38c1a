package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zwerm.testing.Cast.AMINA;
import static nl.zwerm.testing.Cast.JONAS;
import static nl.zwerm.testing.Cast.NORA;
import static nl.zwerm.testing.Cast.TESS;

import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;

/** What there is to talk about is put to the vote, and so is going on with it. */
class MeetingOverCoffeeTests extends AroundATable {

    private static final String WANTED = "De piepers in de nacht";
    private static final String OTHER = "De kast zonder sleutel";

    @Test
    void leanCoffeeFromTheLobbyToTheEnd() {
        sitDown("lean-coffee", AMINA, JONAS, NORA, TESS);
        offersToLead(JONAS);
        begins(NORA, "Onderwerpen");
        writes(AMINA, "PITCH", WANTED);
        writes(NORA, "PITCH", OTHER);
        onlySee(WANTED, AMINA);
        ready(everybody());
        allSee(WANTED);

        next(JONAS, "Toelichten");
        round(this::passes);

        next(JONAS, "Stemmen");
        for (var who : everybody()) {
            votesFor(who, WANTED);
        }
        votesFor(TESS, OTHER);
        ready(AMINA, NORA, TESS);
        doNotSee("4 stemmen", everybody());
        doNotSee("1 stem", everybody());
        ready(JONAS);
        allSee("4 stemmen");
        allSee("1 stem");

        next(JONAS, "Gesprek");
        topic(WANTED);
        writes(TESS, "NOTE", "Twee piepers is genoeg");
        allSee("Twee piepers is genoeg");
        next(JONAS, "Duim");
        thumbs("yes", "no", "yes", "yes");

        next(JONAS, "Gesprek");
        topic(WANTED);
        next(JONAS, "Duim");
        thumbs("no", "no", "yes", "no");

        next(JONAS, "Gesprek");
        topic(OTHER);
        next(JONAS, "Duim");
        next(JONAS, "Opbrengst");
        round(who -> {
            writes(who, "TAKEAWAY", "Dit neemt " + who.shownName() + " mee");
            passes(who);
        });
        ends(JONAS);
        allSee("Dit neemt Tess mee");
    }

    private void topic(String text) {
        for (var who : everybody()) {
            assertThat(page(who).locator(".room-topic")).hasText(text);
        }
    }

    private void thumbs(String... choices) {
        int at = 0;
        for (Cast who : everybody()) {
            choose(who, "VOTE", choices[at++]);
        }
    }
}
