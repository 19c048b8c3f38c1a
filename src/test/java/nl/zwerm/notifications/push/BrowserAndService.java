package nl.zwerm.notifications.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;

/**
 * A browser, and the service that passes messages on to it: it checks who sends (RFC 8292) and decrypts what comes
 * (RFC 8291) by the letter of the standards, with nothing of our own but the form of a key.
 */
public final class BrowserAndService implements AutoCloseable {

    private static final Pattern VAPID = Pattern.compile("vapid t=([^.]+\\.[^.]+)\\.([^.,]+), k=(\\S+)");

    private final KeyPair browser = Curve.newPair();
    private final byte[] auth = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private final List<String> messages = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final HttpServer server;
    private volatile int answer = 201;

    public BrowserAndService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    public void answers(int status) {
        answer = status;
    }

    /** What arrived, decrypted; fails when something was not as the standards say. */
    public synchronized List<String> messages() {
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(complaints.toString());
        }
        return List.copyOf(messages);
    }

    public synchronized List<Integer> lengths() {
        return List.copyOf(lengths);
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/to/this-browser";
    }

    public String key() {
        return base64(Curve.bytes((ECPublicKey) browser.getPublic()));
    }

    public String auth() {
        return base64(auth);
    }

    Device of(PersonId person, String session) {
        return new Device(
                PublicId.next(),
                person,
                session,
                endpoint(),
                Curve.bytes((ECPublicKey) browser.getPublic()),
                auth,
                Instant.now());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            check("POST".equals(exchange.getRequestMethod()), "only posts are messages");
            check("aes128gcm".equals(header(exchange, "Content-Encoding")), "it is encrypted as aes128gcm");
            check(header(exchange, "TTL").matches("\\d+"), "it says how long to keep it");
            checkSender(header(exchange, "Authorization"));
            lengths.add(body.length);
            messages.add(decrypt(body));
            exchange.sendResponseHeaders(answer, -1);
        } catch (GeneralSecurityException | RuntimeException e) {
            complaints.add(e.toString());
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private void checkSender(String authorization) throws GeneralSecurityException {
        var vapid = VAPID.matcher(authorization);
        check(vapid.matches(), "the sender says who it is, not " + authorization);
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Curve.publicKey(bytes(vapid.group(3))));
        signature.update(vapid.group(1).getBytes(StandardCharsets.US_ASCII));
        check(signature.verify(bytes(vapid.group(2))), "the sender signed it");
        var parts = vapid.group(1).split("\\.", -1);
        check(text(parts[0]).contains("\"ES256\""), "it is signed with ES256");
        var claims = text(parts[1]);
        check(
                claims.contains(
                        "\"aud\":\"http://127.0.0.1:" + server.getAddress().getPort() + "\""),
                "it is for this service: " + claims);
        check(claims.matches(".*\"sub\":\"(https://|mailto:).+\".*"), "it says whom to reach: " + claims);
        long expires = Long.parseLong(claims.replaceAll(".*\"exp\":(\\d+).*", "$1"));
        long now = Instant.now().getEpochSecond();
        check(expires > now && expires <= now + 86_400, "it is valid for a day at most");
    }

    private String decrypt(byte[] body) throws GeneralSecurityException {
        var from = ByteBuffer.wrap(body);
        var salt = take(from, 16);
        int record = from.getInt();
        var sender = take(from, from.get());
        var sealed = take(from, from.remaining());
        check(sealed.length <= record, "it is one record");
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(browser.getPrivate());
        agreement.doPhase(Curve.publicKey(sender), true);
        var info = ByteBuffer.allocate(14 + 65 + 65)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(Curve.bytes((ECPublicKey) browser.getPublic()))
                .put(sender)
                .array();
        var secret = expand(hmac(auth, agreement.generateSecret()), info, 32);
        var pseudo = hmac(salt, secret);
        var key = expand(pseudo, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        var nonce = expand(pseudo, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        var plain = cipher.doFinal(sealed);
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        check(plain[end] == 2, "the last record ends with a two");
        return new String(plain, 0, end, StandardCharsets.UTF_8);
    }

    /** RFC 5869, for less than one block. */
    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        var block = ByteBuffer.allocate(info.length + 1).put(info).put((byte) 1).array();
        return java.util.Arrays.copyOf(hmac(key, block), length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] take(ByteBuffer from, int length) {
        var taken = new byte[length];
        from.get(taken);
        return taken;
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException(what);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        var header = exchange.getRequestHeaders().getFirst(name);
        return header == null ? "" : header;
    }

    private static String text(String base64) {
        return new String(bytes(base64), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
