package nl.zwerm.administration.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's browser, with its bare connections, each kept for what is asked next. It understands what Zwerm answers
 * rather than all of HTTP: whoever measures shares the processors with what is measured, and thousands of these cost next
 * to nothing.
 */
final class Browser {

    private static final String LENGTH = "content-length:";
    private static final String IN_PIECES = "transfer-encoding: chunked";

    private final Visitor visitor;
    private final URI base;
    private final Deque<Wire> idle = new ConcurrentLinkedDeque<>();

    Browser(Visitor visitor) {
        this.visitor = visitor;
        this.base = URI.create(visitor.base());
    }

    /** In a page only plain letters are read as they are. */
    record Answer(int status, String page) {}

    Answer get(String path) throws IOException {
        return ask("GET " + path, "", "");
    }

    /** As a page does that heard that something changed which so many have open. */
    Answer renew(String path, int listening) throws IOException {
        return ask("GET " + path, "X-Zwerm-Live: " + listening + "\r\n", "");
    }

    Answer post(String path, Map<String, String> fields) throws IOException {
        var form = Visitor.encoded(fields) + "&_csrf=" + visitor.token();
        return ask(
                "POST " + path,
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n",
                form);
    }

    /** A stream, open until it is closed. */
    Wire listen(String path) throws IOException {
        var wire = new Wire();
        wire.send("GET " + path, "Accept: text/event-stream\r\n", "");
        return wire;
    }

    void close() throws IOException {
        for (var wire = idle.poll(); wire != null; wire = idle.poll()) {
            wire.close();
        }
    }

    private Answer ask(String what, String headers, String body) throws IOException {
        var kept = idle.poll();
        var answer = kept == null ? null : answer(kept, what, headers, body);
        if (answer == null) {
            answer = answer(new Wire(), what, headers, body);
        }
        if (answer == null) {
            throw new EOFException("no answer to " + what);
        }
        return answer;
    }

    /** Nothing when the connection had been closed meanwhile. */
    private @Nullable Answer answer(Wire wire, String what, String headers, String body) throws IOException {
        try {
            wire.send(what, headers, body);
            var answer = wire.answer();
            idle.push(wire);
            return answer;
        } catch (IOException _) {
            wire.close();
            return null;
        }
    }

    /** One connection. */
    final class Wire implements AutoCloseable {

        private final Socket socket;
        private final InputStream received;

        private Wire() throws IOException {
            this.socket = new Socket(base.getHost(), base.getPort());
            socket.setTcpNoDelay(true);
            this.received = new BufferedInputStream(socket.getInputStream());
        }

        private void send(String what, String headers, String body) throws IOException {
            var request = what + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nCookie: " + visitor.cookies()
                    + "\r\n" + headers + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        }

        private Answer answer() throws IOException {
            int status = Integer.parseInt(line().split(" ")[1]);
            int length = 0;
            boolean pieces = false;
            for (var head = line(); !head.isEmpty(); head = line()) {
                var known = head.toLowerCase(Locale.ROOT);
                if (known.startsWith(LENGTH)) {
                    length = Integer.parseInt(head.substring(LENGTH.length()).strip());
                }
                pieces |= known.equals(IN_PIECES);
            }
            return new Answer(status, pieces ? pieces() : read(length));
        }

        /** Each with its length before it; the last has none. */
        private String pieces() throws IOException {
            var whole = new StringBuilder();
            for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
                whole.append(read(length));
                line();
            }
            line();
            return whole.toString();
        }

        private String read(int length) throws IOException {
            return new String(received.readNBytes(length), ISO_8859_1);
        }

        /** Of a stream, head and pieces included. */
        String line() throws IOException {
            var line = new StringBuilder();
            for (int next = next(); next != '\n'; next = next()) {
                line.append((char) next);
            }
            return line.toString().strip();
        }

        private int next() throws IOException {
            int next = received.read();
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            return next;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
