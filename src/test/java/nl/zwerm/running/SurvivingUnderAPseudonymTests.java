package nl.zwerm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for its batch is kept like everything else. */
class SurvivingUnderAPseudonymTests {

    private static final String TITLE = "Blijft een vraag zonder naam staan als de stroom flirkt?";

    @TempDir
    Path place;

    @Test
    void whatWasAcknowledgedIsThereAfterServerAndDatabaseWereKilled() throws Exception {
        var data = Prepared.copiedTo(place);
        var who = Prepared.COLLEAGUES.getFirst();
        try (var server = RunningServer.on(data)) {
            try (var visitor = Visitor.at(server.base()).signIn(who, Prepared.PASSWORD)) {
                var sent = visitor.send(visitor.form("/questions/new", "#ask-form")
                        .with("title", TITLE)
                        .with("as", "pseudonym"));
                assertThat(sent.status()).isEqualTo(303);
                assertThat(sent.location()).contains("tab=mine");
            }
            server.kill();
            server.killPostmaster();
            server.start();
            // Waiting, or shown when ten minutes were just over: there for whoever asked it either way.
            try (var visitor = Visitor.at(server.base()).signIn(who, Prepared.PASSWORD)) {
                assertThat(visitor.get("/questions?tab=mine").body()).contains("flirkt");
            }
        }
    }
}
