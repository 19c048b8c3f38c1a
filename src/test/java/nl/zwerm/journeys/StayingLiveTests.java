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
        assertThat(hook(amina, "answer-body")).hasValue("Ik typ hier nog iets wat niet weg mag");

        button(jonas, "Ongedaan maken").click();
        assertThat(hook(jonas, "answer")).hasCount(0);
        assertThat(hook(jonas, "answer-body")).hasValue("Eerst de klem, dan de druk, dan pas opnieuw starten.");
        assertThat(hook(tabs.get(5), "answer"))
                .hasCount(
                        0,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(15_000));
    }
}
