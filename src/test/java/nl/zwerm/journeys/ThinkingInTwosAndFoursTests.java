package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zwerm.testing.Cast.AMINA;
import static nl.zwerm.testing.Cast.JONAS;
import static nl.zwerm.testing.Cast.NORA;
import static nl.zwerm.testing.Cast.TESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.circles.CirclesArrivals;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;

/** Alone, in twos, in fours and all together: it goes on when all are ready or the time is up, with nobody's hand on it. */
class ThinkingInTwosAndFoursTests extends AroundATable {

    private static final LocatorAssertions.HasTextOptions TIME_ENOUGH =
            new LocatorAssertions.HasTextOptions().setTimeout(40_000);

    private static final String ALONE = "Stilte om drie uur";
    private static final String OF_THE_PAIR = "Een uur zonder telefoon";
    private static final String OF_THE_FOUR = "Ieder uur tien minuten rust";
    private static final String OF_ALL = "Rust helpt ons allemaal";

    @Test
    void oneTwoFourAllFromTheLobbyToTheEnd() {
        sitDown("1-2-4-all", AMINA, JONAS, NORA, TESS);
        offersToLead(JONAS);
        begins(AMINA, "Alleen");
        takesMoreTime(JONAS);
        takesMoreTime(JONAS);
        writes(NORA, "OPTION", ALONE);
        onlySee(ALONE, NORA);
        ready(AMINA, JONAS, NORA);
        assertThat(hook(page(TESS), "count")).hasText("3 van 4 klaar");
        phase("Alleen");
        ready(TESS);

        phase("Tweetal");
        var mate = mateOf(NORA);
        writes(NORA, "OPTION", OF_THE_PAIR);
        onlySee(OF_THE_PAIR, NORA, mate);
        ready(everybody());

        phase("Viertal");
        onlySee(OF_THE_PAIR, NORA, mate);
        writes(TESS, "OPTION", OF_THE_FOUR);
        allSee(OF_THE_FOUR);
        assertThat(form(AMINA, "OPTION")).hasCount(0);
        ready(everybody());

        phase("Allen");
        writes(AMINA, "TAKEAWAY", OF_ALL);
        onlySee(OF_ALL, AMINA);
        ready(everybody());
        allSee(OF_ALL);
        writes(TESS, "TAKEAWAY", "En koffie");
        allSee("En koffie");
        ready(everybody());

        over();
        doNotSee(ALONE, everybody());
        allSee(OF_ALL);
    }

    /** It began almost a minute ago, and a minute alone is all there is. */
    @Test
    void theClockGoesOnWithoutAnybody() {
        var now = Instant.now();
        var people = List.of(AMINA, JONAS, NORA, TESS);
        circles.take(new CirclesArrivals.Begun(
                demo.id(AMINA),
                others(people),
                List.of(),
                "Kring voor de klok",
                "",
                "1-2-4-all",
                "monthly",
                now.minus(Duration.ofHours(47)),
                List.of(),
                List.of(new CirclesArrivals.Sat(
                        now.minusSeconds(50), "Koffiehoek", demo.id(JONAS), demo.id(AMINA), List.of()))));

        open("Kring voor de klok", List.of(AMINA, NORA));

        for (var who : List.of(AMINA, NORA)) {
            assertThat(page(who).locator("h1")).hasText("Tweetal", TIME_ENOUGH);
        }
    }

    /** Three minutes alone with what happened are almost over, and somebody wrote in them. */
    @Test
    void whatIsWrittenAloneIsShownWithoutAnybody() {
        var now = Instant.now();
        circles.take(new CirclesArrivals.Begun(
                demo.id(AMINA),
                others(List.of(AMINA, JONAS, NORA)),
                List.of(),
                "Kring voor achteraf",
                "",
                "aar",
                "monthly",
                now.minus(Duration.ofHours(47)),
                List.of(),
                List.of(new CirclesArrivals.Sat(
                        now.minusSeconds(335),
                        "Koffiehoek",
                        demo.id(JONAS),
                        demo.id(AMINA),
                        List.of(new CirclesArrivals.Deed(
                                demo.id(JONAS), Duration.ofSeconds(200), "fact", "De lift stond stil"))))));

        open("Kring voor achteraf", List.of(NORA));

        assertThat(page(NORA).locator(".room-entry .said"))
                .hasText("De lift stond stil", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    }

    private Cast mateOf(Cast who) {
        var said = page(who).locator(".room-do").textContent();
        var named = Stream.of(everybody())
                .filter(other -> other != who && said.contains(other.shownName()))
                .toList();
        assertThat(named).hasSize(1);
        return named.getFirst();
    }
}
