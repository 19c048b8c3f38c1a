package nl.zwerm.files.internal.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file after another in a {@link ReadingProcess}, which starts with the first and again after each death. It
 * has so much memory, so much time for a file and so many words, and neither the settings of this server nor a network.
 */
final class ReadApart implements AutoCloseable {

    private static final int MOST_BYTES_A_CHARACTER = 4;

    /** What came of a file. */
    sealed interface Outcome {
        record Read(byte[] said) implements Outcome {

            String text() {
                return new String(said, StandardCharsets.UTF_8);
            }
        }

        /** It is broken, locked or of a kind that nobody reads, and will be tomorrow. */
        record Refused(String reason) implements Outcome {}

        /** The process died of it, or took too long. */
        record Lost(String reason) implements Outcome {}
    }

    private final Duration patience;
    private final int mostCharacters;
    private @Nullable Process process;

    ReadApart(Duration patience, int mostCharacters) {
        this.patience = patience;
        this.mostCharacters = mostCharacters;
    }

    /** What it says. */
    Outcome read(byte[] content) {
        return ask(ReadingProcess.TEXT, content, mostCharacters * MOST_BYTES_A_CHARACTER);
    }

    /** What its first sheet looks like, as PNG; nothing when it has none that can be drawn. */
    Outcome draw(byte[] content) {
        return ask(ReadingProcess.PREVIEW, content, Preview.MOST_BYTES);
    }

    private Outcome ask(byte what, byte[] content, int mostBytes) {
        var running = running();
        var answer = new CompletableFuture<Outcome>();
        Thread.ofVirtual().name("read-file").start(() -> {
            try {
                answer.complete(ask(running, what, content, mostBytes));
            } catch (IOException e) {
                answer.complete(new Outcome.Lost("the process died: " + e));
            }
        });
        Outcome outcome;
        try {
            outcome = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            outcome = new Outcome.Lost("not read within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading a file", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            outcome = new Outcome.Lost("interrupted");
        }
        if (outcome instanceof Outcome.Lost) {
            close();
        }
        return outcome;
    }

    /** Ends the process, if one is there. */
    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }

    /** For whoever tries what happens when it dies. */
    @Nullable
    Process process() {
        return process;
    }

    private static Outcome ask(Process running, byte what, byte[] content, int mostBytes) throws IOException {
        var to = new DataOutputStream(running.getOutputStream());
        to.writeByte(what);
        to.writeInt(content.length);
        to.write(content);
        to.flush();
        var from = new DataInputStream(running.getInputStream());
        byte outcome = from.readByte();
        int length = from.readInt();
        if (length < 0 || length > mostBytes) {
            return new Outcome.Lost("answered with " + length + " bytes");
        }
        var said = new byte[length];
        from.readFully(said);
        return outcome == ReadingProcess.READ
                ? new Outcome.Read(said)
                : new Outcome.Refused(new String(said, StandardCharsets.UTF_8));
    }

    private Process running() {
        if (process == null || !process.isAlive()) {
            process = start();
        }
        return process;
    }

    private Process start() {
        var builder = new ProcessBuilder(command()).redirectError(Redirect.DISCARD);
        // Passwords and addresses stand there.
        builder.environment().clear();
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the process that reads files", e);
        }
    }

    private List<String> command() {
        var main = ReadingProcess.class.getName();
        boolean packed = String.valueOf(ReadingProcess.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation())
                .startsWith("jar:nested:");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                // No parser asks for a connection; if one did, it would go to where nobody listens.
                "-DsocksProxyHost=127.0.0.1",
                "-DsocksProxyPort=9",
                // Nor is anything kept on the disk, for what is in files is nowhere in the clear.
                "-Djava.io.tmpdir=/nowhere",
                "-Duser.home=/nowhere",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dloader.main=" + main,
                "-cp",
                System.getProperty("java.class.path"),
                packed ? "org.springframework.boot.loader.launch.PropertiesLauncher" : main,
                Integer.toString(mostCharacters));
    }
}
