package nl.zwerm.administration.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import nl.zwerm.circles.CirclesArrivals;
import nl.zwerm.shared.PublicId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a scratch database with circles of six, each in the first phase of a session in which all may write. */
@Service
public class Roundtables {

    static final int SIX = 6;
    private static final int LEAST = 10;
    private static final int A_FEW = 100;

    private final Crowd crowd;
    private final CirclesArrivals circles;
    private final BenchStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Roundtables(Crowd crowd, CirclesArrivals circles, BenchStore store, TransactionTemplate transaction, Clock clock) {
        this.crowd = crowd;
        this.circles = circles;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    public List<Seated> fill(int sessions, Consumer<String> progress) {
        progress.accept("Filling a scratch database with %,d sessions of six …".formatted(sessions));
        var people = crowd.gather(new Size(Math.max(LEAST, sessions * SIX), LEAST, LEAST, LEAST), progress)
                .people();
        var began = clock.instant();
        for (int number = 0; number < sessions; number++) {
            var six = people.subList(number * SIX, (number + 1) * SIX);
            circles.take(new CirclesArrivals.Begun(
                    six.getFirst(),
                    six.subList(1, SIX),
                    List.of(),
                    "Kring " + number,
                    "",
                    "incident",
                    "weekly",
                    began.minus(Duration.ofDays(A_FEW)),
                    List.of(),
                    List.of(new CirclesArrivals.Sat(began, "", six.get(1), six.getFirst(), List.of()))));
            if ((number + 1) % A_FEW == 0) {
                progress.accept("  %,d sessions".formatted(number + 1));
            }
        }
        var seated = transaction.execute(_ -> signedIn());
        store.settle();
        return seated;
    }

    private List<Seated> signedIn() {
        var seated = new LinkedHashMap<Long, Seated>();
        for (var sat : store.listSat()) {
            var token = PublicId.show(PublicId.next()) + PublicId.show(PublicId.next());
            store.insertSignedIn(sat.person(), hash(token), clock.instant());
            var session = PublicId.show(sat.session());
            seated.computeIfAbsent(
                            sat.session(),
                            _ -> new Seated(
                                    "/circles/" + PublicId.show(sat.circle()) + "/sessions/" + session,
                                    "session-" + session,
                                    new ArrayList<>()))
                    .tokens()
                    .add(token);
        }
        return List.copyOf(seated.values());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
