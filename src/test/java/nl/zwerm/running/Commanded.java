package nl.zwerm.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import nl.zwerm.Zwerm;
import nl.zwerm.administration.commands.ZwermCommand;

/** What came of a command, as the administrator sees it. */
record Commanded(int exit, String out, String err) {

    /** In this process, which is quicker; not where the environment would send it to another database. */
    static Commanded zwerm(String... words) throws IOException {
        return System.getenv("ZWERM_DATABASE_URL") == null ? here(words) : apart(words);
    }

    private static Commanded here(String... words) {
        var out = System.out;
        var err = System.err;
        var saidOut = new ByteArrayOutputStream();
        var saidErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(saidOut, true, UTF_8));
        System.setErr(new PrintStream(saidErr, true, UTF_8));
        try {
            int exit = ZwermCommand.run(Zwerm.class, words);
            return new Commanded(exit, saidOut.toString(UTF_8), saidErr.toString(UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** In a process of its own, where both are one. */
    static Commanded apart(String... words) throws IOException {
        var process = RunningServer.launch(words);
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Commanded(process.onExit().join().exitValue(), said, said);
    }
}
