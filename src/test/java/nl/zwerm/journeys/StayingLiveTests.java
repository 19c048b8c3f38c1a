package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** Everything appears for others without reload, and nobody loses what they type. */
class StayingLiveTests extends Journey {

    @Test
    void anAnswerAppearsInEightTabsWhileTheAskerKeepsTyping() {
        var amina = as(Cast.AMINA);
        amina.navigate("/questions/new");
        hook(amina, "ask-title").fill("Hoe controleer je een infuuspomp na een alarm?");
        hook(amina, "ask-submit").click();
        amina.waitForURL(Pattern.compile(".*/questions/[0-9a-z]{12}.*"));
        var path = amina.url().replaceFirst("[?#].*", "");
        var tabs = new ArrayList<Page>();
        tabs.add(amina);
        for (int i = 1; i < 8; i++) {
            var tab = tab(amina);
            tab.navigate(path);
            tabs.add(tab);
        }
        hook(amina, "answer-body").fill("Ik typ hier nog iets wat niet weg mag");

        var jonas = as(Cast.JONAS);
        jonas.navigate(path);
        hook(jonas, "answer-body").fill("Eerst de klem, dan de druk, dan pas opnieuw starten.");
        hook(jonas, "answer-submit").click();
        assertThat(hook(jonas, "answer")).hasCount(1);

        for (var tab : tabs) {
            assertThat(hook(tab, "answer"))
                    .hasCount(
                            1,
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                    .setTimeout(15_000));
        }
        assertThat(typed(amina, "answer-body")).hasValue("Ik typ hier nog iets wat niet weg mag");

        button(jonas, "Ongedaan maken").click();
        assertThat(hook(jonas, "answer")).hasCount(0);
        assertThat(typed(jonas, "answer-body")).hasValue("Eerst de klem, dan de druk, dan pas opnieuw starten.");
        assertThat(hook(tabs.get(5), "answer"))
                .hasCount(
                        0,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(15_000));
    }

    @Test
    void formsBeneathAnswersAreThereForEachAlsoWhenOneComesLater() {
        var amina = as(Cast.AMINA);
        amina.navigate("/questions/new");
        hook(amina, "ask-title").fill("Waar ligt de reserveslang van de zuigpomp?");
        hook(amina, "ask-submit").click();
        amina.waitForURL(Pattern.compile(".*/questions/[0-9a-z]{12}.*"));
        var path = amina.url().replaceFirst("[?#].*", "");
        var jonas = as(Cast.JONAS);
        answer(jonas, path, "In de onderste la.");

        amina.navigate(path);
        var first = hook(amina, "answer").first();
        first.getByText("Reageer").click();
        first.locator("textarea").fill("Daar ligt hij niet meer.");
        assertThat(first.locator("[data-mark=picture]")).isVisible();
        first.getByText("Wat een schuilnaam beschermt, en wat niet").click();
        assertThat(amina.locator("#as-protects")).containsText("Niemand ziet wie je bent");
        assertAccessible(amina);
        amina.keyboard().press("Escape");
        assertThat(amina.locator("#as-protects")).isHidden();

        answer(as(Cast.TESS), path, "Nu in de kast bij de deur.");
        assertThat(hook(amina, "answer"))
                .hasCount(
                        2,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(15_000));
        assertThat(first.locator("textarea")).hasValue("Daar ligt hij niet meer.");
        var second = hook(amina, "answer").last();
        second.getByText("Ik probeerde dit").click();
        second.locator("input[name=line]").fill("Bij de deur ligt niets.");
        second.locator("input[name=line]").press("Enter");
        second.getByText("Het werkte niet").click();
        assertThat(hook(amina, "answer").last()).containsText("Bij jou werkte het niet");
        assertThat(first.locator("textarea")).hasValue("Daar ligt hij niet meer.");
        button(amina, "Plaats je reactie").first().click();
        assertThat(amina.locator(".answer .comment")).containsText("Daar ligt hij niet meer.");
    }

    private static void answer(Page who, String path, String text) {
        who.navigate(path);
        hook(who, "answer-body").fill(text);
        hook(who, "answer-submit").click();
        assertThat(hook(who, "answer").last()).containsText(text);
    }

    @Test
    void whoeverIsSignedOutWhileTypingLosesNothing() {
        var tess = as(Cast.TESS);
        tess.navigate("/questions/new");
        hook(tess, "ask-title").fill("Wat doe ik als mijn sessie verloopt?");
        hook(tess, "ask-submit").click();
        tess.waitForURL(Pattern.compile(".*/questions/[0-9a-z]{12}.*"));
        var path = tess.url().replaceFirst("[?#].*", "");
        var nora = as(Cast.NORA);
        nora.navigate(path);
        hook(nora, "answer-body").fill("Eerst dit, en na het uitloggen nog meer.");

        nora.context()
                .clearCookies(
                        new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("zwerm-session"));
        hook(tess, "answer-body").fill("Ik zoek zelf ook.");
        hook(tess, "answer-submit").click();
        assertThat(nora.locator("#signed-out")).isVisible();
        assertThat(typed(nora, "answer-body")).hasValue("Eerst dit, en na het uitloggen nog meer.");
        assertAccessible(nora);

        hook(nora, "answer-submit").click();
        nora.fill("input[name=email]", Cast.NORA.address());
        nora.fill("input[name=password]", Cast.PASSWORD);
        assertAccessible(nora);
        nora.click("main button.primary");
        assertThat(nora.locator("main")).containsText("Eerst dit, en na het uitloggen nog meer.");
        assertAccessible(nora);
        button(nora, "Verstuur").click();
        assertThat(hook(nora, "answer").last()).containsText("Eerst dit, en na het uitloggen nog meer.");
    }

    @Test
    void whoeverIsTakenOutOfASpaceSeesNothingOfItAMomentLater() {
        var sanne = as(Cast.SANNE);
        sanne.navigate("/spaces/new");
        sanne.fill("input[name=name]", "Proef met pleisters");
        sanne.check("input[name=kind][value=closed]");
        sanne.click("main button.primary");
        sanne.waitForURL(Pattern.compile(".*/spaces/[0-9a-z]{12}.*"));
        var space = sanne.url().replaceFirst("[?#].*", "");
        var tess = as(Cast.TESS);
        tess.navigate(space);
        button(tess, "Vraag of je mee mag doen").click();
        sanne.navigate(space);
        button(sanne, "Laat Tess van Dongen toe").click();
        sanne.navigate("/questions/new?space=" + space.replaceFirst(".*/", ""));
        hook(sanne, "ask-title").fill("Welke pleister houdt het langst?");
        hook(sanne, "ask-submit").click();
        sanne.waitForURL(Pattern.compile(".*/questions/[0-9a-z]{12}.*"));
        tess.navigate(sanne.url().replaceFirst("[?#].*", ""));
        assertThat(tess.locator("h1")).hasText("Welke pleister houdt het langst?");
        hook(tess, "answer-body").fill("De blauwe, denk ik.");

        sanne.navigate(space + "/members");
        sanne.locator("li", new Page.LocatorOptions().setHasText("Tess"))
                .locator("form[action$=removal] button")
                .click();

        assertThat(tess.locator("main")).not().containsText("Welke pleister houdt het langst?");
        assertThat(tess.locator("main")).containsText("Dit is er niet");
        assertThat(tess.locator("main textarea")).hasValue("De blauwe, denk ik.");
        assertAccessible(tess);
    }
}
