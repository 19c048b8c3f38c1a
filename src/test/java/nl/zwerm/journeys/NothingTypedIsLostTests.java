package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** What somebody typed is there still when the page is drawn anew. */
class NothingTypedIsLostTests extends Journey {

    @Test
    void anotherLanguageKeepsWhatWasTyped() {
        var willem = as(Cast.WILLEM);
        willem.navigate("/spaces/new");
        willem.fill("#name", "Een ruimte in wording");
        button(willem, "English").click();
        assertThat(willem.locator("html")).hasAttribute("lang", "en");
        assertThat(willem.locator("#name")).hasValue("Een ruimte in wording");
        willem.fill("#name", " ");
        willem.fill("#purpose", "Waarvoor is dit");
        willem.locator("main .form-actions button").click();
        assertThat(willem.locator(".error-summary")).isVisible();
        button(willem, "Nederlands").click();
        assertThat(willem).hasURL(address() + "/spaces/new");
        assertThat(willem.locator("#purpose")).hasValue("Waarvoor is dit");
    }

    @Test
    void anotherLanguageKeepsTheSentenceOnToday() {
        var willem = as(Cast.WILLEM);
        willem.navigate("/");
        willem.fill("#where", "Ik wil een collega bedanken");
        button(willem, "English").click();
        assertThat(willem.locator("html")).hasAttribute("lang", "en");
        assertThat(willem.locator("#where")).hasValue("Ik wil een collega bedanken");
        button(willem, "Nederlands").click();
        assertThat(willem.locator("html")).hasAttribute("lang", "nl");
    }

    @Test
    void loadingThePageAgainKeepsTheLastLetters() {
        var willem = as(Cast.WILLEM);
        willem.navigate("/questions/new");
        hook(willem, "ask-title").fill("Zo snel is niemand");
        willem.reload();
        assertThat(typed(willem, "ask-title")).hasValue("Zo snel is niemand");
        hook(willem, "ask-title").fill("");
    }

    @Test
    void aFormWithThousandsOfFieldsIsReadAndGivenBack() {
        var nora = as(Cast.NORA);
        nora.navigate("/questions/new");
        hook(nora, "ask-title").fill("Hoeveel onderwerpen mag een vraag hebben?");
        nora.evaluate("""
                () => {
                  const form = document.querySelector('[data-hook=ask-form]');
                  for (let i = 0; i < 3000; i++) {
                    const field = document.createElement('input');
                    field.name = 'topics';
                    field.value = 'onderwerp ' + i;
                    form.append(field);
                  }
                }""");
        hook(nora, "ask-submit").click();
        // Three thousand fields take a browser on a busy machine some seconds.
        assertThat(nora.locator(".error-summary"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(20_000));
        assertThat(typed(nora, "ask-title")).hasValue("Hoeveel onderwerpen mag een vraag hebben?");
        hook(nora, "ask-title").fill("");
    }

    @Test
    void aButtonThatCouldNotDoItsWorkSaysSoAndLeavesThePage() {
        var tess = as(Cast.TESS);
        tess.navigate("/questions/new");
        hook(tess, "ask-title").fill("Wie drukt er op een knop die niets doet?");
        hook(tess, "ask-submit").click();
        tess.waitForURL(Pattern.compile(".*/questions/[0-9a-z]{12}.*"));
        var nora = as(Cast.NORA);
        nora.navigate(tess.url().replaceFirst("[?#].*", ""));
        hook(nora, "answer-body").fill("Hier was ik mee bezig");
        nora.context().route("**/thanks", route -> route.fulfill(new Route.FulfillOptions().setStatus(429)));
        nora.locator("form.thanks button").first().click();
        assertThat(nora.locator("#not-done")).hasText("Dat is niet gelukt. Probeer het zo nog eens.");
        assertThat(typed(nora, "answer-body")).hasValue("Hier was ik mee bezig");
        nora.context().unroute("**/thanks");
        nora.locator("form.thanks button").first().click();
        assertThat(nora.locator("#not-done")).hasCount(0);
        hook(nora, "answer-body").fill("");
    }

    @Test
    void whatWasSentWhileItsDraftWasOnTheWayIsNotOfferedAgain() {
        var willem = as(Cast.WILLEM);
        willem.navigate("/questions/new");
        hook(willem, "ask-title").fill("Wie weet iets van spoedbruinvissen?");
        hook(willem, "ask-submit").click();
        willem.waitForURL(Pattern.compile(".*/questions/[0-9a-z]{12}.*"));
        var question = willem.url().replaceFirst("[?#].*", "");
        var onTheWay = new ArrayList<Route>();
        willem.context().route("**/drafts*", onTheWay::add);
        hook(willem, "answer-body").fill("Dat ben ik zelf.");
        willem.waitForCondition(() -> !onTheWay.isEmpty());
        hook(willem, "answer-submit").click();
        willem.context().unroute("**/drafts*");
        onTheWay.forEach(Route::resume);
        willem.waitForURL(Pattern.compile(".*#answer.*"));
        assertThat(willem.locator("#flash")).isInViewport();
        willem.navigate(question);
        assertThat(willem.getByText("Dat ben ik zelf.", new Page.GetByTextOptions().setExact(true)))
                .hasCount(1);
        assertThat(typed(willem, "answer-body")).hasValue("");
    }

    @Test
    void whoeverLostTheTokenOfFormsSendsItAgain() {
        var nora = as(Cast.NORA);
        nora.navigate("/questions/new");
        hook(nora, "ask-title").fill("Wie kent een kalme plek voor een lastig gesprek?");
        nora.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("zwerm-csrf"));
        hook(nora, "ask-submit").click();
        assertThat(nora.locator("h1")).hasText("Dit kwam nog niet aan");
        assertThat(nora.locator("details.menu").last()).containsText("Nora");
        button(nora, "Verstuur").click();
        assertThat(nora.locator("h1")).hasText("Wie kent een kalme plek voor een lastig gesprek?");
        button(nora, "Ongedaan maken").click();
        nora.waitForURL(url -> !url.contains("/withdrawn"));
    }

    @Test
    void whoeverIsToldToGoBackFindsWhatTheyTyped() {
        var nora = as(Cast.NORA);
        nora.navigate("/questions/new");
        hook(nora, "ask-title").fill("Hoeveel past er in een vraag?");
        nora.evaluate("""
                () => Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set
                  .call(document.querySelector('[data-hook=ask-form] textarea'), 'é'.repeat(1500000))""");
        hook(nora, "ask-submit").click();
        assertThat(nora.locator("h1")).hasText("Dit is te groot");
        assertThat(nora.locator("main")).containsText("Ga terug: wat je typte staat er nog.");
        nora.goBack();
        assertThat(typed(nora, "ask-title")).hasValue("Hoeveel past er in een vraag?");
        hook(nora, "ask-title").fill("");
    }

    @Test
    void whyAPictureWasRefusedStaysToBeRead() {
        var nora = as(Cast.NORA);
        nora.navigate("/questions/new");
        hook(nora, "ask-title").fill("Waar blijft mijn foto?");
        nora.locator("#more > summary").click();
        nora.waitForResponse(response -> response.url().endsWith("/files"), () -> drop(nora, "lijst.png", "image/png"));
        assertThat(nora.locator(".editor-status")).containsText("Dit is geen afbeelding die we kunnen tonen.");
        nora.waitForResponse(response -> response.url().endsWith("/drafts"), () -> drop(nora, "x.png", "image/png"));
        nora.waitForTimeout(300);
        assertThat(nora.locator(".editor-status.error")).isVisible();
        hook(nora, "ask-title").fill("");
    }

    private static void drop(Page page, String name, String type) {
        page.evaluate("""
                ([name, type]) => {
                  const carried = new DataTransfer();
                  carried.items.add(new File(['geen foto'], name, { type }));
                  document.querySelector('[data-editor] textarea').dispatchEvent(
                    new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
                }""", List.of(name, type));
    }
}
