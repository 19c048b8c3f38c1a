package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * A session before it begins, as somebody who takes part sees it.
 *
 * @param circle the name of the circle; {@code null} for guests
 * @param readsMethod whether the viewer may read the method: one that a circle made is its own
 * @param leading {@code null} where the method needs nobody trained
 * @param proof whether it is over and the viewer was there, also when they left before the end
 * @param mayEnter whether the door is open for the viewer: they agreed, and it is about to begin
 * @param mayChange whether the viewer may move it or call it off
 */
@Template("circles/session")
public record SessionPage(
        SessionId id,
        CircleId circleId,
        @Nullable String circle,
        MethodItem method,
        boolean readsMethod,
        boolean planned,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        String place,
        Manner manner,
        @Nullable Leading leading,
        boolean agreed,
        @Nullable Boolean coming,
        boolean over,
        boolean proof,
        boolean mayEnter,
        boolean mayChange,
        List<Coming> people,
        Moving moving) {

    public record Coming(
            PersonCard card,
            boolean guest,
            boolean agreed,
            @Nullable Boolean coming) {}

    /** Who leads it, trained for that; whether the viewer may say who. */
    public record Leading(@Nullable PersonCard leader, boolean mayChoose) {}

    /** The form to move it; nobody is {@code seated} where it is of two alone. */
    public record Moving(SessionForm form, List<Seated> seated, List<MethodItem> methods, Errors errors) {}

    public boolean spread() {
        return manner == Manner.DAYS;
    }

    public String path() {
        return Session.path(circleId, id);
    }

    public String circlePath() {
        return Circle.path(circleId);
    }

    /** Whether the place is somewhere on the web, as a whole. */
    public boolean link() {
        return link(place);
    }

    static boolean link(String place) {
        return place.matches("https://[^\\s\"'<>]+");
    }
}
