package nl.zwerm.administration.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The browser that measures asks and hears what a browser would. */
class BrowserTests {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", this::answer);
        server.start();
        var base = "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
        browser = new Browser(new Visitor(HttpClient.newHttpClient(), base, "zwerm-session=a1", "t1"));
    }

    @AfterEach
    void close() throws IOException {
        browser.close();
        server.stop(0);
    }

    @Test
    void itKeepsItsConnectionForWhatIsAskedNext() throws IOException {
        assertThat(browser.get("/questions/q1")).isEqualTo(new Browser.Answer(200, "page GET /questions/q1"));
        assertThat(browser.renew("/questions/q2", 7).page()).isEqualTo("page GET /questions/q2");

        assertThat(heard).containsExactly("zwerm-session=a1 null ", "zwerm-session=a1 7 ");
        assertThat(ports).hasSize(2).containsOnly(ports.getFirst());
    }

    @Test
    void itSendsAForm() throws IOException {
        assertThat(browser.post("/missing", Map.of("text", "één & twee")).status())
                .isEqualTo(404);

        assertThat(heard).containsExactly("zwerm-session=a1 null text=%C3%A9%C3%A9n+%26+twee&_csrf=t1");
    }

    @Test
    void whenItsConnectionWasClosedItOpensAnother() throws IOException {
        browser.get("/closing");

        assertThat(browser.get("/questions/q1").status()).isEqualTo(200);
        assertThat(ports).doesNotHaveDuplicates();
    }

    @Test
    void aStreamIsHeardLineByLineToItsEnd() throws IOException {
        try (var stream = browser.listen("/live")) {
            var line = stream.line();
            while (!line.startsWith("data:")) {
                line = stream.line();
            }
            assertThat(line).isEqualTo("data:contribution-1 12");
            assertThatThrownBy(() -> {
                        while (true) {
                            stream.line();
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            ports.add(exchange.getRemoteAddress().getPort());
            heard.add(exchange.getRequestHeaders().getFirst("Cookie") + " "
                    + exchange.getRequestHeaders().getFirst("X-Zwerm-Live") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean stream = path.equals("/live");
            var page = stream ? "event:changed\ndata:contribution-1 12\n\n" : "page GET " + path;
            if (stream || path.equals("/closing")) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(path.equals("/missing") ? 404 : 200, stream ? 0 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
