package nl.zwerm.threads;

import java.util.ArrayList;
import java.util.List;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.spaces.Space;

/** What else can be done with something, folded away: each a form of its own. */
public record MoreItem(List<Choice> choices) {

    public static final MoreItem NONE = new MoreItem(List.of());

    /** {@code word} is the key on the link. */
    public record Choice(String word, String path) {}

    static MoreItem of(Contribution made, Space space, boolean mine, CareItem care, List<MoreChoice> offered) {
        var choices = new ArrayList<Choice>();
        if (!made.published()) {
            return NONE;
        }
        var path = "/contributions/" + made.id();
        boolean looksAfter = space.steward();
        if (!mine && (space.heldFor() == null || space.team())) {
            choices.add(new Choice("threads.report", path + "/reports/new"));
        }
        offered.stream()
                .filter(choice -> choice.kind().equals(made.kind())
                        && (looksAfter || !choice.stewards())
                        && !(choice.adds() && care.locked()))
                .forEach(choice -> choices.add(new Choice(
                        choice.word(), choice.path().replace("{id}", made.id().toString()))));
        if (!mine && looksAfter) {
            choices.add(new Choice("threads.care.hide", path + "/acts/hide/new"));
            choices.add(new Choice("threads.care.remove", path + "/acts/remove/new"));
        }
        if (looksAfter && made.parent() == null) {
            if (!care.locked()) {
                choices.add(new Choice("threads.care.lock", path + "/acts/lock/new"));
            }
            if (care.standing().stream().noneMatch(done -> "slow".equals(done.what()) && !done.ofSpace())) {
                choices.add(new Choice("threads.care.slow", path + "/acts/slow/new"));
            }
        }
        return new MoreItem(List.copyOf(choices));
    }

    public boolean any() {
        return !choices.isEmpty();
    }
}
