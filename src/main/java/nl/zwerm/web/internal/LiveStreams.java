package nl.zwerm.web.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.zwerm.web.Reader;
import nl.zwerm.web.RightsPulse;
import nl.zwerm.web.SubjectGuard;
import nl.zwerm.web.TellingGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams of this node: who listens to what, under which rights. */
@Component
class LiveStreams {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final long REMEMBERED_MILLIS = 100_000;
    private static final long SLACK_MILLIS = 1_000;
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** What a change of these may take away from anybody; what is taken from one person moves their epoch on. */
    private static final Set<String> DOORS = Set.of("space", "team");

    /** {@code checked}: what this reader was seen to be allowed to hear while they listened, and nothing changed that says so. */
    private record Stream(SseEmitter emitter, Reader reader, long epoch, Set<String> keys, Set<String> checked) {

        long person() {
            return reader.number();
        }
    }

    private final Map<String, SubjectGuard> guards;
    private final RightsPulse rights;
    private final Clock clock;
    private final Map<String, Set<Stream>> listeners = new ConcurrentHashMap<>();
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final Cache<String, Long> changedAt = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMillis(2 * REMEMBERED_MILLIS))
            .maximumSize(100_000)
            .build();

    LiveStreams(List<SubjectGuard> guards, RightsPulse rights, Clock clock) {
        this.guards = guards.stream().collect(Collectors.toMap(SubjectGuard::kind, guard -> guard));
        this.rights = rights;
        this.clock = clock;
    }

    SseEmitter open(Reader reader, List<Watch> watches) {
        var allowed = watches.stream().filter(watch -> mayHear(reader, watch)).toList();
        var stream = new Stream(
                new SseEmitter(0L),
                reader,
                rights.epoch(reader),
                allowed.stream().map(Watch::key).collect(Collectors.toUnmodifiableSet()),
                ConcurrentHashMap.newKeySet());
        stream.emitter().onCompletion(() -> forget(stream));
        stream.emitter().onError(_ -> forget(stream));
        stream.emitter().onTimeout(() -> forget(stream));
        open.add(stream);
        stream.keys()
                .forEach(key -> listeners
                        .computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet())
                        .add(stream));
        send(stream, SseEmitter.event().comment("open").reconnectTime(2_000).build());
        allowed.stream().filter(this::outdated).forEach(watch -> tell(stream, watch.key()));
        // Who still shows what they may not hear of asks for it once more, and is told that it is not there.
        watches.stream().filter(watch -> !allowed.contains(watch)).forEach(watch -> tell(stream, watch.key()));
        return stream.emitter();
    }

    /**
     * Tells everybody who shows it; they spread their reading over a time that grows with their number. Where the stream
     * carries what is new itself, whoever may not hear that any more is told only that it changed, and asks in vain.
     */
    void changed(String kind, long subject) {
        var key = Watch.key(kind, subject);
        changedAt.put(key, clock.millis());
        doubt(kind, subject);
        var hearing = listeners.getOrDefault(key, Set.of());
        var changed = news(key, hearing.size());
        if (!hearing.isEmpty() && guards.get(kind) instanceof TellingGuard guard) {
            var sure = stillAllowed(hearing, key, guard, subject);
            var said = sure.stream()
                    .findAny()
                    .flatMap(one -> news(guard, one.reader(), subject))
                    .map(news -> said(key, news))
                    .orElse(changed);
            hearing.forEach(stream -> send(stream, sure.contains(stream) ? said : changed));
        } else {
            hearing.forEach(stream -> send(stream, changed));
        }
    }

    /** What cannot be read holds up nothing else. */
    private static Optional<String> news(TellingGuard guard, Reader reader, long subject) {
        try {
            return guard.news(reader, subject);
        } catch (RuntimeException e) {
            LOG.warn("what is new of a {} cannot be told: {}", guard.kind(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Looks at each of them again before anything more is said. */
    private void doubt(String kind, long subject) {
        if (DOORS.contains(kind)) {
            open.forEach(stream -> stream.checked().clear());
        }
        for (var guard : guards.values()) {
            if (guard instanceof TellingGuard && !guard.kind().equals(kind)) {
                var key = Watch.key(guard.kind(), subject);
                listeners
                        .getOrDefault(key, Set.of())
                        .forEach(stream -> stream.checked().remove(key));
            }
        }
    }

    private Set<Stream> stillAllowed(Set<Stream> hearing, String key, SubjectGuard guard, long subject) {
        var epochs = rights.epochs(hearing.stream().map(Stream::person).collect(Collectors.toSet()));
        return hearing.stream()
                .filter(stream -> Long.valueOf(stream.epoch()).equals(epochs.get(stream.person())))
                .filter(stream -> stream.checked().contains(key)
                        || guard.mayHear(stream.reader(), subject)
                                && stream.checked().add(key))
                .collect(Collectors.toSet());
    }

    /**
     * Closes what was opened under rights that have changed since. The browser comes back and is asked anew, and draws
     * its page anew at once: perhaps there is nothing on it for this reader any more.
     */
    void recheckRights() {
        if (open.isEmpty()) {
            return;
        }
        var persons = open.stream().map(Stream::person).collect(Collectors.toSet());
        var epochs = rights.epochs(persons);
        for (var stream : open) {
            if (!Long.valueOf(stream.epoch()).equals(epochs.get(stream.person()))) {
                stream.keys().forEach(key -> tell(stream, key));
                close(stream);
            }
        }
    }

    void beat() {
        var beat = SseEmitter.event().comment("beat").build();
        open.forEach(stream -> send(stream, beat));
    }

    void closeAll() {
        open.forEach(this::close);
    }

    int count() {
        return open.size();
    }

    private boolean mayHear(Reader reader, Watch watch) {
        var guard = guards.get(watch.kind());
        return guard != null && guard.mayHear(reader, watch.subject());
    }

    private boolean outdated(Watch watch) {
        var at = changedAt.getIfPresent(watch.key());
        return watch.ageMillis() > REMEMBERED_MILLIS
                || (at != null && at > clock.millis() - watch.ageMillis() - SLACK_MILLIS);
    }

    private void tell(Stream stream, String key) {
        send(stream, news(key, 1));
    }

    /** In one piece, and the same for all: thousands may hear of it at once. */
    private static Set<DataWithMediaType> news(String key, int listening) {
        return Set.of(new DataWithMediaType("event:changed\ndata:" + key + " " + listening + "\n\n", TEXT));
    }

    private static Set<DataWithMediaType> said(String key, String news) {
        return Set.of(new DataWithMediaType("event:told\ndata:" + key + " " + news + "\n\n", TEXT));
    }

    private void send(Stream stream, Set<DataWithMediaType> event) {
        try {
            stream.emitter().send(event);
        } catch (IOException | IllegalStateException _) {
            // The browser is gone; that is how we learn of it.
            close(stream);
        }
    }

    private void close(Stream stream) {
        forget(stream);
        try {
            stream.emitter().complete();
        } catch (IllegalStateException _) {
            // The browser went at this very moment; the others must not wait for that.
        }
    }

    private void forget(Stream stream) {
        open.remove(stream);
        stream.keys()
                .forEach(key -> listeners.computeIfPresent(key, (_, streams) -> {
                    streams.remove(stream);
                    return streams.isEmpty() ? null : streams;
                }));
    }
}
