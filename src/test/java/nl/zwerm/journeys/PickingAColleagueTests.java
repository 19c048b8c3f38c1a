package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** Naming a colleague in a form, by hand and with help: an administrator looks for the lead of a new team. */
class PickingAColleagueTests extends Journey {

    @Test
    void namesAreCompletedFromTheKeyboardAndSeveralThatFitAreOffered() {
        var beheer = as(Cast.BEHEER);
        beheer.navigate("/teams");
        beheer.fill("input[name=name]", "Ploeg van de proef");
        button(beheer, "Team maken").click();

        var field = open(beheer);
        field.pressSequentially("jona");
        var names = beheer.locator("#lead-names");
        assertThat(names).isVisible();
        assertThat(field).hasAttribute("aria-expanded", "true");
        field.press("ArrowDown");
        assertAccessible(beheer);
        assertFits(beheer);
        var first = names.locator("[role=option]").first().getAttribute("data-name");
        field.press("Enter");
        assertThat(names).isHidden();
        assertThat(field).hasValue(first);
        save(beheer);
        assertThat(beheer.locator("aside .person .name").first()).hasText(first);

        field = open(beheer);
        field.fill("a");
        field.press("Escape");
        save(beheer);
        assertThat(beheer.locator("#lead-error")).containsText("kun je meer collega’s bedoelen");
        assertThat(beheer.locator("#lead")).hasValue("a");
        assertAccessible(beheer);
        beheer.locator("input[name=person]").first().check();
        save(beheer);
        assertThat(beheer.locator("#lead-error")).hasCount(0);

        open(beheer);
        save(beheer);
        assertThat(beheer.locator("aside").filter(new Locator.FilterOptions().setHasText("Nog niemand.")))
                .isVisible();
    }

    private static Locator open(Page page) {
        page.locator("summary", new Page.LocatorOptions().setHasText("Andere teamleider"))
                .click();
        return page.locator("#lead");
    }

    private static void save(Page page) {
        page.locator("form[action$='/lead'] button").click();
    }
}
