package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zwerm.testing.Cast.AMINA;
import static nl.zwerm.testing.Cast.NORA;
import static nl.zwerm.testing.Cast.TESS;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What a room does not take stays in its form, with what is asked of it, while all around it goes on. */
class MendingWhatWasTypedTests extends AroundATable {

    private static final String CALL = "Ik bel altijd 06 12 34 56 78";
    private static final String BETTER = "Ik bel altijd de wacht";

    @Test
    void whatIsRefusedIsMendedWhereItWasTyped() {
        sitDown("aar", AMINA, NORA, TESS);
        begins(NORA, "Wat was de bedoeling?");
        whatIsTooLongIsNotCutAndSaysHowMuchFits();
        whatMayPointAtAPatientIsAskedAboutAndThenTaken();
        whatOneWroteOneChanges();
    }

    private void whatMayPointAtAPatientIsAskedAboutAndThenTaken() {
        var page = page(AMINA);
        var form = form(AMINA, "STATEMENT");
        var text = form.locator("textarea");

        text.fill(CALL);
        form.locator("button.primary").click();

        assertThat(form.locator(".error")).containsText("telefoonnummer");
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page.locator(".error-summary a[href='#" + text.getAttribute("id") + "']"))
                .hasCount(1);
        ready(NORA);
        assertThat(hook(page, "count")).hasText("1 van 3 klaar");
        assertThat(text).hasValue(CALL);
        form.locator("input[name=sure]").check();
        form.locator("button.primary").click();

        assertThat(said()).hasText(CALL);
        assertThat(form).hasCount(0);
        onlySee(CALL, AMINA);
    }

    private void whatOneWroteOneChanges() {
        var change = hook(page(AMINA), "change");
        change.locator("summary").click();
        change.locator("textarea").fill(BETTER);
        change.locator("button").click();

        assertThat(said()).hasText(BETTER);
        assertThat(change.locator("textarea")).isHidden();
        onlySee(BETTER, AMINA);
    }

    private void whatIsTooLongIsNotCutAndSaysHowMuchFits() {
        var form = form(AMINA, "STATEMENT");
        var text = form.locator("textarea");

        text.fill("x".repeat(600));
        assertThat(form.locator(".guard-warning")).hasText("Er passen 400 tekens in. Nu zijn het er 600.");
        form.locator("button.primary").click();

        assertThat(form.locator(".error")).hasText("Dit is te lang: 600 tekens. Er passen 400 tekens in.");
        assertThat(text).hasValue("x".repeat(600));
        text.fill("x".repeat(400));
        assertThat(form.locator(".guard-warning")).hasCount(0);
    }

    private Locator said() {
        return page(AMINA).locator(".room-entry .said");
    }
}
