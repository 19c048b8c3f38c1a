package nl.zwerm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.DemoPage;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Not a test: takes the pictures for {@code bin/screenshots}, in the browser of the journeys. */
class PhotoAlbum extends Journey {

    private static final int MOST_BYTES = 200_000;

    private final Path folder = Path.of(System.getProperty("zwerm.pictures", "target/pictures"));

    /** Few and small, since they are kept with the sources. */
    @Test
    @EnabledIfSystemProperty(named = "zwerm.pictures.of", matches = "readme")
    void ofTheReadme() throws IOException {
        var jonas = signIn(Cast.JONAS, desktop().setViewportSize(1280, 800));
        keep(jonas, "/", "today");
        keep(jonas, answered(jonas), "question");

        var amina = signIn(Cast.AMINA, desktop().setViewportSize(1280, 800).setColorScheme(ColorScheme.DARK));
        choose(amina, "en");
        keep(amina, "/search?q=veiligheid", "search-dark");
        choose(amina, "nl");

        keep(signIn(Cast.NORA, phone()), "/", "phone");
        var nora = signIn(Cast.NORA, phone().setColorScheme(ColorScheme.DARK));
        keep(nora, answered(nora), "phone-dark");

        var sittingIn = signIn(Cast.AMINA, phone());
        keep(sittingIn, goingOn(sittingIn), "phone-session");
    }

    /** Every page that the journeys know, from top to bottom, to be looked at by people. */
    @Test
    @EnabledIfSystemProperty(named = "zwerm.pictures.of", matches = "all")
    void ofEveryPage() {
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var language : List.of("nl", "en")) {
                takeAll("desk", desktop().setColorScheme(theme), theme, language);
                takeAll("phone", phone().setColorScheme(theme), theme, language);
            }
        }
    }

    private void takeAll(String device, Browser.NewContextOptions options, ColorScheme theme, String language) {
        var pages = new LinkedHashMap<String, List<DemoPage>>();
        var everybody = new ArrayList<>(demo.pages());
        everybody.add(new DemoPage("", "/nowhere"));
        pages.put(Cast.BEHEER.address(), everybody);
        demo.pagesOfTheirOwn().forEach((email, own) -> pages.merge(email, own, PhotoAlbum::both));
        var shelf = folder.resolve(device + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + language);
        pages.forEach((email, own) -> {
            var page = signInAs(email, options);
            choose(page, language);
            own.forEach(one -> take(page, one.path(), shelf, email));
            choose(page, "nl");
            page.context().close();
        });
        var stranger = stranger(options.setLocale(language));
        take(stranger, "/sign-in", shelf, "");
        take(stranger, "/forgotten", shelf, "");
    }

    private static void take(Page page, String path, Path shelf, String email) {
        var name = (email.replaceFirst("@.*", "") + path).replaceAll("[^A-Za-z0-9]+", "-");
        page.navigate(path);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(shelf.resolve(name + ".png"))
                .setFullPage(true));
    }

    private void keep(Page page, String path, String name) throws IOException {
        page.navigate(path);
        var file = folder.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as(file + " is small").isLessThan(MOST_BYTES);
    }

    /** The session that one can sit in. */
    private static String goingOn(Page page) {
        page.navigate("/circles");
        return page.locator("[data-hook=ahead] a").first().getAttribute("href");
    }

    /** The first question found that was answered to the asker's satisfaction. */
    private static String answered(Page page) {
        page.navigate("/search?q=infuus");
        var found = page.locator("[data-hook=search-result] .title a").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(path -> path.startsWith("/questions/"))
                .toList();
        for (var path : found) {
            page.navigate(path);
            if (page.locator(".verdict").count() > 0) {
                return path;
            }
        }
        throw new AssertionError("the example hospital has no answer about infusion that helped");
    }

    private static List<DemoPage> both(List<DemoPage> some, List<DemoPage> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
