package nl.zwerm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/behind-a-proxy.md} promises, with nginx set as {@code deploy/nginx.conf} has it. */
class BehindAProxyTests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private static final int WRONG_WORDS_FROM_ONE_ADDRESS = 30;

    @TempDir
    Path place;

    private RunningServer server;
    private Nginx proxy;

    @BeforeEach
    void start() throws Exception {
        var program = Nginx.program();
        if (program.isEmpty()) {
            var reason = "nginx is not installed: NOTHING OF ZWERM BEHIND A PROXY WAS TRIED (apt install nginx)";
            System.err.println("*** " + reason + " ***");
            abort(reason);
        }
        server = RunningServer.on(Prepared.copiedTo(place), "--address", "127.0.0.1");
        proxy = new Nginx(program.orElseThrow(), Files.createDirectory(place.resolve("nginx")), server.port());
    }

    @AfterEach
    void stop() throws IOException {
        if (proxy != null) {
            proxy.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void peopleAreAsSafeAndAsQuickAsWithoutIt() throws Exception {
        leadsFromHttpToHttps();
        try (var bea = visitor();
                var colleague = visitor()) {
            stranger(bea);
            bea.signIn(Prepared.ADMINISTRATOR, Prepared.PASSWORD);
            cookiesAreSecure(bea);
            linksLeadToTheProxy(bea);
            colleague.signIn(Prepared.COLLEAGUES.getFirst(), Prepared.PASSWORD);
            aSignalArrivesAtOnce(bea, colleague);
            picturesPassAndTooLargeOnesAreRefusedInWords(bea);
        }
        try (var bea = Visitor.at(server.base()).signIn(Prepared.ADMINISTRATOR, Prepared.PASSWORD)) {
            picturesPassAndTooLargeOnesAreRefusedInWords(bea);
        }
        whatAVisitorClaimsDoesNotCount();
    }

    private void leadsFromHttpToHttps() throws IOException {
        try (var visitor = Visitor.at(proxy.plainBase())) {
            assertThat(visitor.get("/questions?tab=mine").location()).isEqualTo("https://localhost/questions?tab=mine");
        }
    }

    private void stranger(Visitor visitor) throws IOException {
        var answer = visitor.get("/questions");
        assertThat(answer.location()).isEqualTo(proxy.base() + "/sign-in?to=%2Fquestions");
        assertThat(visitor.follow(answer).headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000");
    }

    private static void cookiesAreSecure(Visitor visitor) {
        assertThat(visitor.cookies())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(cookie ->
                        assertThat(cookie.getSecure()).as(cookie.getName()).isTrue());
    }

    private void linksLeadToTheProxy(Visitor bea) throws IOException {
        var invited = bea.send(bea.form("/administration/people/invite", "form[action=/administration/people/invite]")
                .with("addresses", "nieuw@zwerm.example"));
        assertThat(invited.page().expectFirst("input[id^=link-]").val()).startsWith(proxy.base() + "/welcome/");
    }

    private void aSignalArrivesAtOnce(Visitor reader, Visitor writer) throws IOException {
        var asked = reader.send(reader.form("/questions/new", "#ask-form").with("title", "Wie weet dit?"));
        var subject = reader.get(asked.location()).page().body().attr("data-live");
        assertThat(subject).startsWith("contribution-");
        var stream = reader.exchange(
                reader.request("/live?on=" + subject + "~0").header("Accept", "text/event-stream"),
                BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        try (var body = stream.body()) {
            var heard = Transcript.of(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
            heard.await("open");
            var answered =
                    writer.send(writer.form(asked.location(), "#answer-form").with("body", "Ik weet het."));
            var from = System.nanoTime();
            assertThat(answered.status()).isEqualTo(303);
            heard.await(subject);
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(AT_ONCE);
        }
    }

    private static void picturesPassAndTooLargeOnesAreRefusedInWords(Visitor visitor) throws IOException {
        assertThat(visitor.upload(picture(9 * MEGABYTE)).status()).isEqualTo(200);
        for (var size : new int[] {10 * MEGABYTE + 1, 12 * MEGABYTE, 40 * MEGABYTE}) {
            var refused = visitor.upload(picture(size));
            assertThat(refused.status()).as("%,d bytes", size).isEqualTo(422);
            assertThat(refused.body()).contains("\"error\"", "te groot", "10 MB");
        }
    }

    /** Begins as a picture does; what follows is not looked at. */
    private static byte[] picture(int size) {
        var bytes = new byte[size];
        byte[] start = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }

    /** Wrong words are counted for the address they come from, whatever address their sender claims. */
    private void whatAVisitorClaimsDoesNotCount() throws IOException {
        try (var guesser = visitorFrom("127.0.0.5");
                var neighbour = visitorFrom("127.0.0.6")) {
            for (int number = 1; number <= WRONG_WORDS_FROM_ONE_ADDRESS; number++) {
                guesser.claiming("X-Forwarded-For", "203.0.113." + number)
                        .claiming("Forwarded", "for=203.0.113." + number)
                        .claiming("X-Real-IP", "203.0.113." + number);
                assertThat(guess(guesser, number)).contains("horen niet bij elkaar");
            }
            assertThat(guess(guesser, WRONG_WORDS_FROM_ONE_ADDRESS + 1)).contains("seconde");
            assertThat(guess(neighbour, 1)).contains("horen niet bij elkaar");
            assertThat(guesser.claiming("X-Forwarded-Host", "evil.example")
                            .claiming("X-Forwarded-Proto", "http")
                            .get("/questions")
                            .location())
                    .startsWith(proxy.base());
        }
    }

    private static String guess(Visitor visitor, int number) throws IOException {
        var answer = visitor.send(visitor.form("/sign-in", "form[action=/sign-in]")
                .with("email", "gok" + number + "@zwerm.example")
                .with("password", "een-gok-2026"));
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().expectFirst("#email-error").text();
    }

    private Visitor visitor() {
        return Visitor.at(proxy.base(), this::trusting);
    }

    private Visitor visitorFrom(String address) {
        return Visitor.at(proxy.base(), builder -> trusting(builder).localAddress(InetAddress.ofLiteral(address)));
    }

    private HttpClient.Builder trusting(HttpClient.Builder builder) {
        return builder.version(HttpClient.Version.HTTP_2).sslContext(proxy.trust());
    }
}
