package nl.zwerm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import nl.zwerm.administration.doctor.Connecting;
import nl.zwerm.shared.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each death once in {@code bin/test}; in {@code bin/torture} as many as fit in its minutes. */
class SurvivingTheServerTests {

    private static final Duration TORTURE = Duration.ofMinutes(Integer.getInteger("zwerm.torture.minutes", 0));

    /** What waits to be told is told again after a minute, and once more if need be. */
    private static final Duration TOLD_BY_THEN = Duration.ofMinutes(4);

    private enum Death {
        OF_THE_SERVER,
        OF_THE_POSTMASTER,
        /** As when the power goes. */
        OF_BOTH
    }

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir
    Path place;

    @Test
    void everyAcknowledgedAnswerIsThereOnceWhateverWasKilled() throws Exception {
        var data = Prepared.copiedTo(place);
        try (var server = RunningServer.on(data);
                var writers = new Writers(server, seed)) {
            var end = System.nanoTime() + TORTURE.toNanos();
            do {
                for (var death : Death.values()) {
                    writers.awaitMore(15 + random.nextInt(30));
                    die(server, death);
                }
            } while (System.nanoTime() < end);
            writers.awaitMore(15);
            writers.goHome();
            count(writers);
            await().atMost(TOLD_BY_THEN).until(() -> undelivered(data) == 0);
        }
    }

    private static void die(RunningServer server, Death death) throws IOException {
        if (death == Death.OF_THE_POSTMASTER) {
            server.killPostmaster();
            server.said().await("The database had stopped; it is back");
            return;
        }
        server.kill();
        if (death == Death.OF_BOTH) {
            server.killPostmaster();
        }
        server.start();
    }

    private void count(Writers writers) throws IOException {
        var found = writers.found();
        assertThat(found.keySet()).as("acknowledged, seed %d", seed).containsAll(writers.acknowledged());
        assertThat(found.values()).as("how many times, seed %d", seed).containsOnly(1);
        assertThat(writers.tried()).as("seed %d", seed).containsAll(found.keySet());
        System.out.printf(
                "%,d answers acknowledged, none lost and none doubled; %,d that were not, of which %,d had arrived;"
                        + " meanwhile people read %s%n",
                writers.acknowledged().size(),
                writers.tried().size() - writers.acknowledged().size(),
                found.size() - writers.acknowledged().size(),
                writers.excuses());
    }

    /** What has happened, and somebody has still to hear of. */
    private static long undelivered(Path data) throws SQLException {
        try (var database = Database.forTool(data, _ -> {});
                var connection = Connecting.to(database);
                var rows = connection.createStatement().executeQuery("select count(*) from public.event_publication")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
