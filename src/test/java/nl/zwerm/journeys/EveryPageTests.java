package nl.zwerm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.DemoPage;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, in both languages, on a phone and on a desk: accessible, and nothing sticks out. */
class EveryPageTests extends Journey {

    /** Not pages, or pages that have no life of their own. */
    private static final Set<String> NO_PAGES = Set.of(
            "/live",
            "/error",
            "/manifest.webmanifest",
            "/diagram",
            "/notifications/bell",
            "/questions/{id}/related",
            // Needs a letter in hand; see StoppingLettersTests.
            "/stop/{token}",
            "/sign-in",
            "/forgotten",
            "/set-up",
            "/administration/demo",
            "/mentions",
            "/pages/{id}/together",
            "/search/titles",
            "/needs/{id}/suggestions",
            "/writing/topics",
            "/workshops/{id}/workshop.ics",
            "/me/timeline.json",
            "/contributions/{id}",
            "/people/names",
            "/teams/names",
            "/topics/names",
            "/files/{id}",
            "/files/{id}/as/{name}",
            "/files/{id}/preview",
            "/pages/{id}/files/{file}/versions/{number}",
            "/first-steps",
            "/feedback/{id}/export",
            "/recognition/export",
            "/circles/apart/export",
            "/mentoring/{id}/meeting.ics",
            "/circles/{circle}/sessions/{session}/session.ics",
            "/circles/{circle}/sessions/{session}/notes",
            "/circles/{circle}/sessions/{session}/proof",
            // Needs a signed proof in hand; see ProvingAttendanceTests.
            "/proof/{token}",
            "/proof/{token}/proof.pdf",
            "/proof/{token}/proof.json",
            "/people/{id}/picture",
            "/pages/{id}/export.html",
            "/pages/{id}/export.pdf",
            "/pages/{id}/export.zip",
            "/pages/{id}/markdown",
            "/spaces/{space}/pages/export.html",
            "/spaces/{space}/pages/export.pdf",
            "/spaces/{space}/pages/export.zip",
            "/spaces/{space}/pages/{id}/branches",
            "/welcome/{token}",
            "/reset/{token}",
            "/questions/{id}/answers/{answer}",
            "/questions/{question}/answers/{answer}",
            "/spaces/{space}/discussions/new",
            "/spaces/{space}/discussions/{root}/messages/{message}");

    /** Scripts that follow the size of the window have done so by then. */
    private static final String NEXT_FRAME =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private enum Sight {
        DESK(1280, 900, ColorScheme.LIGHT),
        PHONE(360, 740, ColorScheme.LIGHT),
        SMALLEST_PHONE_IN_THE_DARK(320, 640, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Sight(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }

        void on(Page page) {
            page.setViewportSize(width, height);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.evaluate(NEXT_FRAME);
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void noPageIsLeftOut() {
        var pages = routes.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !NO_PAGES.contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
        var tried = Stream.concat(
                        demo.pages().stream(),
                        demo.pagesOfTheirOwn().values().stream().flatMap(List::stream))
                .map(DemoPage::route)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(pages).isSubsetOf(tried);
    }

    @Test
    void everyPageIsAccessibleInDutchOnADeskAndOnTheSmallestPhoneInTheDark() {
        walk("nl", Sight.DESK, Sight.SMALLEST_PHONE_IN_THE_DARK);
    }

    @Test
    void everyPageIsAccessibleInEnglishOnAPhone() {
        walk("en", Sight.PHONE);
    }

    @Test
    void thePagesOfAuthorsAndStewardsAreAccessibleToo() {
        var found = new ArrayList<String>();
        demo.pagesOfTheirOwn().forEach((email, pages) -> {
            var page = signInAs(email);
            for (var one : pages) {
                page.navigate(one.path());
                found.addAll(look(page, one, "nl"));
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void whatIsNotAccessibleIsSeen() {
        var page = stranger(desktop());
        page.setContent(
                "<html lang=nl><title>t</title><main><h1>Kop</h1><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></main>");
        assertThatThrownBy(() -> assertAccessible(page)).hasMessageContaining("image-alt");
    }

    /** The server does not know how large or dark it is where it is read, so that each page comes once. */
    private void walk(String language, Sight... sights) {
        var found = new ArrayList<String>();
        var beheer = signIn(Cast.BEHEER, desktop());
        choose(beheer, language);
        for (var page : demo.pages()) {
            beheer.navigate(page.path());
            for (var sight : sights) {
                sight.on(beheer);
                look(beheer, page, language).forEach(what -> found.add(sight + ": " + what));
            }
        }
        choose(beheer, "nl");
        assertThat(found).isEmpty();
    }

    private static List<String> look(Page page, DemoPage of, String language) {
        var found = new ArrayList<String>();
        if (page.locator("h1").count() != 1
                || page.locator("main code").count() > 0 && page.title().contains("ging iets mis")) {
            found.add(of.path() + " shows " + page.title());
        }
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            found.add(of.path() + " is not in " + language);
        }
        try {
            assertAccessible(page);
            assertFits(page);
        } catch (AssertionError e) {
            found.add(of.path() + ": " + e.getMessage());
        }
        return found;
    }
}
