package nl.zwerm.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The system's Chromium, started once for all journeys and kept from the network. */
public final class Chromium {

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(60);

    private static Browser browser = launch();

    private Chromium() {}

    /** The one that runs, or a new one where the last had to be killed. */
    public static Browser browser() {
        if (!browser.isConnected()) {
            browser = launch();
        }
        return browser;
    }

    /** Chromium now and then waits for ever when it is told to forget a page that is on its way; then it is killed. */
    public static void close(BrowserContext context) {
        var closed = new CompletableFuture<Boolean>();
        closed.orTimeout(LONGEST_CLOSING.toSeconds(), TimeUnit.SECONDS).whenComplete((_, tooLong) -> {
            if (tooLong != null) {
                System.err.println("Chromium did not close a page within " + LONGEST_CLOSING + "; it is killed.");
                ProcessHandle.current()
                        .descendants()
                        .filter(process -> process.info().command().orElse("").contains("chrom"))
                        .forEach(ProcessHandle::destroyForcibly);
            }
        });
        try {
            context.close();
        } catch (PlaywrightException e) {
            // Killed just now, its pages went with it.
            if (browser.isConnected()) {
                throw e;
            }
        } finally {
            closed.complete(true);
        }
    }

    private static Browser launch() {
        return PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(path())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--disable-quic",
                                "--disable-gpu")));
    }

    private static Path path() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "Journeys need Chromium (Debian: apt-get install chromium); bin/test installs it where it may."));
    }
}
