package nl.zwerm.circles.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.zwerm.circles.internal.OwnMethod.Sharing;
import nl.zwerm.circles.methods.Draft;
import nl.zwerm.circles.methods.Draft.Texts;
import nl.zwerm.circles.methods.DraftFile;
import nl.zwerm.circles.methods.DraftFile.Trouble;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a circle does with methods of its own. Whoever does not sit there, or has not agreed yet, does nothing here. */
@Service
@Transactional
class OwnMethods {

    /** The first is always kept. */
    static final int MOST_VERSIONS = 30;

    /** So long what was put away can come back. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_A_DAY = 40;
    private static final int MOST_SAVED_A_DAY = 1_000;
    private static final int LONGEST_NAME = 80;
    private static final int BATCH = 200;

    /** What came of saving. */
    sealed interface Outcome {
        record Saved(int before) implements Outcome {}

        record Mend(List<Trouble> troubles) implements Outcome {}

        /** Somebody saved another version meanwhile. */
        record Late(OwnMethod standing) implements Outcome {}
    }

    /** What came of copying. */
    sealed interface Copied {
        record Made(OwnMethodId id) implements Copied {}

        record TooMany(int most) implements Copied {}
    }

    private final Circles circles;
    private final Methods methods;
    private final OwnMethodStore store;
    private final Limits limits;
    private final Clock clock;

    OwnMethods(Circles circles, Methods methods, OwnMethodStore store, Limits limits, Clock clock) {
        this.circles = circles;
        this.methods = methods;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /** Nothing where the agreement comes first. */
    @Transactional(readOnly = true)
    public Optional<Circle> enter(CircleId id, Viewer viewer) {
        var circle = circles.require(id, viewer);
        return Circles.own(circles.seats(id), viewer).agreed() ? Optional.of(circle) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public OwnMethod require(CircleId circle, OwnMethodId id) {
        return store.find(circle, id).orElseThrow(NotFound::new);
    }

    Copied copy(String from, CircleId id, String once, Viewer viewer) {
        var circle = lock(id, viewer);
        var before = store.findMade(id, once);
        if (before.isPresent()) {
            return new Copied.Made(before.get());
        }
        var found = methods.found(from, id).orElseThrow(NotFound::new);
        if (store.count(id) >= Methods.MOST_OWN) {
            return new Copied.TooMany(Methods.MOST_OWN);
        }
        limits.take("circles.methods.copy", viewer.id().value(), MOST_A_DAY, Duration.ofDays(1));
        var made = OwnMethodId.next();
        methods.adopt(made, renamed(found.method()), found.method(), circle, viewer.id(), once, clock.instant());
        return new Copied.Made(made);
    }

    /** Beside its example in a list the two must not look alike. */
    private static Draft renamed(Method method) {
        var draft = Draft.of(method);
        var name = draft.name();
        return draft.named(new Texts(ours(name.nl(), " (eigen)"), ours(name.en(), " (our own)")));
    }

    private static String ours(String name, String mark) {
        return name.endsWith(mark) || name.length() + mark.length() > LONGEST_NAME ? name : name + mark;
    }

    Outcome save(CircleId circleId, OwnMethodId id, Draft draft, int version, Viewer viewer) {
        var circle = lock(circleId, viewer);
        var own = lockOwn(circle, id);
        limits.take("circles.methods.save", viewer.id().value(), MOST_SAVED_A_DAY, Duration.ofDays(1));
        return switch (DraftFile.read(id.toString(), draft, methods.open(own).method())) {
            case DraftFile.Refused(var troubles) -> new Outcome.Mend(troubles);
            case DraftFile.Whole whole -> {
                if (version != own.version()) {
                    yield new Outcome.Late(own);
                }
                append(own, whole.text(), viewer);
                yield new Outcome.Saved(own.version());
            }
        };
    }

    private void append(OwnMethod own, String text, Viewer viewer) {
        int next = own.version() + 1;
        store.insertVersion(
                own.id(), next, methods.seal(own.id(), own.space(), next, text), viewer.id(), clock.instant());
        store.raise(own.id());
        store.deleteVersionsBefore(own.id(), next - MOST_VERSIONS);
    }

    /** As a version of today: what stands now stays among the earlier ones. Gives the one before. */
    int goBack(CircleId circleId, OwnMethodId id, int version, Viewer viewer) {
        var own = lockOwn(lock(circleId, viewer), id);
        var sealed = store.findVersion(id, version).orElseThrow(NotFound::new);
        append(own, methods.open(own, version, sealed).text(), viewer);
        return own.version();
    }

    /** False when it is not the one that stands any more, so that nobody shares what they did not see. */
    boolean share(CircleId circleId, OwnMethodId id, int version, Viewer viewer) {
        var own = lockOwn(lock(circleId, viewer), id);
        if (own.version() != version) {
            return false;
        }
        store.share(id, methods.open(own).text(), new Sharing(viewer.id(), clock.instant(), version));
        return true;
    }

    /** By whoever shared it, also after they left the circle, and by anybody who sits in it. */
    void takeBack(OwnMethodId id, Viewer viewer) {
        var shared = store.findShared(id).orElseThrow(NotFound::new);
        if (!mayTakeBack(shared, viewer)) {
            throw new NotFound();
        }
        store.unshare(id);
    }

    @Transactional(readOnly = true)
    public boolean mayTakeBack(OwnMethod.Shared shared, Viewer viewer) {
        return shared.by().equals(viewer.id())
                || circles.find(shared.circle(), viewer)
                        .filter(circle ->
                                Circles.own(circles.seats(circle.id()), viewer).agreed())
                        .isPresent();
    }

    /** The organisation reads it no longer either. */
    void remove(CircleId circleId, OwnMethodId id, Viewer viewer) {
        lockOwn(lock(circleId, viewer), id);
        store.unshare(id);
        store.saveRemoved(id, clock.instant());
    }

    void restore(CircleId circleId, OwnMethodId id, Viewer viewer) {
        lock(circleId, viewer);
        var own = store.lock(circleId, id).filter(OwnMethod::removed).orElseThrow(NotFound::new);
        store.saveRemoved(own.id(), null);
    }

    /** What was put away long ago is gone, unless a session waits for it. */
    void forgetRemoved() {
        store.listRemoved(clock.instant().minus(KEPT), BATCH).stream()
                .filter(id -> !store.isWaitedFor(id))
                .forEach(store::delete);
    }

    private Circle lock(CircleId id, Viewer viewer) {
        var circle = circles.lock(id, viewer);
        if (!Circles.own(circles.seats(id), viewer).agreed()) {
            throw new Forbidden();
        }
        return circle;
    }

    private OwnMethod lockOwn(Circle circle, OwnMethodId id) {
        return store.lock(circle.id(), id).filter(own -> !own.removed()).orElseThrow(NotFound::new);
    }
}
