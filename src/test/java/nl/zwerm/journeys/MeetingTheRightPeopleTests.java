package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** The main job: a question meets somebody who knows, who answers; the asker says that it helped. */
class MeetingTheRightPeopleTests extends Journey {

    @Test
    void aQuestionReachesSomebodyWhoKnowsAndItsAnswerIsKept() {
        var nora = as(Cast.NORA);
        var path = ask(nora, "Welke zalf helpt bij een open wond met veel wondvocht, en hoe vaak verband wisselen?");
        assertThat(nora.locator("main")).containsText(Pattern.compile("(drie|twee|een|3|2|1) .*collega|gevraagd"));

        var invited = whoeverWasInvited(path);
        assertThat(hook(invited, "invitation")).containsText("omdat");
        hook(invited, "answer-body").fill("Kijk eerst naar de **wondrand**. Wissel zodra het verband verzadigd is.");
        hook(invited, "answer-submit").click();
        assertThat(hook(invited, "answer").first()).containsText("wondrand");

        assertThat(hook(nora, "answer").first()).containsText("wondrand");
        nora.locator("button[name=outcome][value=helped]").first().click();
        assertThat(nora.locator(".answer[data-accepted=true]")).containsText("wondrand");

        var tess = as(Cast.TESS);
        tess.navigate(path);
        tess.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("hielp mij ook"))
                .last()
                .click();
        assertThat(tess.locator("main")).containsText(Pattern.compile("1 collega"));
    }

    @Test
    void whoeverSaysNoLeavesNoTrace() {
        var nora = as(Cast.NORA);
        var path = ask(nora, "Wie weet hoe je een decubituswond graad twee het beste spoelt?");
        hook(nora, "answer-body");
        var before = nora.locator("main").innerText();
        var invited = whoeverWasInvited(path);
        button(invited, "Nu niet").click();
        assertThat(hook(invited, "invitation")).hasCount(0);
        nora.reload();
        hook(nora, "answer-body");
        org.assertj.core.api.Assertions.assertThat(
                        nora.locator("main").innerText().replaceAll("\\d+ \\w+ geleden|zojuist", ""))
                .isEqualTo(before.replaceAll("\\d+ \\w+ geleden|zojuist", ""));
    }

    private String ask(Page asker, String title) {
        asker.navigate("/questions/new");
        hook(asker, "ask-title").fill(title);
        hook(asker, "ask-submit").click();
        asker.waitForURL(Pattern.compile(".*/questions/[0-9a-z]{12}.*"));
        return asker.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    /** One of those whom the router chose, on the page of the question. */
    private Page whoeverWasInvited(String path) {
        var page = signInAs(demo.invitedTo(path.substring(path.lastIndexOf('/') + 1)));
        page.navigate("/waiting");
        assertThat(hook(page, "invitation").first()).isVisible();
        page.navigate(path);
        return page;
    }
}
