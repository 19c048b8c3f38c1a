package nl.zwerm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** "How does this work?" leads from every page to what explains it, also for whoever has not signed in. */
@WebTest
@Import(Samples.class)
class EveryPageIsExplainedTests {

    /** What a page asks for by itself, and the page that says that something failed. */
    private static final Set<String> NO_PAGES = Set.of("/live", "/mentions", "/writing/topics", "/error");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Samples samples;

    @Test
    void everyAddressThatCanBeOpenedBelongsToAPart() throws IOException {
        var subjects = samples.make();
        var unexplained = new ArrayList<String>();
        for (var row : AccessTable.read().values()) {
            var parts = row.route().split(" ", 2);
            if ("GET".equals(parts[0]) && !NO_PAGES.contains(parts[1])) {
                var at = URLEncoder.encode(Samples.fill(parts[1], subjects), StandardCharsets.UTF_8);
                var to = web.get()
                        .uri(java.net.URI.create("/how?at=" + at))
                        .exchange()
                        .getResponse()
                        .getHeader("Location");
                if (to == null || !opens(to)) {
                    unexplained.add(parts[1]);
                }
            }
        }
        assertThat(unexplained)
                .as("belongs to no part of the manual (welcome.internal.Part, resources/how)")
                .isEmpty();
    }

    private boolean opens(String explanation) {
        return web.get()
                        .uri(java.net.URI.create(explanation))
                        .exchange()
                        .getResponse()
                        .getStatus()
                == 200;
    }
}
