package nl.zwerm.administration.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who signed in at the front door, with the cookies their browser got. */
record Visitor(HttpClient client, String base, String cookies, String token) {

    static Visitor signIn(HttpClient client, String base, String email, String password)
            throws IOException, InterruptedException {
        var form = client.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in")).build(), BodyHandlers.discarding());
        var token = cookie(form, "zwerm-csrf");
        var stranger = new Visitor(client, base, "zwerm-csrf=" + token, token);
        var answer = stranger.post("/sign-in", Map.of("email", email, "password", password));
        if (answer.statusCode() / 100 != 3) {
            throw new IOException(email + " could not sign in: " + answer.statusCode());
        }
        return new Visitor(
                client, base, "zwerm-csrf=" + token + "; zwerm-session=" + cookie(answer, "zwerm-session"), token);
    }

    private static String cookie(HttpResponse<?> answer, String name) throws IOException {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith(name + "="))
                .map(set -> set.substring(name.length() + 1).replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow(() -> new IOException("no cookie " + name + " in the answer to " + answer.uri()));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookies);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields) + "&_csrf=" + token))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
