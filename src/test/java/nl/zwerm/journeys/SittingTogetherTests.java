package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.zwerm.circles.CirclesArrivals;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Four colleagues with their own screens, and one session that leads them. */
class SittingTogetherTests extends Journey {

    private static final String NAME = "Kring van de zeepaardjes";

    @Autowired
    private CirclesArrivals circles;

    private Page amina;
    private Page jonas;
    private Page nora;
    private Page willem;

    @BeforeEach
    void meet() {
        var now = Instant.now();
        circles.take(new CirclesArrivals.Begun(
                demo.id(Cast.WILLEM),
                List.of(demo.id(Cast.AMINA), demo.id(Cast.JONAS), demo.id(Cast.NORA)),
                List.of(),
                NAME,
                "",
                "five-step",
                "monthly",
                now.minus(Duration.ofDays(9)),
                List.of(new CirclesArrivals.Ahead(now.plus(Duration.ofMinutes(5)), "Koffiehoek", List.of()))));
        amina = as(Cast.AMINA);
        jonas = onPhone(Cast.JONAS);
        nora = onPhone(Cast.NORA);
        willem = as(Cast.WILLEM);
        all().forEach(this::comesIn);
    }

    private List<Page> all() {
        return List.of(amina, jonas, nora, willem);
    }

    private void comesIn(Page page) {
        page.navigate("/circles");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(NAME))
                .first()
                .click();
        page.locator("main a[href*='/sessions/']:not([href$='/new'])").first().click();
        hook(page, "enter").locator("button").click();
        page.locator("#room").waitFor();
    }

    @Test
    void theRoomLeadsFourWithoutATrainedFacilitator() {
        amina.locator("input[name=brings]").check();
        hook(amina, "offer").locator("button").click();
        jonas.locator("input[name=leads]").check();
        hook(jonas, "offer").locator("button").click();
        assertThat(nora.locator(".room-people li")).hasCount(4);
        assertAccessible(amina);
        hook(nora, "begin").locator("button").click();

        all().forEach(page -> assertThat(page.locator("h1")).hasText("Vraagintroductie"));
        amina.fill("#write-PITCH", "Hoe blijf ik rustig als drie bellen tegelijk gaan?");
        hook(amina, "write-PITCH").locator("button").click();
        all().forEach(page -> assertThat(page.locator(".room-entry .said"))
                .hasText("Hoe blijf ik rustig als drie bellen tegelijk gaan?"));
        assertAccessible(jonas);
        assertFits(jonas);

        next();
        var turn = nora.locator("[data-turn=true]").count() > 0 ? nora : willem;
        var other = turn == nora ? willem : nora;
        assertThat(hook(other, "part")).containsText("is aan de beurt");
        turn.fill("#write-QUESTION", "Wat deed je toen?");
        hook(turn, "write-QUESTION").locator("button").click();
        assertThat(amina.locator(".room-entry .said").first()).hasText("Wat deed je toen?");

        next();
        nora.fill("#write-STATEMENT", "Je wilt alles zelf dragen");
        hook(nora, "write-STATEMENT").locator("button").click();
        willem.fill("#write-STATEMENT", "half getypt");
        hook(nora, "ready").locator("button").click();
        assertThat(hook(willem, "count")).hasText("1 van 2 klaar");
        assertThat(willem.locator("#write-STATEMENT")).hasValue("half getypt");
        assertThat(amina.content()).doesNotContain("Je wilt alles zelf dragen");
        assertThat(willem.content()).doesNotContain("Je wilt alles zelf dragen");

        button(willem, "Stop: dit voelt niet veilig").click();
        all().forEach(page -> assertThat(hook(page, "paused")).containsText("Iemand drukte op stop"));
        assertThat(willem.locator("#write-STATEMENT")).hasValue("half getypt");
        button(jonas, "Ga verder").click();

        next();
        assertThat(amina.locator("h1")).hasText("Advies");
        next();
        next();
        next();
        all().forEach(page -> assertThat(page.locator("h1")).hasText("De bijeenkomst is voorbij"));
    }

    private void next() {
        var before = jonas.locator("h1").textContent();
        hook(jonas, "next").locator("button").first().click();
        all().forEach(page -> assertThat(page.locator("h1")).not().hasText(before));
    }
}
