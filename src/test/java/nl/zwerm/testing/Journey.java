package nl.zwerm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.zwerm.Zwerm;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A promise to a person, kept in a real browser against the whole application with the example hospital in it. Demo
 * data is only read: a journey makes what it changes.
 */
@SpringBootTest(classes = Zwerm.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(DemoOnStage.class)
public abstract class Journey {

    private static final Pattern DISCONNECTED =
            Pattern.compile("ERR_INTERNET_DISCONNECTED|htmx:(afterRequest|sendError)");

    /** Where pictures of pages are put when a test fails to please; looked at by people. */
    protected static final Path PICTURES = Path.of("target/pictures");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private boolean cutOff;
    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    protected DemoOnStage demo;

    /** A desktop browser in which this person is signed in, on the front page, in their own language. */
    protected Page as(Cast member) {
        return signIn(member, desktop());
    }

    /** The same on a phone. */
    protected Page onPhone(Cast member) {
        return signIn(member, phone());
    }

    protected static Browser.NewContextOptions desktop() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("nl-NL");
    }

    protected static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setViewportSize(360, 740).setLocale("nl-NL");
    }

    protected Page signIn(Cast member, Browser.NewContextOptions options) {
        return signInAs(member.address(), options);
    }

    /** As whoever has this address; for those whom a journey does not choose itself. */
    protected Page signInAs(String email, Browser.NewContextOptions options) {
        var page = stranger(options);
        page.navigate("/sign-in");
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", Cast.PASSWORD);
        page.click("main button.primary");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** Reads on in this language, as the account will from then on. */
    protected static void choose(Page page, String language) {
        page.navigate("/about");
        var other = page.locator(".language-switch button[value=" + language + "]");
        if (other.count() > 0) {
            other.click();
            page.locator("html[lang=" + language + "]").waitFor();
        }
    }

    protected Page signInAs(String email) {
        return signInAs(email, desktop());
    }

    protected Page stranger(Browser.NewContextOptions options) {
        var context = Chromium.browser().newContext(options.setBaseURL(address()));
        contexts.add(context);
        var page = context.newPage();
        watch(page);
        return page;
    }

    /** Another tab of the same browser. */
    protected Page tab(Page of) {
        var page = of.context().newPage();
        watch(page);
        return page;
    }

    protected String address() {
        return "http://localhost:" + port;
    }

    private static final String EDITOR_CAME = """
            name => {
              const field = document.querySelector(`textarea[data-hook=${name}]`);
              const editor = field?.closest('[data-editor]');
              const button = editor?.querySelector('[data-mark=markdown]');
              if (!button || !field.offsetParent || editor.dataset.rich || editor.querySelector('.toolbar').hidden) return true;
              if (localStorage.getItem('zwerm-markdown') === 'yes') return true;
              field.focus();
              return false;
            }""";

    /** A field with an editor is given when that has come: what is typed goes where it can be seen. */
    protected static Locator hook(Page page, String name) {
        if (name.endsWith("-body")) {
            page.waitForFunction(EDITOR_CAME, name);
        }
        return page.locator("[data-hook=" + name + "]:not([hidden])");
    }

    /** The field that holds what is typed, whether one sees its signs or how it will look. */
    protected static Locator typed(Page page, String name) {
        return page.locator(":is(input, textarea, select)[data-hook=" + name + "]");
    }

    protected static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "}";

    /**
     * In the page itself: AxeBuilder opens another for each result, and fetches what was in order as well. What moves is
     * looked at where it comes to rest.
     */
    private static final String VIOLATIONS = """
            async tags => {
                await Promise.all(document.getAnimations()
                    .filter(one => one.playState === 'running' && one.effect.getComputedTiming().endTime < Infinity)
                    .map(one => one.finished.catch(() => {})));
                const found = await axe.run(document,
                    { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
                return found.violations.map(rule =>
                    `${rule.id}: ${rule.help} ${rule.nodes.slice(0, 3).map(node => node.html).join(', ')}`);
            }""";

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Fails with every violation of WCAG 2.2 A and AA that axe sees on the page as it stands. */
    protected static void assertAccessible(Page page) {
        for (var frame : page.frames()) {
            frame.evaluate(AXE);
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, TAGS)).as(page.url()).isEmpty();
    }

    /** Nothing sticks out sideways. */
    protected static void assertFits(Page page) {
        var overflow =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow.intValue()).as(page.url() + " sticks out sideways").isLessThanOrEqualTo(0);
    }

    /** From here on there is no connection, and the browser may say so. */
    protected void cutOff(Page page) {
        cutOff = true;
        page.context().setOffline(true);
    }

    @AfterEach
    void closeBrowsers() {
        contexts.forEach(Chromium::close);
        contexts.clear();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    private void watch(Page page) {
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            var refused = Pattern.compile("status of 4|Status Error Code 4").matcher(message.text());
            boolean unconnected = cutOff && DISCONNECTED.matcher(message.text()).find();
            if ("error".equals(message.type()) && !refused.find() && !unconnected) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.setDefaultTimeout(15_000);
    }
}
