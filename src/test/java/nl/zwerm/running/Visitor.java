package nl.zwerm.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody at a browser without a screen: it keeps cookies, and sends forms with all that is in them. */
final class Visitor implements AutoCloseable {

    record Answer(int status, HttpHeaders headers, String body) {

        String location() {
            return headers.firstValue("Location").orElse("");
        }

        Document page() {
            return Jsoup.parse(body);
        }
    }

    /** A form as the page had it; sent twice it is the same form twice. */
    record Form(String action, Map<String, String> fields) {

        Form with(String name, String value) {
            var filled = new LinkedHashMap<>(fields);
            filled.put(name, value);
            return new Form(action, filled);
        }

        private String encoded() {
            return fields.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, UTF_8);
        }
    }

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final Map<String, String> claims = new LinkedHashMap<>();
    private final HttpClient client;

    private Visitor(String base, UnaryOperator<HttpClient.Builder> kind) {
        this.base = base;
        this.client = kind.apply(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .cookieHandler(cookies))
                .build();
    }

    static Visitor at(String base) {
        return new Visitor(base, builder -> builder);
    }

    static Visitor at(String base, UnaryOperator<HttpClient.Builder> kind) {
        return new Visitor(base, kind);
    }

    /** Sends this header with everything from now on. */
    Visitor claiming(String name, String value) {
        claims.put(name, value);
        return this;
    }

    Answer get(String path) throws IOException {
        return ask(request(path).GET(), BodyHandlers.ofString());
    }

    /** As the browser does after a redirect; else the answer itself. */
    Answer follow(Answer answer) throws IOException {
        return answer.location().isEmpty() ? answer : get(answer.location());
    }

    byte[] bytes(String path) throws IOException {
        return exchange(request(path).GET(), BodyHandlers.ofByteArray()).body();
    }

    /** The form that a page holds, filled in as the page has it. */
    Form form(String path, String selector) throws IOException {
        var answer = get(path);
        if (answer.status() != 200) {
            throw new NotNow(path, answer);
        }
        return form(answer, selector);
    }

    static Form form(Answer answer, String selector) {
        var form = (FormElement) answer.page().expectFirst(selector);
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        return new Form(form.attr("action"), fields);
    }

    Answer send(Form form) throws IOException {
        return ask(
                request(form.action())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.encoded())),
                BodyHandlers.ofString());
    }

    /** What a script of ours sends, or somebody who forges it; {@code fields} alternates names and values. */
    Answer post(String path, String... fields) throws IOException {
        var body = new StringBuilder("_csrf=").append(token());
        for (int i = 0; i + 1 < fields.length; i += 2) {
            body.append('&').append(Form.encode(fields[i])).append('=').append(Form.encode(fields[i + 1]));
        }
        return ask(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())),
                BodyHandlers.ofString());
    }

    private String token() {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals("zwerm-csrf"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** A file, sent as the script of the editor does. */
    Answer upload(byte[] content) throws IOException {
        var boundary = "----zwerm-trial";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"picture.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n";
        var whole = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        BodyPublisher told = BodyPublishers.fromPublisher(whole, whole.contentLength());
        return ask(
                request("/files")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header(
                                "X-XSRF-TOKEN",
                                form("/questions/new", "#ask-form").fields().getOrDefault("_csrf", ""))
                        .POST(told),
                BodyHandlers.ofString());
    }

    /** As the script that sends a file in pieces asks. */
    HttpRequest.Builder inPieces(String path) {
        return request(path).header("X-XSRF-TOKEN", token()).header("Tus-Resumable", "1.0.0");
    }

    Visitor signIn(String email, String password) throws IOException {
        var answer = send(
                form("/sign-in", "form[action=/sign-in]").with("email", email).with("password", password));
        if (answer.status() != 303) {
            throw new IllegalStateException(email + " could not sign in: " + answer.body());
        }
        return this;
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private Answer ask(HttpRequest.Builder request, BodyHandler<String> handler) throws IOException {
        var answer = exchange(request, handler);
        return new Answer(answer.statusCode(), answer.headers(), answer.body());
    }

    <T> java.net.http.HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request.build(), handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        }
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base).resolve(path)).timeout(Duration.ofMinutes(1));
        claims.forEach(request::header);
        return request;
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    /** The page is not there just now. */
    static final class NotNow extends IOException {

        private static final long serialVersionUID = 1;

        NotNow(String path, Answer answer) {
            super(path + " answers " + answer.status() + ": " + answer.body());
        }
    }
}
