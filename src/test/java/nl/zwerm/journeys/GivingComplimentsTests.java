package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.Objects;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** A newcomer thanks for an answer; whoever gave it shares that with the team, and takes it back. */
class GivingComplimentsTests extends Journey {

    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(15_000);
    private static final String TEXT = "Je schreef op waarom het zo moet, en nu durf ik het zelf te doen.";

    @Test
    void anAnswerIsThankedForAndSharedWithTheTeam() {
        var parts = answerOfJonas().split("/", -1);
        var nora = onPhone(Cast.NORA);
        nora.navigate("/questions/" + parts[2]);
        nora.locator("a[href='/recognition/new?on=" + parts[4] + "']").click();
        assertThat(hook(nora, "about")).containsText("Over");
        button(nora, "Geef een compliment").click();
        assertThat(nora.locator("#text-error")).isVisible();
        nora.fill("#text", TEXT);
        assertAccessible(nora);
        assertFits(nora);
        button(nora, "Geef een compliment").click();
        assertThat(hook(nora, "compliment").first()).containsText("Jonas Vermeulen");

        var jonas = onPhone(Cast.JONAS);
        jonas.navigate("/recognition");
        hook(jonas, "compliment").getByText(TEXT).click();
        assertThat(hook(jonas, "sentence")).hasText(TEXT);
        assertAccessible(jonas);
        assertFits(jonas);
        button(jonas, "Deel met Verpleegafdeling Chirurgie").click();
        assertThat(hook(jonas, "choice")).containsText("Je team leest dit");
        button(jonas, "Dank je, Nora Kuiper").click();
        assertThat(hook(jonas, "thanked")).isVisible();

        var amina = as(Cast.AMINA);
        amina.navigate("/people/" + demo.id(Cast.AMINA));
        amina.locator("dl.facts a[href^='/teams/']").click();
        assertThat(amina.locator("main")).containsText(TEXT);
        assertAccessible(amina);
        var team = amina.url();
        var tess = as(Cast.TESS);
        tess.navigate(team);
        assertThat(tess.locator("main")).not().containsText(TEXT);

        button(jonas, "Neem het terug").click();
        assertThat(amina.locator("main")).not().containsText(TEXT, SOON);
    }

    private String answerOfJonas() {
        return Objects.requireNonNull(demo.pagesOfTheirOwn().get(Cast.JONAS.address())).stream()
                .filter(page -> page.route().equals("/questions/{question}/answers/{answer}/edit"))
                .findFirst()
                .orElseThrow()
                .path();
    }
}
