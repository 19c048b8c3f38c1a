package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** However badly they are connected: all end with the same text, and it holds all that was typed. */
class WritingTogetherTests extends Journey {

    /** So many words a minute of torture, else a short run. */
    private static final int WORDS = 90 * Integer.getInteger("zwerm.torture.minutes", 1) / 2;

    private static final Duration TO_AGREE = Duration.ofSeconds(30);

    @Test
    void threeWriteWhileTheirConnectionsAreCut() {
        write(20261127);
        write(new Random().nextLong(1_000_000_000));
    }

    private void write(long seed) {
        var random = new Random(seed);
        var tess = as(Cast.TESS);
        tess.navigate("/pages/new");
        hook(tess, "page-title").fill("Samen geschreven " + seed);
        hook(tess, "page-body").fill("Begin.");
        hook(tess, "page-submit").click();
        tess.waitForURL(Pattern.compile(".*/pages/[0-9a-z]{12}.*"));
        var page = tess.url().replaceAll("[#?].*", "");

        var writers = List.of(tess, as(Cast.AMINA), as(Cast.JONAS));
        writers.forEach(writer -> {
            writer.navigate(page + "/edit");
            hook(writer, "page-body").click();
        });
        var words = new ArrayList<String>();
        var cut = new boolean[writers.size()];
        for (int i = 0; i < WORDS; i++) {
            int who = random.nextInt(writers.size());
            var writer = writers.get(who);
            if (random.nextInt(5) == 0) {
                cut[who] = !cut[who];
                cutOff(writer);
                writer.context().setOffline(cut[who]);
            }
            goSomewhere(writer, random);
            var word = "w" + i + "x";
            writer.keyboard().type(" " + word + " ");
            words.add(word);
            if (random.nextInt(8) == 0) {
                writer.keyboard().press("Enter");
            }
        }
        writers.forEach(writer -> writer.context().setOffline(false));

        var text = agreed(writers, seed);
        // Who types into a word that is still on its way parts it; no letter goes, and none comes twice.
        assertThat(letters(text)).as("seed " + seed).isEqualTo(letters("Begin." + String.join("", words)));
        hook(tess, "page-submit").click();
        assertThat(tess.locator("article")).containsText("Begin.");
        assertThat(letters(tess.locator("article .prose").innerText())).isEqualTo(letters(text));
    }

    private static String letters(String text) {
        return text.chars()
                .filter(letter -> !Character.isWhitespace(letter))
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void goSomewhere(Page writer, Random random) {
        writer.keyboard().press(random.nextBoolean() ? "Control+Home" : "Control+End");
        for (int steps = random.nextInt(4); steps > 0; steps--) {
            writer.keyboard().press(random.nextBoolean() ? "ArrowDown" : "ArrowUp");
        }
        writer.keyboard().press("End");
    }

    private static String agreed(List<Page> writers, long seed) {
        for (long waited = 0; waited < TO_AGREE.toMillis(); waited += 250) {
            var texts = writers.stream()
                    .map(writer -> typed(writer, "page-body").inputValue())
                    .distinct()
                    .toList();
            var sent = writers.stream().allMatch(writer ->
                    (boolean) writer.evaluate("() => !document.querySelector('#body').rich.together.waits"));
            if (sent && texts.size() == 1) {
                return texts.getFirst();
            }
            writers.getFirst().waitForTimeout(250);
        }
        return fail("they do not agree, seed " + seed);
    }
}
