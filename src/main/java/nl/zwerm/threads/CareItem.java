package nl.zwerm.threads;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.contributions.Act;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Deed;
import nl.zwerm.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What was done in care of a thread, as its page says it: {@code standing} about the whole of it, at the top;
 * {@code hidden} where its parts would be. {@code away} is in the trash or hidden, {@code restore} who may put it back.
 */
public record CareItem(boolean away, boolean restore, boolean locked, List<Done> standing, List<Done> hidden) {

    private static final int EXCERPT = 160;

    /** One act; {@code at} is where the thing it is about would stand on the page, {@code undo} where it is taken back. */
    public record Done(
            String at,
            String id,
            String what,
            boolean mine,
            boolean ofSpace,
            String by,
            String reason,
            int minutes,
            Instant when,
            String undo,
            boolean readable) {

        static Done of(Act act, boolean steward) {
            var thing = act.thing();
            return new Done(
                    act.kind() + "-" + thing,
                    thing == null ? "" : thing.toString(),
                    act.what().word(),
                    act.mine(),
                    thing == null,
                    act.byName(),
                    act.reason(),
                    act.minutes(),
                    act.at(),
                    steward ? CarePaths.undo(act) : "",
                    thing != null && (steward || act.mine()));
        }

        /** What the viewer took away of their own; they alone put it back. */
        static Done own(Contribution made) {
            return new Done(
                    made.kind() + "-" + made.id(),
                    made.id().toString(),
                    "trash",
                    true,
                    false,
                    "",
                    PlainText.beginning(made.body(), EXCERPT),
                    0,
                    made.at(),
                    "/contributions/" + made.id() + "/restored",
                    false);
        }
    }

    /** @param trashed what the viewer wrote in the thread and is in the trash */
    static CareItem of(Contribution root, List<Act> acts, List<Contribution> trashed, boolean mine, boolean steward) {
        boolean removedBySteward = acts.stream().anyMatch(act -> is(act, root, Deed.REMOVE));
        return new CareItem(
                !root.published(),
                root.trashed() && mine && !removedBySteward,
                acts.stream().anyMatch(act -> is(act, root, Deed.LOCK)),
                acts.stream()
                        .filter(act -> act.thing() == null || act.thing().equals(root.id()))
                        .filter(act -> act.what() != Deed.OUTDATE && act.what() != Deed.MERGE)
                        .map(act -> Done.of(act, steward))
                        .toList(),
                hidden(acts, trashed, null, steward).stream()
                        .filter(done -> !done.at().startsWith(Telling.COMMENT + "-"))
                        .filter(done -> !done.id().equals(root.id().toString()))
                        .toList());
    }

    /** What is out of sight beneath something, or anywhere in the thread; what was removed shows to those it concerns. */
    static List<Done> hidden(
            List<Act> acts, List<Contribution> trashed, @Nullable Contribution about, boolean steward) {
        var byOthers = acts.stream()
                .filter(act -> act.what() == Deed.HIDE || act.what() == Deed.REMOVE && (act.mine() || steward))
                .filter(act -> about == null || about.id().equals(act.parent()))
                .map(act -> Done.of(act, steward));
        var own = trashed.stream()
                .filter(made -> acts.stream().noneMatch(act -> is(act, made, Deed.REMOVE)))
                .filter(made -> about == null || about.id().equals(made.parent()))
                .map(Done::own);
        return Stream.concat(byOthers, own).toList();
    }

    private static boolean is(Act act, Contribution thing, Deed what) {
        return act.what() == what && thing.id().equals(act.thing());
    }
}
