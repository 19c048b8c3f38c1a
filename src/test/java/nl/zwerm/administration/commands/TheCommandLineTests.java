package nl.zwerm.administration.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheCommandLineTests {

    private static final String[] COMMANDS = {
        "serve", "doctor", "person", "space", "import", "reindex", "evaluate", "keys", "backup", "restore"
    };

    @Test
    void namesEveryCommandThatIsForEverybody() {
        assertThat(said()).contains(COMMANDS);
        assertThat(said("--help")).contains(COMMANDS);
    }

    /** Each is made ready alone, so each must be the one that its name says. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "doctor",
                "person",
                "space",
                "import",
                "reindex",
                "evaluate",
                "keys",
                "backup",
                "restore",
                "bench"
            })
    void makesReadyTheOneThatIsAskedFor(String command) {
        assertThat(said(command, "--help")).contains("Usage: zwerm " + command + " ");
    }

    private static String said(String... words) {
        var out = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            ZwermCommand.run(Object.class, words);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
