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
        assertThat(typed(nora, "ask-title")).hasValue("Wie heeft in de kelder bereik?");
        var context = nora.context();
        nora.close();
        context.setOffline(false);
        var later = context.newPage();
        later.navigate("/questions/new");
        assertThat(typed(later, "ask-title")).hasValue("Wie heeft in de kelder bereik?");
        hook(later, "ask-title").fill("");
    }

    @Test
    void whatWasTypedOnTwoPagesIsThereOnBoth() {
        var nora = as(Cast.NORA);
        nora.navigate("/questions/new");
        var second = tab(nora);
        second.navigate("/discussions/new");
        cutOff(nora);
        hook(nora, "ask-title").fill("Wie heeft op zolder bereik?");
        second.locator("#discussion-form [name=title]").fill("Bereik op zolder");
        var context = nora.context();
        nora.close();
        second.close();
        context.setOffline(false);
        var later = context.newPage();
        later.navigate("/questions/new");
        assertThat(typed(later, "ask-title")).hasValue("Wie heeft op zolder bereik?");
        hook(later, "ask-title").fill("");
        later.navigate("/discussions/new");
        assertThat(later.locator("#discussion-form [name=title]")).hasValue("Bereik op zolder");
        later.locator("#discussion-form [name=title]").fill("");
    }

    /** Whoever reads offline, and was signed out meanwhile. */
    @Test
    void whatWasTypedOutlastsTheSignInPage() {
        var nora = as(Cast.NORA);
        nora.navigate("/account");
        nora.locator("#offline-here button").first().click();
        assertThat(nora.locator("#offline-here [role=status]")).containsText("Staat aan");
        nora.navigate("/questions/new");
        cutOff(nora);
        hook(nora, "ask-title").fill("Wie heeft in de lift bereik?");
        nora.context().clearCookies();
        var context = nora.context();
        nora.close();
        context.setOffline(false);
        var later = context.newPage();
        later.navigate("/sign-in");
        assertThat(later.evaluate("localStorage.getItem('zwerm-offline')")).isNull();
        later.fill("input[name=email]", Cast.NORA.address());
        later.fill("input[name=password]", Cast.PASSWORD);
        later.click("main button.primary");
        later.waitForURL(url -> !url.contains("/sign-in"));
        later.navigate("/questions/new");
        assertThat(typed(later, "ask-title")).hasValue("Wie heeft in de lift bereik?");
        hook(later, "ask-title").fill("");
    }

    @Test
    void whatFitsNowhereAnyMoreCanBeCopied() {
        var nora = as(Cast.NORA);
        nora.navigate("/questions/new");
        cutOff(nora);
        hook(nora, "ask-title").fill("Wie heeft in de tuin bereik?");
        var context = nora.context();
        nora.close();
        context.setOffline(false);
        var later = context.newPage();
        later.navigate("/about");
        later.evaluate("localStorage.setItem('zwerm-unsent',"
                + " localStorage.getItem('zwerm-unsent').replace('\"/questions\"', '\"/gone\"'))");
        for (int i = 0; i < 2; i++) {
            later.navigate("/questions/new");
            assertThat(later.locator("textarea[data-unsent]")).hasValue("Wie heeft in de tuin bereik?");
            assertThat(typed(later, "ask-title")).hasValue("");
            assertThat(later.locator(".notice .field:has(textarea[data-unsent])"))
                    .containsText("Het is niet verstuurd, en alleen jij ziet het");
        }
        button(later, "Weghalen").click();
        later.navigate("/questions/new");
        assertThat(later.locator("textarea[data-unsent]")).hasCount(0);
    }

    /** The browser thinks it has a connection. */
    @Test
    void whatWasSentAndNotTakenIsThereAgainAndWhatWasTakenIsNot() {
        var nora = as(Cast.NORA);
        nora.navigate("/questions/new");
        hook(nora, "ask-title").fill("Wie heeft op het dak bereik?");
        nora.route("**/questions", route -> route.abort("internetdisconnected"));
        try {
            nora.locator("#ask-form button.primary").click();
            nora.waitForURL("chrome-error://**");
        } catch (com.microsoft.playwright.PlaywrightException _) {
            // The browser may also say that it could not go there.
        }
        nora.unroute("**/questions");
        var context = nora.context();
        nora.close();
        var later = context.newPage();
        later.navigate("/questions/new");
        assertThat(typed(later, "ask-title")).hasValue("Wie heeft op het dak bereik?");
        later.locator("#ask-form button.primary").click();
        assertThat(later.locator("h1")).hasText("Wie heeft op het dak bereik?");
        assertThat(later.evaluate("localStorage.getItem('zwerm-unsent')")).isNull();
    }

    @Test
    void whoSignsOutOfflineLeavesNothingBehind() {
        var nora = as(Cast.NORA);
        nora.navigate("/account");
        nora.locator("#offline-here button").first().click();
        assertThat(nora.locator("#offline-here [role=status]")).containsText("Staat aan");
        nora.navigate("/questions/new");
        cutOff(nora);
        hook(nora, "ask-title").fill("Wie ruimt hier op?");
        nora.locator("details.account > summary").click();
        nora.locator("form[action='/sign-out'] button").click();
        assertThat(nora.locator("#no-net")).containsText("is gewist");
        assertThat((Boolean) nora.evaluate("caches.has('zwerm-read')")).isFalse();
        assertThat(nora.evaluate("localStorage.getItem('zwerm-unsent')")).isNull();
        nora.context().setOffline(false);
        assertThat(nora).hasURL(address() + "/sign-in");
    }

    @Test
    void whatIsForAConfidentialSpaceStaysOnThePageAlone() {
        var jonas = as(Cast.JONAS);
        jonas.navigate("/questions/new");
        jonas.locator("#more > summary").first().click();
        var sealed = jonas.locator("#space option[data-sealed]").first().getAttribute("value");
        jonas.locator("#space").selectOption(new SelectOption().setValue(sealed));
        cutOff(jonas);
        assertThat(jonas.locator("#no-net")).containsText("wordt niet bewaard");
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
