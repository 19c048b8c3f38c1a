package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.zwerm.circles.methods.Draft;
import nl.zwerm.circles.methods.DraftFile;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Method.Group;
import nl.zwerm.circles.methods.Method.Unfit;
import nl.zwerm.circles.methods.MethodFile;
import nl.zwerm.circles.methods.MethodLibrary;
import nl.zwerm.circles.methods.Worded;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All methods there are: those that Zwerm brings along, those a circle made its own, and what circles share. */
@Component
class Methods {

    /** More than a circle keeps up. */
    static final int MOST_OWN = 20;

    static final int MOST_SHARED = 200;

    private static final int MOST_KEPT = 500;

    /** A method as it can be chosen. */
    record Choice(
            String id,
            Worded name,
            Group group,
            int minutes,
            Set<Unfit> unfit,
            boolean trainedLeader,
            Method.Safety safety,
            @Nullable Worded caution) {

        static Choice of(Method method) {
            return new Choice(
                    method.id(),
                    method.name(),
                    method.group(),
                    method.minutes(),
                    method.unfit(),
                    method.trainedLeader(),
                    method.safetyNeeded(),
                    method.caution());
        }

        boolean fitsFirst() {
            return !unfit.contains(Unfit.FIRST_SESSION);
        }

        /** Whether a circle draws who meets whom. */
        boolean inTwos() {
            return group.max() == 2;
        }

        /** What it asks of those who sit in a circle: where they meet in twos, many sit there, and the lot keeps apart. */
        Choice forRoster() {
            return inTwos()
                    ? new Choice(
                            id,
                            name,
                            new Group(group.min(), Circles.MOST_PEOPLE),
                            minutes,
                            Set.of(),
                            trainedLeader,
                            safety,
                            caution)
                    : this;
        }
    }

    /** A method and its file; {@code everybodys} when whoever is signed in may read it. */
    record Found(Method method, String text, boolean everybodys) {}

    private final MethodLibrary library;
    private final OwnMethodStore store;
    private final Sealer sealer;
    private final Words words;
    private final Map<String, Method> read = new ConcurrentHashMap<>();

    Methods(MethodLibrary library, OwnMethodStore store, Sealer sealer, Words words) {
        this.library = library;
        this.store = store;
        this.sealer = sealer;
        this.words = words;
    }

    /** What everybody may choose. */
    List<Choice> all() {
        return Stream.concat(library.all().stream(), shared().stream().map(Found::method))
                .map(Choice::of)
                .toList();
    }

    /** What this circle may choose, its own first. */
    List<Choice> of(CircleId circle) {
        var all = new ArrayList<Choice>();
        var own = new HashSet<String>();
        for (var one : store.listOf(circle, MOST_OWN)) {
            if (!one.removed()) {
                all.add(Choice.of(open(one).method()));
                own.add(one.id().toString());
            }
        }
        all().stream().filter(one -> !own.contains(one.id())).forEach(all::add);
        return all;
    }

    Optional<Choice> find(String id) {
        return found(id).map(Found::method).map(Choice::of);
    }

    /** Also a method of the circle's own; who may know of the circle was asked before. */
    Optional<Choice> find(String id, CircleId circle) {
        return found(id, circle).map(Found::method).map(Choice::of);
    }

    /** A method as it is used in a circle. */
    record Use(String method, CircleId circle) {

        static Use of(Session session) {
            return new Use(session.method(), session.circle());
        }
    }

    /** How those who may know of the circles call what is used there, also where a method is gone. */
    Map<Use, String> names(Collection<Use> uses, Locale locale) {
        var names = new HashMap<Use, String>();
        var made = new ArrayList<OwnMethodId>();
        for (var use : uses) {
            library.find(use.method())
                    .ifPresentOrElse(
                            method -> names.put(use, method.name().in(locale)),
                            () -> OwnMethodId.read(use.method()).ifPresent(made::add));
        }
        if (!made.isEmpty()) {
            var own = new HashMap<Use, String>();
            store.listOwn(made)
                    .forEach(one -> own.put(
                            new Use(one.id().toString(), one.circle()),
                            open(one).method().name().in(locale)));
            var shared = new HashMap<String, String>();
            store.listShared(made)
                    .forEach(one -> shared.put(
                            one.id().toString(), shared(one).method().name().in(locale)));
            var gone = words.say(locale, "circles.own.gone", Map.of());
            uses.forEach(use -> names.putIfAbsent(use, own.getOrDefault(use, shared.getOrDefault(use.method(), gone))));
        }
        uses.forEach(use -> names.putIfAbsent(use, use.method()));
        return names;
    }

    /** Whether this is a method that some circle made, and not one that Zwerm brings along. */
    boolean isMade(String id) {
        return library.find(id).isEmpty();
    }

    /** For who may not know of the circle any more: what it calls a method of its own is not told. */
    String nameFor(String id, Locale locale) {
        return find(id).map(one -> one.name().in(locale))
                .orElseGet(() -> words.say(locale, "circles.own.unnamed", Map.of()));
    }

    /** As it is now, for this circle alone. */
    void adopt(OwnMethodId id, Method method, Circle circle, PersonId by, String once, Instant at) {
        adopt(id, Draft.of(method), method, circle, by, once, at);
    }

    /** With what the draft changes of it; gives its file. */
    String adopt(OwnMethodId id, Draft draft, Method base, Circle circle, PersonId by, String once, Instant at) {
        if (!(DraftFile.read(id.toString(), draft, base) instanceof DraftFile.Whole whole)) {
            throw new IllegalStateException("a method cannot be written down again: " + base.id());
        }
        insert(id, whole.text(), circle, by, once, at);
        return whole.text();
    }

    private void insert(OwnMethodId id, String text, Circle circle, PersonId by, String once, Instant at) {
        store.insert(
                new OwnMethod(
                        id, circle.id(), circle.space(), 1, seal(id, circle.space(), 1, text), by, at, null, null),
                once);
    }

    Optional<Found> found(String id) {
        return library.find(id)
                .map(method -> new Found(method, library.text(id).orElseThrow(), true))
                .or(() -> OwnMethodId.read(id).flatMap(store::findShared).map(this::shared));
    }

    Optional<Found> found(String id, CircleId circle) {
        return OwnMethodId.read(id)
                .flatMap(own -> store.find(circle, own))
                .map(this::open)
                .or(() -> found(id));
    }

    List<Found> shared() {
        return store.listShared(MOST_SHARED).stream().map(this::shared).toList();
    }

    private Found shared(OwnMethod.Shared one) {
        return new Found(readOnce(one.text()), one.text(), true);
    }

    /** Read anew each time: nothing of it stays behind in memory when its key is gone. */
    Found open(OwnMethod one) {
        return open(one, one.version(), one.text());
    }

    Found open(OwnMethod one, int version, String sealed) {
        var text = sealer.open(one.space(), true, sealed, place(one.id(), version));
        return new Found(readAnew(text), text, false);
    }

    String seal(OwnMethodId id, SpaceId space, int version, String text) {
        return sealer.seal(space, true, text, place(id, version));
    }

    static Method readAnew(String text) {
        if (MethodFile.read(text) instanceof MethodFile.Whole(var method)) {
            return method;
        }
        throw new IllegalStateException("a method was kept that cannot be read");
    }

    /** Reading takes longer than all else in a room, and of what everybody may read there is not much. */
    Method readOnce(String text) {
        var known = read.get(text);
        if (known != null) {
            return known;
        }
        var method = readAnew(text);
        if (read.size() < MOST_KEPT) {
            read.put(text, method);
        }
        return method;
    }

    private static String place(OwnMethodId id, int version) {
        return "circles own-method " + id + " " + version;
    }
}
