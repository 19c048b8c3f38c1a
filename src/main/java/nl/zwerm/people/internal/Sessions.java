package nl.zwerm.people.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.SignedOut;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/** Signing in and out. The browser holds a random token; we hold only its hash. */
@Component
@Transactional
public class Sessions {

    static final String COOKIE = "zwerm-session";
    private static final Duration STAYING = Duration.ofDays(60);
    private static final Duration VISITING = Duration.ofHours(14);
    private static final Duration QUARTER_OF_A_DAY = Duration.ofHours(6);
    private static final int LONGEST_AGENT = 200;
    private static final byte[] NONE = {};

    private final SessionStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Signs a person in on this browser; {@code staying} outlives the browser window. */
    public void open(PersonId person, boolean staying, HttpServletRequest request, HttpServletResponse response) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        store.insert(
                hash(token),
                person,
                agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)),
                today,
                end(staying ? STAYING : VISITING));
        response.addCookie(cookie(token, staying ? (int) STAYING.toSeconds() : -1, request.isSecure()));
    }

    /** On the stroke of a quarter of the day: when somebody signed in must not tell what they did right after. */
    private Instant end(Duration atLeast) {
        long quarter = QUARTER_OF_A_DAY.toSeconds();
        long end = clock.instant().plus(atLeast).getEpochSecond();
        return Instant.ofEpochSecond((end + quarter - 1) / quarter * quarter);
    }

    public void close(HttpServletRequest request, HttpServletResponse response) {
        token(request).flatMap(token -> store.delete(hash(token))).ifPresent(this::tell);
        response.addCookie(cookie("", 0, request.isSecure()));
    }

    public void closeEverywhere(PersonId person) {
        store.deleteAll(person, NONE);
        tell(person);
    }

    /** Signs the person out on every browser but this one. */
    void closeElsewhere(PersonId person, HttpServletRequest request) {
        store.deleteAll(person, token(request).map(Sessions::hash).orElse(NONE));
        tell(person);
    }

    List<SessionStore.SignedIn> list(PersonId person, HttpServletRequest request) {
        return store.list(person, token(request).map(Sessions::hash).orElse(NONE), clock.instant());
    }

    /** One statement needs no transaction around it, which would cost every request another turn to the database. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<SessionStore.Visit> visit(HttpServletRequest request) {
        return token(request).flatMap(token -> store.findVisit(hash(token), clock.instant()));
    }

    /** What a session is called where its token must not be told. */
    @Transactional(readOnly = true)
    public Optional<String> name(HttpServletRequest request) {
        return token(request).map(Sessions::hash).map(HexFormat.of()::formatHex);
    }

    @Transactional(readOnly = true)
    public Set<String> names(PersonId person) {
        return store.listOpen(person, clock.instant()).stream()
                .map(HexFormat.of()::formatHex)
                .collect(Collectors.toSet());
    }

    private void tell(PersonId person) {
        events.publishEvent(new SignedOut(person));
    }

    private static Optional<String> token(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || cookie.getValue().isEmpty() ? Optional.empty() : Optional.of(cookie.getValue());
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static Cookie cookie(String token, int seconds, boolean secure) {
        var cookie = new Cookie(COOKIE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
