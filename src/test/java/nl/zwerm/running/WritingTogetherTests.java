package nl.zwerm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.zwerm.testing.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However badly they are connected, to whichever of two servers, one of which is killed meanwhile: all end with the same
 * text, and it holds all that was typed.
 */
class WritingTogetherTests {

    /** So many words a minute of torture, else a short run. */
    private static final int WORDS = 45 * Integer.getInteger("zwerm.torture.minutes", 2);

    private static final Duration LATEST = Duration.ofMillis(150);
    private static final Duration TO_AGREE = Duration.ofSeconds(60);
    private static final String FIELD = "textarea[data-hook=page-body]";
    private static final String EDITOR = "[data-hook=page-body]:not([hidden])";

    /** Somebody at a browser, and the way from there to a server. */
    private record Writer(Page page, RoughLine line) {}

    @TempDir
    Path place;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<RoughLine> lines = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private RunningServer one;
    private RunningServer other;

    @BeforeEach
    void start() throws IOException {
        var data = Prepared.copiedTo(place);
        one = RunningServer.on(data);
        other = RunningServer.beside(data, place.resolve("other"), Map.of());
    }

    @AfterEach
    void stop() throws IOException {
        contexts.forEach(Chromium::close);
        for (var line : lines) {
            line.close();
        }
        if (other != null) {
            other.close();
        }
        if (one != null) {
            one.close();
        }
    }

    @Test
    void threeWriteWhileTheirConnectionsAreCutAndAServerIsKilled() throws IOException {
        write(new Random().nextLong(1_000_000_000));
    }

    private void write(long seed) throws IOException {
        var random = new Random(seed);
        var page = pageToWrite();
        var writers = List.of(
                writer(one, Prepared.ADMINISTRATOR, seed),
                writer(other, Prepared.COLLEAGUES.get(0), seed + 1),
                writer(other, Prepared.COLLEAGUES.get(1), seed + 2));
        for (var writer : writers) {
            begin(writer, page);
        }
        var words = new ArrayList<String>();
        for (int i = 0; i < WORDS; i++) {
            if (i % 90 == 30) {
                other.kill();
            }
            if (i % 90 == 40) {
                other.start();
            }
            var writer = writers.get(random.nextInt(writers.size()));
            if (random.nextInt(5) == 0) {
                if (writer.line().isCut()) {
                    writer.line().mend();
                } else {
                    writer.line().cut();
                }
            }
            words.add(type(writer.page(), "w" + i + "x", random));
        }
        writers.forEach(writer -> writer.line().mend());

        var text = agreed(writers, seed);
        // Who types into a word that is still on its way parts it; no letter goes, and none comes twice.
        assertThat(letters(text)).as("seed " + seed).isEqualTo(letters("Begin." + String.join("", words)));
        var shown = writers.getLast().page();
        shown.click("[data-hook=page-submit]");
        shown.waitForURL(url -> !url.contains("/edit"));
        assertThat(letters(shown.locator("article .prose").innerText())).isEqualTo(letters(text));
        assertThat(complaints).isEmpty();
    }

    private String pageToWrite() throws IOException {
        try (var beheer = Visitor.at(one.base())) {
            beheer.signIn(Prepared.ADMINISTRATOR, Prepared.PASSWORD);
            for (var node : List.of(one, other)) {
                assertThat(beheer.post(node.base() + "/organise/capabilities/knowledge/on")
                                .status())
                        .isEqualTo(303);
            }
            return beheer.send(beheer.form("/pages/new", "#page-form")
                            .with("title", "Samen geschreven")
                            .with("body", "Begin."))
                    .location()
                    .replaceFirst("^http://[^/]+", "");
        }
    }

    private Writer writer(RunningServer at, String email, long seed) throws IOException {
        var line = RoughLine.to(at, LATEST, seed);
        lines.add(line);
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(line.base())
                        .setViewportSize(1280, 900)
                        .setLocale("nl-NL"));
        contexts.add(context);
        var page = context.newPage();
        page.onPageError(complaints::add);
        page.navigate("/sign-in");
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", Prepared.PASSWORD);
        page.click("main button.primary");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return new Writer(page, line);
    }

    private static void begin(Writer writer, String page) {
        writer.page().navigate(page + "/edit");
        writer.page().focus(FIELD);
        writer.page().waitForFunction("field => document.querySelector(field).rich?.together", FIELD);
        writer.page().locator(EDITOR).click();
    }

    private static String type(Page page, String word, Random random) {
        page.keyboard().press(random.nextBoolean() ? "Control+Home" : "Control+End");
        for (int steps = random.nextInt(4); steps > 0; steps--) {
            page.keyboard().press(random.nextBoolean() ? "ArrowDown" : "ArrowUp");
        }
        page.keyboard().press("End");
        page.keyboard().type(" " + word + " ");
        if (random.nextInt(8) == 0) {
            page.keyboard().press("Enter");
        }
        return word;
    }

    private static String letters(String text) {
        return text.chars()
                .filter(letter -> !Character.isWhitespace(letter))
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String agreed(List<Writer> writers, long seed) {
        for (long waited = 0; waited < TO_AGREE.toMillis(); waited += 250) {
            var texts = writers.stream()
                    .map(writer -> writer.page().locator(FIELD).inputValue())
                    .distinct()
                    .toList();
            var sent = writers.stream().allMatch(writer -> (boolean)
                    writer.page().evaluate("field => !document.querySelector(field).rich.together.waits", FIELD));
            if (sent && texts.size() == 1) {
                return texts.getFirst();
            }
            writers.getFirst().page().waitForTimeout(250);
        }
        return fail("they do not agree, seed " + seed);
    }
}
