package nl.zwerm.running;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The proxy that {@code deploy/nginx.conf} describes, on this machine: only name, ports and certificate are others. */
final class Nginx implements AutoCloseable {

    private static final List<String> PLACES = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx");
    private static final String SECRET = "proef-proxy";

    private final Path folder;
    private final int plainPort = RunningServer.freePort();
    private final int port = RunningServer.freePort();
    private final Process process;
    private final SSLContext trust;

    Nginx(Path program, Path folder, int zwerm) throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.trust = makeCertificate();
        var settings = Files.writeString(folder.resolve("nginx.conf"), settings(zwerm));
        process = new ProcessBuilder(
                        program.toString(), "-p", folder.toString(), "-c", settings.toString(), "-e", "error.log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile())
                .start();
        awaitOpen();
    }

    static Optional<Path> program() {
        var onPath = List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                .map(place -> Path.of(place, "nginx"));
        return java.util.stream.Stream.concat(onPath, PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String base() {
        return "https://localhost:" + port;
    }

    String plainBase() {
        return "http://localhost:" + plainPort;
    }

    /** Trusts its certificate. */
    SSLContext trust() {
        return trust;
    }

    private String settings(int zwerm) throws IOException {
        var site = Files.readString(Path.of("deploy/nginx.conf"))
                .replace("listen 80;", "listen 127.0.0.1:" + plainPort + ";")
                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + " ssl http2;")
                .replaceAll("(?m)^ *listen \\[::].*$", "")
                .replace("server_name zwerm.example.org;", "server_name localhost;")
                .replace("/etc/ssl/zwerm/", folder + "/")
                .replace("127.0.0.1:8080", "127.0.0.1:" + zwerm);
        return """
                daemon off;
                master_process off;
                pid nginx.pid;
                events {}
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    # As Debian has it, and more: whatever can be held back is.
                    gzip on;
                    gzip_proxied any;
                    gzip_types text/event-stream application/json;
                %s
                }
                """.formatted(site);
    }

    private SSLContext makeCertificate() throws IOException, GeneralSecurityException {
        var store = folder.resolve("store.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        run(
                keytool,
                "-genkeypair",
                "-alias",
                "zwerm",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                SECRET);
        var keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
        var certificate = keys.getCertificate("zwerm");
        pem("fullchain.pem", "CERTIFICATE", certificate.getEncoded());
        pem(
                "privkey.pem",
                "PRIVATE KEY",
                keys.getKey("zwerm", SECRET.toCharArray()).getEncoded());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("zwerm", certificate);
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private void pem(String name, String kind, byte[] content) throws IOException {
        var text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private static void run(String... words) throws IOException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), US_ASCII);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(words[0] + " failed: " + said);
        }
    }

    private void awaitOpen() throws IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try (var _ = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    process.destroyForcibly();
                    throw new IOException("nginx did not start: " + Files.readString(folder.resolve("said.log")), e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
