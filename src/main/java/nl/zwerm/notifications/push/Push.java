package nl.zwerm.notifications.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends a sentence and an address to every browser of a person, once: what gets lost is behind the bell all the same. */
@Component
public class Push {

    /** {@code say} tells nothing that only the receiver may know; {@code open} is a path of ours. */
    public record Message(PersonId to, String language, String say, String open) {}

    private static final Logger LOG = LoggerFactory.getLogger(Push.class);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** All are as long, in whatever language. */
    private static final int LENGTH = 512;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final Devices devices;
    private final Endpoints endpoints;
    private final Sender sender;
    private @Nullable HttpClient known;

    Push(Devices devices, Endpoints endpoints, Sender sender) {
        this.devices = devices;
        this.endpoints = endpoints;
        this.sender = sender;
    }

    /** Waits for all, each for a while and none for another; forgets the browsers that are no more. */
    public void send(List<Message> messages) {
        var gone = new ConcurrentLinkedQueue<Device>();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var message : messages) {
                var plain = plain(message);
                devices.reached(message.to())
                        .forEach(device -> each.execute(() -> {
                            if (GONE.contains(send(device, plain))) {
                                gone.add(device);
                            }
                        }));
            }
        }
        gone.forEach(devices::gone);
    }

    private byte[] plain(Message message) {
        var said = new LinkedHashMap<String, String>(
                Map.of("say", message.say(), "open", message.open(), "lang", message.language()));
        var bytes = JSON.writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LENGTH) {
            throw new IllegalArgumentException("a message by push is a short sentence and a path");
        }
        return bytes;
    }

    private synchronized HttpClient client() {
        if (known == null) {
            known = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(Redirect.NEVER)
                    .build();
        }
        return known;
    }

    /** What the service answered, or zero. */
    private int send(Device device, byte[] plain) {
        var endpoint = URI.create(device.endpoint());
        if (!endpoints.reachable(endpoint)) {
            LOG.warn("a browser's service for messages is not out there: {}", endpoint.getHost());
            return 0;
        }
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Authorization", sender.authorization(endpoint))
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("TTL", Long.toString(KEPT.toSeconds()))
                .header("Urgency", "normal")
                .POST(BodyPublishers.ofByteArray(Encryption.encrypt(plain, LENGTH, device.browserKey(), device.auth())))
                .build();
        try {
            int status = client().send(request, BodyHandlers.discarding()).statusCode();
            if (status >= 400 && !GONE.contains(status)) {
                LOG.warn("{} answered {} to a message for a browser", endpoint.getHost(), status);
            }
            return status;
        } catch (IOException e) {
            LOG.warn(
                    "{} took no message for a browser: {}",
                    endpoint.getHost(),
                    e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
