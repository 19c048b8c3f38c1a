package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.Random;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

class SendingAFileTests extends Journey {

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
        assertThat(link).hasText("draaiboek [2].pdf");
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

    private static void send(Page page, String name, byte[] content) {
        var chooser = page.waitForFileChooser(() -> button(page, "Bestand").click());
        chooser.setFiles(new FilePayload(name, "application/octet-stream", content));
    }
}
