package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingAFileTests extends Journey {

    private static final LocatorAssertions.HasTextOptions IN_TIME =
            new LocatorAssertions.HasTextOptions().setTimeout(30_000);

    @Test
    void aLargeFileArrivesWholeThoughTheConnectionIsCut() {
        var tess = as(Cast.TESS);
        var asked = new ArrayList<String>();
        tess.route("**/files/uploads/**", route -> {
            asked.add(route.request().method());
            if (asked.size() == 2) {
                route.abort("internetdisconnected");
            } else {
                route.resume();
            }
        });
        cutOff(tess);
        tess.context().setOffline(false);
        tess.navigate("/pages/new");
        hook(tess, "page-body").click();
        tess.keyboard().press("Control+a");
        tess.keyboard().type("Lees ");
        var content = new byte[9_000_000];
        new Random(9).nextBytes(content);
        send(tess, "draaiboek [2].pdf", content);
        var link = tess.locator(".rich a");
        assertThat(link).hasText("draaiboek [2].pdf", IN_TIME);
        assertThat(tess.locator(".editor-status")).containsText("verstuurd");
        assertThat(tess.locator(".sending")).hasCount(0);
        assertThat(asked).containsExactly("PATCH", "PATCH", "HEAD", "PATCH", "PATCH");
        var path = link.getAttribute("href");
        assertThat(tess.request().get(address() + path).body()).isEqualTo(content);

        send(tess, "leeg.txt", new byte[0]);
        assertThat(tess.locator(".editor-status")).containsText("kwam niet of maar half aan");
        assertAccessible(tess);
        hook(tess, "page-body").click();
        tess.keyboard().press("Control+a");
        tess.keyboard().press("Delete");
    }

    @Test
    void afterTheWindowWasClosedTheSameFileGoesOnWhereItWas(@TempDir Path folder) throws IOException {
        var tess = as(Cast.TESS);
        tess.onDialog(Dialog::accept);
        cutOff(tess);
        tess.context().setOffline(false);
        tess.navigate("/pages/new");
        hook(tess, "page-body").click();
        var content = new byte[9_000_000];
        new Random(10).nextBytes(content);
        var file = Files.write(folder.resolve("rooster.bin"), content);
        var pieces = new AtomicInteger();
        tess.route("**/files/uploads/**", route -> {
            if (pieces.incrementAndGet() > 1) {
                route.abort("internetdisconnected");
            } else {
                route.resume();
            }
        });
        choose(tess, file);
        assertThat(tess.locator(".editor-status")).containsText("Even geen verbinding");
        // In this order: the window that closes tries again and again.
        tess.reload();
        tess.unroute("**/files/uploads/**");

        var asked = new ArrayList<String>();
        tess.onRequest(request -> {
            if (request.url().contains("/files/uploads")) {
                asked.add(request.method());
            }
        });
        hook(tess, "page-body").click();
        choose(tess, file);
        var link = tess.locator(".rich a");
        assertThat(link).hasText("rooster.bin", IN_TIME);
        assertThat(asked).containsExactly("HEAD", "PATCH", "PATCH");
        assertThat(tess.request().get(address() + link.getAttribute("href")).body())
                .isEqualTo(content);
        tess.keyboard().press("Control+a");
        tess.keyboard().press("Delete");
    }

    @Test
    void aNewVersionOfAFileGoesInPiecesToo(@TempDir Path folder) throws IOException {
        var tess = as(Cast.TESS);
        tess.navigate("/pages/new");
        hook(tess, "page-body").click();
        tess.keyboard().press("Control+a");
        tess.keyboard().type("Lees ");
        choose(tess, Files.write(folder.resolve("plan.bin"), new byte[1000]));
        var link = tess.locator(".rich a");
        assertThat(link).hasText("plan.bin");
        var path = link.getAttribute("href");
        hook(tess, "page-title").fill("Waar het plan staat");
        hook(tess, "page-submit").click();
        tess.waitForURL(Pattern.compile("/pages/[0-9a-z]{12}$"));
        tess.navigate(tess.url() + "/files");

        var content = new byte[11_000_000];
        new Random(11).nextBytes(content);
        var newer = Files.write(folder.resolve("plan 2.bin"), content);
        tess.locator(".file-of-page summary", new Page.LocatorOptions().setHasText("Nieuwe versie"))
                .click();
        tess.locator("input[type=file]").setInputFiles(newer);
        button(tess, "Zet in de plaats").click();
        assertThat(tess.locator("#flash"))
                .containsText(
                        "staat nu op deze plaats", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(tess.locator(".file-of-page h2")).hasText("plan 2.bin");
        assertThat(tess.locator(".file-of-page summary").first()).hasText("Eerdere versies (1)");
        assertThat(tess.request().get(address() + path).body()).isEqualTo(content);
        assertAccessible(tess);

        tess.locator(".file-of-page summary", new Page.LocatorOptions().setHasText("Nieuwe versie"))
                .click();
        tess.locator("input[type=file]").setInputFiles(Files.write(folder.resolve("leeg.bin"), new byte[0]));
        button(tess, "Zet in de plaats").click();
        assertThat(tess.locator(".file-of-page [role=status]")).containsText("kwam niet of maar half aan");
    }

    private static void choose(Page page, Path file) {
        page.waitForFileChooser(() -> button(page, "Bestand").click()).setFiles(file);
    }

    private static void send(Page page, String name, byte[] content) {
        var chooser = page.waitForFileChooser(() -> button(page, "Bestand").click());
        chooser.setFiles(new FilePayload(name, "application/octet-stream", content));
    }
}
