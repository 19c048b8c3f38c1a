package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** A browser that brings no notices says so in plain words, and all else goes on. */
class HearingInTheBrowserTests extends Journey {

    private static final String START = "Meldingen hier aanzetten";

    @Test
    void whatWasNotAllowedIsSaid() {
        var page = as(Cast.TESS);
        page.addInitScript(permission("denied"));
        page.navigate("/notifications/preferences");
        assertThat(hook(page, "push")).containsText("Je browser staat geen meldingen van Zwerm toe");
        button(page, START).click();
        assertThat(hook(page, "push")).containsText("Je browser staat geen meldingen van Zwerm toe");
        assertAccessible(page);
        assertAllElseWorks(page, "Bewaard");
    }

    @Test
    void whoHasNotChosenYetMayChooseAgain() {
        var page = as(Cast.TESS);
        page.addInitScript(permission("default"));
        page.navigate("/notifications/preferences");
        button(page, START).click();
        assertThat(hook(page, "push")).containsText("Je koos nog niet");
        assertThat(button(page, START)).isEnabled();
    }

    @Test
    void aServiceThatCannotBeReachedIsSaidInBothLanguages() {
        var page = onPhone(Cast.TESS);
        page.addInitScript(permission("granted"));
        page.addInitScript(
                "PushManager.prototype.subscribe = () => Promise.reject(new DOMException('', 'AbortError'))");
        page.navigate("/notifications/preferences");
        button(page, START).click();
        assertThat(hook(page, "push"))
                .containsText("kreeg geen antwoord van de dienst", new ContainsTextOptions().setTimeout(15_000));
        assertThat(hook(page, "push")).containsText("De bel en de mail werken gewoon");
        assertAccessible(page);
        assertFits(page);
        assertAllElseWorks(page, "Bewaard");
        choose(page, "en");
        page.navigate("/notifications/preferences");
        button(page, "Turn notices on here").click();
        assertThat(hook(page, "push")).containsText("got no answer from the service");
        assertFits(page);
        choose(page, "nl");
    }

    @Test
    void whereABrowserCannotDoItItIsNotOffered() {
        var page = as(Cast.TESS);
        page.addInitScript("delete window.PushManager");
        page.navigate("/notifications/preferences");
        assertThat(hook(page, "push")).isHidden();
        assertAllElseWorks(page, "Bewaard");
    }

    private static void assertAllElseWorks(Page page, String saved) {
        hook(page, "save-preferences").click();
        assertThat(page.locator("body")).containsText(saved);
        page.locator("#bell").click();
        page.waitForURL("**/notifications");
        assertThat(page.locator("h1")).hasText("Meldingen");
    }

    private static String permission(String is) {
        return """
                Object.defineProperty(Notification, 'permission', { get: () => '%1$s' });
                Notification.requestPermission = () => Promise.resolve('%1$s');""".formatted(is);
    }
}
