package nl.zwerm.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.function.IntSupplier;
import nl.zwerm.Zwerm;
import nl.zwerm.administration.commands.ZwermCommand;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;

/** What came of a command, as the administrator sees it. */
record Commanded(int exit, String out, String err) {

    private static boolean loggingIsSetUp;

    /** In this process, which is quicker; not where the environment would send it to another database. */
    static Commanded zwerm(String... words) throws IOException {
        return System.getenv("ZWERM_DATABASE_URL") == null ? here(words) : apart(words);
    }

    private static Commanded here(String... words) {
        return said(() -> ZwermCommand.run(Zwerm.class, words));
    }

    /**
     * Whoever starts an application takes the logging of the whole process down and builds it up again, and reports what others
     * logged meanwhile. A command has its process to itself; here the applications of other tests go on working, so that
     * logging stays as it is.
     */
    static Commanded said(IntSupplier deed) {
        setUpLogging();
        var out = System.out;
        var err = System.err;
        var saidOut = new ByteArrayOutputStream();
        var saidErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(saidOut, true, UTF_8));
        System.setErr(new PrintStream(saidErr, true, UTF_8));
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        try {
            int exit = deed.getAsInt();
            return new Commanded(exit, saidOut.toString(UTF_8), saidErr.toString(UTF_8));
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** As any application of ours does, once. */
    private static synchronized void setUpLogging() {
        if (!loggingIsSetUp) {
            new SpringApplicationBuilder(Object.class)
                    .web(WebApplicationType.NONE)
                    .registerShutdownHook(false)
                    .run()
                    .close();
            loggingIsSetUp = true;
        }
    }

    /** In a process of its own, where both are one. */
    static Commanded apart(String... words) throws IOException {
        var process = RunningServer.launch(words);
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Commanded(process.onExit().join().exitValue(), said, said);
    }
}
