package nl.zwerm.running;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import nl.zwerm.Zwerm;
import nl.zwerm.shared.Database;
import nl.zwerm.shared.postgres.TrialPostgres;
import org.jspecify.annotations.Nullable;

/** Zwerm as an administrator starts it, in a process of its own, which can be killed as a power cut would. */
final class RunningServer implements AutoCloseable {

    private static final List<String> FOR_A_SHORT_LIFE =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED");

    private final String classes;
    private final Path data;
    private final int port;
    private final List<String> options;
    private final Map<String, String> environment;
    private @Nullable Process process;
    private @Nullable Transcript said;

    private RunningServer(String classes, Path data, int port, List<String> options, Map<String, String> environment) {
        this.classes = classes;
        this.data = data;
        this.port = port;
        this.options = options;
        this.environment = environment;
    }

    /** Started, and ready for visitors. */
    static RunningServer on(Path data, String... options) throws IOException {
        return on(data, Map.of(), options);
    }

    /** The same, with these set in its environment. */
    static RunningServer on(Path data, Map<String, String> environment, String... options) throws IOException {
        return on(classes(), data, environment, options);
    }

    /**
     * Another copy on the database of the first, with the same master key and vault, and a folder of its own for what each
     * copy has itself.
     */
    static RunningServer beside(Path first, Path own, Map<String, String> environment) throws IOException {
        Files.copy(Prepared.key(first), Prepared.key(own));
        try (var database = Database.forTool(first, _ -> {})) {
            var reached = database.properties();
            var whole = new HashMap<>(environment);
            whole.put("ZWERM_DATABASE_URL", (String) reached.get("spring.datasource.url"));
            whole.put("ZWERM_DATABASE_USER", (String) reached.get("spring.datasource.username"));
            whole.put("ZWERM_DATABASE_PASSWORD", (String) reached.get("spring.datasource.password"));
            whole.put("ZWERM_VAULT", Prepared.vault(first).toString());
            return on(own, whole);
        }
    }

    /** With this jar beside its classes. */
    static RunningServer with(Path jar, Path data, Map<String, String> environment) throws IOException {
        return on(classes() + File.pathSeparator + jar, data, environment);
    }

    private static RunningServer on(String classes, Path data, Map<String, String> environment, String... options)
            throws IOException {
        TrialPostgres.lendPrograms(data);
        var server = new RunningServer(classes, data, freePort(), List.of(options), environment);
        try {
            server.start();
            return server;
        } catch (IOException | RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    /** A command line of Zwerm in a process of its own, with nothing set in its environment. */
    static Process launch(String... words) throws IOException {
        return launch(classes(), Map.of(), words);
    }

    private static String classes() {
        return System.getProperty("java.class.path");
    }

    private static Process launch(String classes, Map<String, String> environment, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FOR_A_SHORT_LIFE);
        command.addAll(List.of("-cp", classes, Zwerm.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ZWERM_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Below the ports that the system hands out, so that nobody gets it while the server is down for a moment. */
    static int freePort() throws IOException {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("0.0.0.0"))) {
                return port;
            } catch (BindException _) {
                // Somebody has it; another one then.
            }
        }
    }

    /** Starts it, again if need be, on the same data and port. */
    void start() throws IOException {
        var words = new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", Integer.toString(port)));
        words.addAll(options);
        var started = launch(classes, environment, words.toArray(String[]::new));
        var transcript = Transcript.of(started.inputReader());
        process = started;
        said = transcript;
        assertThat(transcript.await("Zwerm is here")).endsWith(base());
        transcript.await("Stop with Ctrl+C");
    }

    String base() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    /** Whether it listens there. */
    boolean reachedAt(String address) throws IOException {
        try (var _ = new Socket(address, port)) {
            return true;
        } catch (ConnectException _) {
            return false;
        }
    }

    long pid() {
        return running().pid();
    }

    boolean alive() {
        return running().isAlive();
    }

    /** What this process has said since it was started. */
    Transcript said() {
        return requireNonNull(said);
    }

    String setUpCode() {
        return said().await("set-up code: ").replaceFirst(".*: ", "");
    }

    /** As Ctrl+C or systemd asks; the exit code. */
    int stop() {
        running().destroy();
        return ended();
    }

    /** Kill -9: it gets no chance to do anything any more. */
    void kill() {
        running().destroyForcibly();
        ended();
    }

    /** Kill -9 for its database. */
    void killPostmaster() throws IOException {
        TrialPostgres.kill(data);
    }

    /** The number of the process of its database, while that lives. */
    OptionalLong postmaster() throws IOException {
        return TrialPostgres.postmaster(data);
    }

    private int ended() {
        try {
            if (!running().waitFor(2, TimeUnit.MINUTES)) {
                throw new AssertionError("It does not end, and said:\n" + said().all());
            }
            return running().exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the end", e);
        }
    }

    private Process running() {
        return requireNonNull(process, "was never started");
    }

    @Override
    public void close() throws IOException {
        if (process != null && process.isAlive()) {
            kill();
        }
        TrialPostgres.end(data);
        TrialPostgres.takeBackPrograms(data);
    }
}
