package nl.zwerm.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way from one browser to a server: what goes over it comes late, each piece by another while, until it is cut. */
final class RoughLine implements AutoCloseable {

    private static final int PIECE = 16 * 1024;

    private final ServerSocket entrance;
    private final int server;
    private final Duration latest;
    private final Random random;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private RoughLine(ServerSocket entrance, int server, Duration latest, Random random) {
        this.entrance = entrance;
        this.server = server;
        this.latest = latest;
        this.random = random;
    }

    static RoughLine to(RunningServer server, Duration latest, long seed) throws IOException {
        var entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var line = new RoughLine(entrance, server.port(), latest, new Random(seed));
        Thread.ofVirtual().start(line::admit);
        return line;
    }

    String base() {
        return "http://localhost:" + entrance.getLocalPort();
    }

    boolean isCut() {
        return cut;
    }

    /** What is on its way is lost, and nobody comes through until it is mended. */
    void cut() {
        cut = true;
        open.forEach(RoughLine::close);
    }

    void mend() {
        cut = false;
    }

    private void admit() {
        while (!entrance.isClosed()) {
            try {
                var browser = entrance.accept();
                if (cut) {
                    close(browser);
                } else {
                    Thread.ofVirtual().start(() -> lead(browser));
                }
            } catch (IOException _) {
                // Closed meanwhile, or whoever came has gone again.
            }
        }
    }

    private void lead(Socket browser) {
        try (browser;
                var far = new Socket(InetAddress.getLoopbackAddress(), server)) {
            open.add(browser);
            open.add(far);
            var back = Thread.ofVirtual().start(() -> carry(far, browser));
            carry(browser, far);
            back.join();
        } catch (IOException _) {
            // The server is not there: the browser sees its line go dead.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(browser);
            open.removeIf(Socket::isClosed);
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            pass(from.getInputStream(), to.getOutputStream());
        } catch (IOException _) {
            // Cut, or one of both has gone.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(InputStream from, OutputStream to) throws IOException, InterruptedException {
        var piece = new byte[PIECE];
        for (int length = from.read(piece); length >= 0; length = from.read(piece)) {
            Thread.sleep(random.nextLong(latest.toMillis() + 1));
            to.write(piece, 0, length);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone already.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
