package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several write one text, and each hears late and out of step of what the others did: all end with the same text, no sign is
 * lost that nobody removed, and none comes twice. What the server makes of the changes, in the order in which they come, is the
 * same, and it knows whose each sign is.
 */
class WritingOneTextFuzzTests {

    private static final int RUNS = 150;
    private static final int STEPS = 120;
    private static final int TORTURE = Integer.getInteger("zwerm.torture.steps", 0) / STEPS;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void allEndWithTheSameAndNothingIsLost() throws IOException {
        var writers = new ProcessBuilder("node", "src/main/frontend/writing/sharing-trial.mjs")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var ask = writers.outputWriter(StandardCharsets.UTF_8);
                var hear = writers.inputReader(StandardCharsets.UTF_8)) {
            for (int run = 0; run < RUNS + TORTURE; run++) {
                int seed = run < RUNS ? 20261127 + run : new Random().nextInt(1, Integer.MAX_VALUE);
                var trial = "{\"seed\": %d, \"writers\": %d, \"steps\": %d}".formatted(seed, 2 + run % 3, STEPS);
                ask.write(trial + "\n");
                ask.flush();
                var said = JSON.readTree(hear.readLine());
                assertThat(said.get("wrong").isEmpty()).as(trial + ": " + said).isTrue();
                readsTheSame(said, trial);
            }
        } finally {
            writers.destroy();
        }
    }

    private static void readsTheSame(JsonNode said, String trial) {
        var text = new TypedText();
        var by = new ArrayList<Integer>();
        for (var change : said.get("log")) {
            by.add(change.get("by").asInt());
            text.take(by.size(), Base64.getDecoder().decode(change.get("change").asString()));
        }
        assertThat(text.text()).as(trial).isEqualTo(said.get("text").asString());
        assertThat(text.changes().stream().map(number -> by.get(number - 1)))
                .as(trial)
                .containsExactlyElementsOf(
                        said.get("by").valueStream().map(JsonNode::asInt).toList());
        var whole = new TypedText();
        whole.take(1, Base64.getDecoder().decode(said.get("whole").asString()));
        assertThat(whole.text()).as(trial).isEqualTo(said.get("text").asString());
    }
}
