package nl.zwerm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** What no browser sends gets an answer of ours too, as strict as all others. */
class MalformedRequestsTests extends Journey {

    @Test
    void whatCannotBeReadIsRefusedInBothLanguages() throws IOException {
        for (var line : List.of("GET /{|} HTTP/1.1", "GET /people/%00 HTTP/1.1", "GET /people/%ff HTTP/1.1")) {
            assertThat(answer(line))
                    .as(line)
                    .startsWith("HTTP/1.1 400")
                    .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                    .contains("Dit begrijpen we niet", "We do not understand this")
                    .doesNotContainIgnoringCase("tomcat");
        }
    }

    @Test
    void whatIsRefusedAtTheDoorIsAsStrict() throws IOException {
        for (var line :
                List.of("GET /css/%2e%2e/x HTTP/1.1", "TRACE / HTTP/1.1", "FOO / HTTP/1.1", "GET /x HTTP/1.1")) {
            assertThat(answer(line))
                    .as(line)
                    .containsOnlyOnce(
                            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("X-Frame-Options: DENY", "Referrer-Policy: same-origin");
        }
    }

    private String answer(String line) throws IOException {
        try (var socket = new Socket("localhost", URI.create(address()).getPort())) {
            socket.setSoTimeout(10_000);
            var request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
