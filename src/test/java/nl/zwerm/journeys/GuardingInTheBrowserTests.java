package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import nl.zwerm.text.PatientData;
import org.junit.jupiter.api.Test;

/** The browser warns of what may point at a patient before anything is sent, and sees in it what the server sees. */
class GuardingInTheBrowserTests extends Journey {

    private static final List<String> TEXTS = List.of(
            "111222333",
            "nummer 1112.22.333.",
            "BSN: 111 222 333",
            "(123456782)",
            "10000008",
            "nr 010000008",
            "111222334",
            "000000000",
            "op 12-03-1951 om half drie",
            "bedrag 1.112.223,33",
            "3 x 25 mg om 8 uur",
            "kamer 12, bed 4",
            "1112223331112",
            "geb. 3 maart",
            "born 1951-03-12",
            "bel 06 12 34 56 78",
            "bel +31 6 12345678",
            "bel 030-1234567",
            "mail j.jansen@example.org",
            "geboren 12-03-1951, mail jan@piet.nl, bel 06-12345678",
            "patiëntnummer 1234567",
            "MRN: 00123457",
            "Een man van in de zeventig weigerde drie keer zijn medicijnen.");

    @Test
    void browserAndServerSeeTheSame() {
        var page = guarded();

        for (var text : TEXTS) {
            assertThat(page.evaluate("text => zwermTraces(text)", text))
                    .as(text)
                    .isEqualTo(PatientData.in(text).stream().map(Enum::name).toList());
        }
    }

    @Test
    void whoTypesIsWarnedAtOnce() {
        var page = guarded();
        page.evaluate("""
                () => {
                  document.getElementById('main').innerHTML = `<div id="room"><textarea id="t"></textarea></div>
                    <p id="guard-words" hidden data-bsn="Dit is een burgerservicenummer" data-seen="Hier staat #."
                      data-date="een datum" data-phone="een telefoonnummer" data-email="een e-mailadres"></p>`;
                }""");

        page.locator("#t").pressSequentially("van 12-03-1951");
        assertThat(page.locator("#t-guard")).hasText("Hier staat een datum.");
        page.locator("#t").fill("geboren 12-03-1951, mail jan@piet.nl, bel 06-12345678");
        assertThat(page.locator("#t-guard")).hasText("Hier staat een datum, een telefoonnummer en een e-mailadres.");
        page.locator("#t").fill("nummer 111222333, mail jan@piet.nl");
        assertThat(page.locator("#t-guard")).hasText("Dit is een burgerservicenummer Hier staat een e-mailadres.");
        page.locator("#t").fill("nummer 111222333");
        assertThat(page.locator("#t-guard")).hasText("Dit is een burgerservicenummer");
        page.locator("#t").fill("een vraag");
        assertThat(page.locator("#t-guard")).hasCount(0);
    }

    @Test
    void aMegabyteIsLookedThroughAtOnce() {
        var page = guarded();

        for (var again : List.of("a", "a@", "geb ", " ", "0612", "a.")) {
            var took = (Number) page.evaluate("""
                    again => {
                      const text = 'pid' + again.repeat(1000000 / again.length);
                      const from = performance.now();
                      zwermTraces(text);
                      return performance.now() - from;
                    }""", again);
            assertThat(took.doubleValue()).as(again).isLessThan(1_000);
        }
    }

    private Page guarded() {
        var page = as(Cast.NORA);
        page.navigate("/methods");
        page.addScriptTag(new Page.AddScriptTagOptions().setUrl("/js/guard.js"));
        return page;
    }
}
