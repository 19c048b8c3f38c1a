package nl.zwerm.shared.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs small programs the same way whatever the locale, time zone and PostgreSQL settings around us. */
final class Command {

    record Outcome(int exit, String output) {
        boolean ok() {
            return exit == 0;
        }
    }

    private Command() {}

    static Outcome run(Path folder, List<String> words) throws IOException {
        try {
            var process = prepare(folder, words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailed("Interrupted while running " + words.getFirst() + ".", e);
        }
    }

    /** False also when there is no such program on this machine. */
    static boolean works(Path folder, List<String> words) {
        try {
            return run(folder, words).ok();
        } catch (IOException _) {
            return false;
        }
    }

    static ProcessBuilder prepare(Path folder, List<String> words) {
        var builder = new ProcessBuilder(words).directory(folder.toFile());
        var environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANGUAGE"));
        environment.put("LC_ALL", "C");
        environment.put("LANG", "C");
        environment.put("TZ", "UTC");
        return builder;
    }
}
