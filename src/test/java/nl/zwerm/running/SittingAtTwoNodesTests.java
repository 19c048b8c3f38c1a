package nl.zwerm.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One room at two copies of the server, which stop and start while it goes on: nobody loses or sees anything by that. */
class SittingAtTwoNodesTests {

    private static final String CASE = "Over de stekelvarkens";
    private static final String HUSHED = "Ze willen met rust gelaten worden";

    @TempDir
    Path place;

    @Test
    void theRoomGoesOnWhateverHappensToTheServers() throws Exception {
        var data = Prepared.copiedTo(place);
        try (var one = RunningServer.on(data);
                var other = RunningServer.beside(data, place.resolve("other"), Map.of());
                var sitting = Sitting.begun(data, one.base(), other.base())) {
            whatIsWrittenAtOneIsHeardAndReadAtTheOther(sitting);
            sitting.act(Sitting.LEADER, "/next");
            sitting.act(Sitting.LEADER, "/next");
            sitting.write(Sitting.ONE, "STATEMENT", HUSHED);
            assertThat(sitting.page(Sitting.ONE).body()).contains(HUSHED);
            nobodyElseReads(sitting);

            var clock = new Clock(sitting);
            other.kill();
            other.start();
            goesOn(sitting, clock);
            one.kill();
            one.start();
            goesOn(sitting, clock);
            assertThat(other.stop()).isNotNegative();
            other.start();
            goesOn(sitting, clock);

            sitting.act(Sitting.LEADER, "/next");
            for (int who = 0; who < Sitting.SEATED.size(); who++) {
                assertThat(sitting.page(who).body()).contains(HUSHED);
            }
            assertThat(one.said().all() + other.said().all()).doesNotContain(HUSHED, CASE);
        }
    }

    private static void whatIsWrittenAtOneIsHeardAndReadAtTheOther(Sitting sitting) throws IOException {
        var reader = sitting.visitor(Sitting.OTHER);
        var subject = sitting.page(Sitting.OTHER).page().body().attr("data-live");
        assertThat(subject).startsWith("session-");
        var stream = reader.exchange(
                reader.request("/live?on=" + subject + "~0").header("Accept", "text/event-stream"),
                BodyHandlers.ofInputStream());
        try (InputStream body = stream.body()) {
            var heard = Transcript.of(new BufferedReader(new InputStreamReader(body, UTF_8)));
            heard.await("open");
            sitting.write(Sitting.OWNER, "PITCH", CASE);
            heard.await("data:" + subject);
            assertThat(sitting.page(Sitting.OTHER).body()).contains(CASE);
            assertThat(heard.all()).as("subjects, never content").doesNotContain(CASE);
        }
    }

    private static void nobodyElseReads(Sitting sitting) throws IOException {
        for (int who : new int[] {Sitting.OWNER, Sitting.LEADER, Sitting.OTHER}) {
            assertThat(sitting.page(who).body()).contains(CASE).doesNotContain(HUSHED);
        }
    }

    private static void goesOn(Sitting sitting, Clock clock) throws IOException {
        nobodyElseReads(sitting);
        assertThat(sitting.page(Sitting.ONE).body()).contains(CASE, HUSHED);
        for (int who = 0; who < Sitting.SEATED.size(); who++) {
            clock.goesOn(who);
        }
    }

    /** What is left of the phase, as a page said it once, and what time it was then. */
    private record Clock(Sitting sitting, int left, long at) {

        Clock(Sitting sitting) throws IOException {
            this(sitting, left(sitting, Sitting.OTHER), System.nanoTime());
        }

        void goesOn(int who) throws IOException {
            int now = left(sitting, who);
            long since = (System.nanoTime() - at) / 1_000_000_000;
            assertThat(left - now).as("seconds that went by").isBetween((int) since - 30, (int) since + 2);
        }

        private static int left(Sitting sitting, int who) throws IOException {
            return Integer.parseInt(
                            sitting.page(who).page().expectFirst("#room").attr("data-left"))
                    / 1000;
        }
    }
}
