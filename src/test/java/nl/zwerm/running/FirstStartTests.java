package nl.zwerm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTests {

    @TempDir
    Path place;

    @Test
    void onlyWhoeverReadsTheCodeOnThisMachineSetsItUpAndThenOthersReachIt() throws Exception {
        try (var server = RunningServer.on(place.resolve("data"));
                var visitor = Visitor.at(server.base())) {
            assertThat(visitor.get("/questions").location()).endsWith("/set-up");
            assertThat(server.reachedAt("127.0.0.1")).isTrue();
            assertThat(server.reachedAt("127.0.0.2")).isFalse();

            keepsWhatWasTypedWhenTheCodeIsWrong(visitor);
            assertThat(server.reachedAt("127.0.0.2")).isFalse();

            var done = Prepared.setUp(visitor, server.setUpCode());
            assertThat(done.status()).isEqualTo(303);
            assertThat(server.reachedAt("127.0.0.2")).isTrue();
            assertThat(visitor.follow(visitor.follow(done)).page().body().text())
                    .contains("Bea de Boer");
            assertThat(visitor.get("/questions").status()).isEqualTo(200);
            assertThat(visitor.get("/set-up").status()).isEqualTo(404);
        }
    }

    private static void keepsWhatWasTypedWhenTheCodeIsWrong(Visitor visitor) throws IOException {
        var refused = Prepared.setUp(visitor, "2345-6789-abcd");
        assertThat(refused.status()).isEqualTo(422);
        var page = refused.page();
        assertThat(page.expectFirst("#code-error").text()).contains("code klopt niet");
        assertThat(page.expectFirst("#code").val()).isEqualTo("2345-6789-abcd");
        assertThat(page.expectFirst("#organisation").val()).isEqualTo("De Wilg");
        assertThat(page.expectFirst("#name").val()).isEqualTo("Bea de Boer");
        assertThat(page.expectFirst("#email").val()).isEqualTo(Prepared.ADMINISTRATOR);
        assertThat(page.expectFirst("#password").val()).isEmpty();
    }
}
