package nl.zwerm.administration.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * One connection of a browser, over which one thing is asked. It understands what Zwerm answers rather than all of HTTP:
 * whoever measures shares the processors with what is measured, and thousands of these cost next to nothing.
 */
final class Wire implements AutoCloseable {

    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream answer;

    private Wire(URI base) throws IOException {
        this.socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        this.answer = new BufferedInputStream(socket.getInputStream());
    }

    static Wire ask(Visitor visitor, String path, String header) throws IOException {
        var base = URI.create(visitor.base());
        var wire = new Wire(base);
        wire.socket
                .getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\n%s\r\n\r\n"
                        .formatted(path, base.getAuthority(), visitor.cookies(), header)
                        .getBytes(ISO_8859_1));
        return wire;
    }

    /** Of the answer, head and pieces included. */
    String line() throws IOException {
        var line = new StringBuilder();
        for (int next = next(); next != '\n'; next = next()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** The page, of which only plain letters are read as they are. */
    String page() throws IOException {
        int length = 0;
        for (var head = line(); !head.isEmpty(); head = line()) {
            if (head.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(head.substring(LENGTH.length()).strip());
            }
        }
        return new String(answer.readNBytes(length), ISO_8859_1);
    }

    private int next() throws IOException {
        int next = answer.read();
        if (next < 0) {
            throw new EOFException("the answer ended");
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
