package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** What works on a device without a connection, and what never stays on it. */
class WithoutAConnectionTests extends Journey {

    private static final String KEPT_HERE =
            "async path => (await (await caches.open('zwerm-read')).keys()).some(key => new URL(key.url).pathname === path)";

    @Test
    void whatWasTypedOfflineIsThereLater() {
        var nora = as(Cast.NORA);
        nora.navigate("/questions/new");
        cutOff(nora);
        hook(nora, "ask-title").fill("Wie heeft in de kelder bereik?");
        nora.locator("#ask-form button.primary").click();
        assertThat(nora.locator("#no-net")).containsText("Je bent offline");
        assertThat(hook(nora, "ask-title")).hasValue("Wie heeft in de kelder bereik?");
        var context = nora.context();
        nora.close();
        context.setOffline(false);
        var later = context.newPage();
        later.navigate("/questions/new");
        assertThat(hook(later, "ask-title")).hasValue("Wie heeft in de kelder bereik?");
        hook(later, "ask-title").fill("");
    }

    @Test
    void whatIsForAConfidentialSpaceStaysOnThePageAlone() {
        var jonas = as(Cast.JONAS);
        jonas.navigate("/questions/new");
        jonas.locator("#more > summary").first().click();
        var sealed = jonas.locator("#space option[data-sealed]").first().getAttribute("value");
        jonas.locator("#space").selectOption(new SelectOption().setValue(sealed));
        cutOff(jonas);
        hook(jonas, "ask-title").fill("Dit blijft onder ons");
        assertThat(jonas.evaluate("localStorage.getItem('zwerm-unsent')")).isNull();
        jonas.context().setOffline(false);
        hook(jonas, "ask-title").fill("");
    }

    @Test
    void pagesOneChoseToKeepAreReadOfflineAndGoneAfterSigningOut() {
        var jonas = as(Cast.JONAS);
        var open = ask(jonas, "Kun je dit straks nog lezen?", "");
        var sealed = ask(jonas, "Dit lees je alleen met verbinding", "[data-sealed]");
        jonas.navigate("/account");
        jonas.locator("#offline-here button").first().click();
        assertThat(jonas.locator("#offline-here [role=status]")).containsText("Staat aan");
        jonas.waitForFunction("navigator.serviceWorker.controller !== null");
        jonas.navigate(sealed);
        jonas.navigate(open);
        jonas.waitForFunction(KEPT_HERE, open);
        assertThat((Boolean) jonas.evaluate(KEPT_HERE, sealed)).isFalse();
        assertThat((Boolean) jonas.evaluate(KEPT_HERE, "/account")).isFalse();

        cutOff(jonas);
        jonas.navigate(open);
        assertThat(jonas.locator("h1")).hasText("Kun je dit straks nog lezen?");
        jonas.navigate(sealed);
        assertThat(jonas.locator("h1")).hasText("Je bent offline");
        assertThat(jonas.locator("#kept a")).hasText("Kun je dit straks nog lezen?");
        jonas.context().setOffline(false);

        jonas.navigate(open);
        jonas.locator("details.account > summary").click();
        jonas.locator("form[action='/sign-out'] button").click();
        assertThat(jonas).hasURL(address() + "/sign-in");
        assertThat((Boolean) jonas.evaluate("caches.has('zwerm-read')")).isFalse();
        assertThat(jonas.evaluate("localStorage.getItem('zwerm-offline')")).isNull();
        jonas.goBack();
        assertThat(jonas.locator("h1")).hasText("Inloggen");
    }

    /** Gives the path of the question. */
    private String ask(Page page, String title, String space) {
        page.navigate("/questions/new");
        hook(page, "ask-title").fill(title);
        if (!space.isEmpty()) {
            page.locator("#more > summary").first().click();
            var id = page.locator("#space option" + space).first().getAttribute("value");
            page.locator("#space").selectOption(new SelectOption().setValue(id));
        }
        page.locator("#ask-form button.primary").click();
        assertThat(page.locator("h1")).hasText(title);
        return java.net.URI.create(page.url()).getPath();
    }
}
