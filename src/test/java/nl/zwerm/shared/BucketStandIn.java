package nl.zwerm.shared;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A bucket on this machine that is as strict as S3: it computes each signature itself, and answers errors in XML. */
public final class BucketStandIn implements AutoCloseable {

    private static final String ACCESS_KEY = "AKIDZWERM";
    private static final String SECRET_KEY = "zwerm/geheim+2026";
    private static final String REGION = "eu-west-1";
    private static final String BUCKET = "zwerm-files";
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    private final HttpServer server;
    private final AtomicInteger outages = new AtomicInteger();

    public BucketStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    public S3Settings settings() {
        return settings(BUCKET, SECRET_KEY);
    }

    S3Settings settings(String bucket, String secretKey) {
        var endpoint = "http://127.0.0.1:" + server.getAddress().getPort();
        return new S3Settings(endpoint, bucket, REGION, ACCESS_KEY, secretKey);
    }

    /** The next answers say that it is too busy. */
    void beBusyFor(int requests) {
        outages.set(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getRawPath();
        if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            refuse(exchange, 503, "SlowDown", "Please reduce your request rate.");
            return;
        }
        var wrong = wrong(exchange, path, body);
        if (wrong != null) {
            refuse(exchange, 403, wrong, "The request signature we calculated does not match.");
        } else if (!path.startsWith("/" + BUCKET + "/")) {
            refuse(exchange, 404, "NoSuchBucket", "The specified bucket does not exist");
        } else {
            answer(exchange, path.substring(BUCKET.length() + 2), body);
        }
    }

    private void answer(HttpExchange exchange, String key, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, body);
                send(exchange, 200, new byte[0]);
            }
            case "DELETE" -> {
                objects.remove(key);
                send(exchange, 204, new byte[0]);
            }
            case "GET" -> {
                var content = objects.get(key);
                if (content == null) {
                    refuse(exchange, 404, "NoSuchKey", "The specified key does not exist.");
                } else {
                    send(exchange, 200, content);
                }
            }
            default -> refuse(exchange, 405, "MethodNotAllowed", "The specified method is not allowed.");
        }
    }

    private static String wrong(HttpExchange exchange, String path, byte[] body) {
        var headers = exchange.getRequestHeaders();
        var said = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
        var at = String.valueOf(headers.getFirst("x-amz-date"));
        if (!said.matches()) {
            return "AccessDenied";
        }
        if (!said.group(1).equals(ACCESS_KEY)) {
            return "InvalidAccessKeyId";
        }
        if (!said.group(3).equals(REGION) || !at.startsWith(said.group(2))) {
            return "AuthorizationHeaderMalformed";
        }
        if (Duration.between(Instant.from(TIME.parse(at)), Instant.now()).abs().toMinutes() > 15) {
            return "RequestTimeTooSkewed";
        }
        var hash = hash(body);
        if (!hash.equals(headers.getFirst("x-amz-content-sha256"))) {
            return "XAmzContentSHA256Mismatch";
        }
        var names = said.group(4).split(";");
        if (!Arrays.asList(names).contains("host")) {
            return "SignatureDoesNotMatch";
        }
        var request = new StringBuilder(exchange.getRequestMethod() + "\n" + path + "\n\n");
        for (var name : names) {
            request.append(name)
                    .append(':')
                    .append(headers.getFirst(name).strip())
                    .append('\n');
        }
        request.append('\n').append(said.group(4)).append('\n').append(hash);
        var toSign = "AWS4-HMAC-SHA256\n" + at + "\n" + said.group(2) + "/" + REGION + "/s3/aws4_request\n"
                + hash(request.toString().getBytes(StandardCharsets.UTF_8));
        var day = mac(("AWS4" + SECRET_KEY).getBytes(StandardCharsets.UTF_8), said.group(2));
        var key = mac(mac(mac(day, REGION), "s3"), "aws4_request");
        return HexFormat.of().formatHex(mac(key, toSign)).equals(said.group(5)) ? null : "SignatureDoesNotMatch";
    }

    private static void refuse(HttpExchange exchange, int status, String code, String message) throws IOException {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
                + "</Message><RequestId>1</RequestId></Error>";
        send(exchange, status, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
