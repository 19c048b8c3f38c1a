package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Pick;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** A circle, as one of its own sees it; {@code without} is when others of it meet without them. */
@Template("circles/show")
public record CirclePage(
        CircleId id,
        String name,
        String purpose,
        @Nullable MethodItem method,
        String rhythm,
        boolean agreed,
        boolean mayEnd,
        @Nullable Instant draws,
        List<Sitting> roster,
        List<Held> ahead,
        List<Instant> without,
        List<Held> past,
        List<OutcomesPage.Item> outcomes,
        List<Together> together,
        Mirror mirror,
        Inviting inviting,
        About about) {

    /**
     * Who sits here; {@code rests} when an administrator made a way in for them; {@code lately} is how they took part, nothing
     * where the viewer was in no session with them.
     */
    public record Sitting(
            PersonCard card,
            boolean agreed,
            @Nullable Instant agreedAt,
            boolean rests,
            boolean you,
            @Nullable Lately lately) {}

    public record Lately(
            int asked,
            int came,
            @Nullable Instant led,
            @Nullable Instant brought) {}

    /**
     * A session; {@code gone} when what was written is purged, {@code asks} when it still asks how it went then,
     * {@code proof} when the viewer was there.
     */
    public record Held(
            String path,
            String method,
            Instant startsAt,
            boolean spread,
            int minutes,
            boolean running,
            boolean gone,
            boolean asks,
            boolean proof,
            @Nullable Outcome outcome) {}

    /** What the viewer kept of a session; not {@code written} when they still may. */
    public record Outcome(String path, boolean written) {}

    /** How its sessions go, as those who were there say; {@code signals} as words. */
    public record Mirror(List<Stretch> stretches, List<String> signals) {

        public boolean empty() {
            return stretches.isEmpty();
        }

        public List<String> keys() {
            return Taps.KEYS;
        }
    }

    /** Sessions taken together, with the mean of each of the four. */
    public record Stretch(Instant from, Instant to, int sessions, List<Double> means) {}

    /** The form for its name, purpose and rhythm. */
    public record About(AboutForm form, List<String> rhythms, Errors errors) {}

    /** The form for one more. */
    public record Inviting(Pick pick, List<Said> warned, Errors errors) {

        static final Inviting NOBODY = new Inviting(Pick.ONE, List.of(), Errors.NONE);

        public boolean open() {
            return errors.any() || !warned.isEmpty();
        }
    }

    public String path() {
        return Circle.path(id);
    }

    public long notYetAgreed() {
        return roster.stream().filter(sitting -> !sitting.agreed()).count();
    }
}
