package nl.zwerm.shared.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Speaks SMTP as far as sending one letter goes, and answers some of it as it is told to. */
final class UnwillingMailServer implements AutoCloseable {

    private static final Map<String, String> WILLING = Map.of(
            "EHLO",
            "250 here",
            "MAIL",
            "250 2.1.0 ok",
            "RCPT",
            "250 2.1.5 ok",
            "DATA",
            "354 go on",
            ".",
            "250 2.0.0 ok",
            "RSET",
            "250 2.0.0 ok",
            "NOOP",
            "250 2.0.0 ok",
            "QUIT",
            "221 2.0.0 bye");

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    UnwillingMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on; the text of a letter is {@code .}, its greeting {@code hello}. */
    void answer(String command, String with) {
        answers.put(command, with);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException _) {
                // The client went away, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, answers.getOrDefault("hello", "220 here"));
        boolean inText = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (!inText || line.equals(".")) {
                var answer = answer(line);
                say(client, answer);
                inText = answer.startsWith("354");
            }
        }
    }

    private String answer(String line) {
        var command = line.split(" ", 2)[0];
        return Optional.ofNullable(answers.get(command))
                .orElseGet(() -> WILLING.getOrDefault(command, "502 5.5.1 what?"));
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }
}
