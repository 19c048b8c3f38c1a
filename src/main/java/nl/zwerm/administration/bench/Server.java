package nl.zwerm.administration.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged server on a scratch folder, started as anybody starts it, with a heap of half a gigabyte. */
final class Server implements AutoCloseable {

    static final String HEAP = "-Xms512m -Xmx512m";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final List<String> ELSEWHERE = List.of(
            "ZWERM_DATABASE_URL", "ZWERM_DATABASE_USER", "ZWERM_DATABASE_PASSWORD", "ZWERM_KEY_FILE", "ZWERM_VAULT");

    private final Process process;
    private final Path log;
    private final String base;
    private final Duration firstPage;

    private Server(Process process, Path log, String base, Duration firstPage) {
        this.process = process;
        this.log = log;
        this.base = base;
        this.firstPage = firstPage;
    }

    static Server start(Path program, Path data) throws IOException, InterruptedException {
        return start(program, data, HEAP, Map.of());
    }

    static Server start(Path program, Path data, String heap, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = freePort();
        var log = Files.createDirectories(data.resolveSibling("log")).resolve(data.getFileName() + ".log");
        var command = List.of(
                program.toString(),
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--address",
                "127.0.0.1");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JDK_JAVA_OPTIONS", heap);
        builder.environment().put("ZWERM_DATA", data.toString());
        ELSEWHERE.forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        var from = System.nanoTime();
        var process = builder.start();
        var base = "http://127.0.0.1:" + port;
        try {
            awaitFirstPage(process, base, log);
        } catch (IOException | InterruptedException e) {
            process.destroy();
            throw e;
        }
        return new Server(process, log, base, Duration.ofNanos(System.nanoTime() - from));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitFirstPage(Process process, String base, Path log)
            throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(base + "/sign-in")).build();
            while (!shows(client, request)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException("The server did not start; it says why in " + log + ".");
                }
                Thread.sleep(5);
            }
        }
    }

    private static boolean shows(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    String base() {
        return base;
    }

    /** From the start of the process to the first page. */
    Duration firstPage() {
        return firstPage;
    }

    /** What the server holds in memory, in megabytes; its database beside it not counted. */
    long megabytes() throws IOException {
        var asked = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return said.isEmpty() ? 0 : Long.parseLong(said) / 1024;
    }

    /** What lives in its heap, in kilobytes, garbage not counted. */
    double livingKilobytes() throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram").start();
        var lines = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines();
        return lines.filter(line -> line.startsWith("Total"))
                .map(line -> line.strip().split("\\s+"))
                .mapToDouble(words -> Double.parseDouble(words[2]) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** How often it has said this since it was started first. */
    long said(String words) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(words)).count();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
