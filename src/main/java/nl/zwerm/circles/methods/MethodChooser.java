package nl.zwerm.circles.methods;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.zwerm.circles.methods.Method.Purpose;
import nl.zwerm.circles.methods.Method.Safety;
import nl.zwerm.shared.Said;

/** Proposes methods for what a group looks for. It never proposes one that asks for more safety than there is. */
public final class MethodChooser {

    private static final int MOST = 3;

    private MethodChooser() {}

    /** @param people how many there are; 0 when that is not known yet */
    public record Wish(Purpose purpose, int minutes, Safety safety, int people) {}

    public record Proposal(Method method, List<Said> reasons) {

        public Proposal {
            reasons = List.copyOf(reasons);
        }
    }

    public record Advice(Match match, List<Proposal> proposals) {

        public Advice {
            proposals = List.copyOf(proposals);
        }
    }

    /** It fits; or nothing does, and this comes near; or the group is not ready for it, and may begin with this. */
    public enum Match {
        FITS,
        NEAR,
        BEFORE,
        NONE
    }

    public static Advice advise(List<Method> all, Wish wish) {
        var safe = all.stream()
                .filter(method -> method.safetyNeeded().compareTo(wish.safety()) <= 0)
                .toList();
        Predicate<Method> serves = method -> method.purposes().contains(wish.purpose());
        Predicate<Method> fits = method -> inTime(method, wish) && enough(method, wish);
        var best = Comparator.<Method>comparingInt(method -> method.purposes().indexOf(wish.purpose()))
                .thenComparing(Comparator.comparingInt(Method::minutes).reversed());
        var near = Comparator.<Method>comparingInt(method -> enough(method, wish) ? 0 : 1)
                .thenComparingInt(method -> Math.max(0, method.minutes() - wish.minutes()));
        return first(
                propose(Match.FITS, safe, serves.and(fits), best, wish),
                propose(Match.NEAR, safe, serves, near, wish),
                propose(
                        Match.BEFORE,
                        safe,
                        fits.and(method -> method.safetyNeeded() == Safety.LOW),
                        Comparator.comparingInt(Method::minutes).reversed(),
                        wish));
    }

    private static Advice first(Advice... all) {
        for (var advice : all) {
            if (!advice.proposals().isEmpty()) {
                return advice;
            }
        }
        return new Advice(Match.NONE, List.of());
    }

    private static Advice propose(
            Match match, List<Method> from, Predicate<Method> which, Comparator<Method> order, Wish wish) {
        return new Advice(
                match,
                from.stream()
                        .filter(which)
                        .sorted(order)
                        .limit(MOST)
                        .map(method -> new Proposal(method, reasons(method, wish)))
                        .toList());
    }

    private static boolean inTime(Method method, Wish wish) {
        return method.minutes() <= wish.minutes();
    }

    private static boolean enough(Method method, Wish wish) {
        return wish.people() == 0 || method.group().holds(wish.people());
    }

    private static List<Said> reasons(Method method, Wish wish) {
        var reasons = new ArrayList<Said>();
        reasons.add(new Said(
                inTime(method, wish) ? "circles.methods.reason.time" : "circles.methods.reason.too-long",
                Map.of(
                        "minutes",
                        method.minutes(),
                        "have",
                        wish.minutes(),
                        "more",
                        method.minutes() - wish.minutes())));
        if (wish.people() > 0) {
            reasons.add(new Said(
                    enough(method, wish) ? "circles.methods.reason.people" : "circles.methods.reason.not-people",
                    Map.of("min", method.group().min(), "max", method.group().max(), "people", wish.people())));
        }
        reasons.add(Said.of("circles.methods.reason.safety." + Fields.spelled(method.safetyNeeded())));
        if (method.trainedLeader()) {
            reasons.add(Said.of("circles.methods.reason.trained"));
        } else if (method.lead() == Method.Lead.ENGINE) {
            reasons.add(Said.of("circles.methods.reason.engine"));
        }
        return reasons;
    }
}
