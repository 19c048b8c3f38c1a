package nl.zwerm.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A bucket that speaks as S3 does, addressed by path. What it cannot do at once it tries twice more, after a pause. */
public final class S3Bucket implements BlobPlace {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofMinutes(2);
    private static final Duration[] PAUSES = {Duration.ofMillis(300), Duration.ofSeconds(1)};
    private static final Pattern CODE = Pattern.compile("<Code>([^<]{1,100})</Code>");
    private static final Pattern MESSAGE = Pattern.compile("<Message>([^<]{1,300})</Message>");

    private final S3Settings settings;
    private final S3Signature signature;
    private final HttpClient http;

    public S3Bucket(S3Settings settings) {
        settings.mistake().ifPresent(mistake -> {
            throw new IllegalStateException(mistake);
        });
        this.settings = settings;
        signature = new S3Signature(settings.region(), settings.accessKey(), settings.secretKey());
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .build();
    }

    @Override
    public void put(String key, byte[] content) {
        var answer = ask("PUT", key, content);
        if (answer.statusCode() != 200) {
            throw refused("keep a file", answer);
        }
    }

    @Override
    public Optional<byte[]> find(String key) {
        var answer = ask("GET", key, new byte[0]);
        if (answer.statusCode() == 200) {
            return Optional.of(answer.body());
        }
        if (answer.statusCode() == 404 && !code(answer).equals("NoSuchBucket")) {
            return Optional.empty();
        }
        throw refused("give a file", answer);
    }

    @Override
    public void delete(String key) {
        var answer = ask("DELETE", key, new byte[0]);
        if (answer.statusCode() / 100 != 2
                && (answer.statusCode() != 404 || code(answer).equals("NoSuchBucket"))) {
            throw refused("delete a file", answer);
        }
    }

    /** Why no file can be kept there; nothing is wrong when one was kept, given back and deleted. */
    public Optional<String> trouble() {
        var key = "zwerm-doctor-" + PublicId.show(PublicId.next());
        var content = key.getBytes(StandardCharsets.UTF_8);
        try {
            put(key, content);
            boolean same =
                    find(key).filter(back -> Arrays.equals(back, content)).isPresent();
            delete(key);
            return same ? Optional.empty() : Optional.of(settings + " does not give back what it was given");
        } catch (UncheckedIOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private HttpResponse<byte[]> ask(String method, String key, byte[] content) {
        for (int attempt = 0; ; attempt++) {
            boolean last = attempt == PAUSES.length;
            try {
                var answer = http.send(request(method, settings.address(key), content), BodyHandlers.ofByteArray());
                if (last || !passing(answer)) {
                    return answer;
                }
            } catch (IOException e) {
                if (last) {
                    throw new UncheckedIOException(settings + " does not answer: " + e, e);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause(PAUSES[attempt]);
        }
    }

    private static boolean passing(HttpResponse<byte[]> answer) {
        return answer.statusCode() >= 500
                || answer.statusCode() == 429
                || code(answer).equals("RequestTimeout");
    }

    private HttpRequest request(String method, URI address, byte[] content) {
        var at = Instant.now();
        var hash = S3Signature.sha256(content);
        var signed = new TreeMap<String, String>();
        signed.put("host", address.getRawAuthority());
        signed.put("x-amz-content-sha256", hash);
        signed.put("x-amz-date", S3Signature.time(at));
        return HttpRequest.newBuilder(address)
                .timeout(ANSWERING)
                .method(method, content.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content))
                .header("x-amz-content-sha256", hash)
                .header("x-amz-date", S3Signature.time(at))
                .header("Authorization", signature.of(method, address.getRawPath(), signed, hash, at))
                .build();
    }

    private UncheckedIOException refused(String what, HttpResponse<byte[]> answer) {
        var said = MESSAGE.matcher(text(answer));
        var message = settings + " refuses to " + what + ": " + answer.statusCode() + " " + code(answer)
                + (said.find() ? " (" + said.group(1) + ")" : "");
        return new UncheckedIOException(message, new IOException(message));
    }

    private static String code(HttpResponse<byte[]> answer) {
        var found = CODE.matcher(answer.statusCode() / 100 == 2 ? "" : text(answer));
        return found.find() ? found.group(1) : "";
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RuntimeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while a bucket was asked", e);
    }
}
