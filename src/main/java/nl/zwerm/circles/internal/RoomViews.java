package nl.zwerm.circles.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zwerm.circles.internal.RoomPage.Retyped;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.circles.room.Sight;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a room shows to one who is in it. */
@Component
@Transactional(readOnly = true)
class RoomViews {

    private final Rooms rooms;
    private final Outcomes outcomes;
    private final CommitmentViews commitments;
    private final Quality quality;
    private final Helping helping;
    private final People people;

    RoomViews(
            Rooms rooms,
            Outcomes outcomes,
            CommitmentViews commitments,
            Quality quality,
            Helping helping,
            People people) {
        this.rooms = rooms;
        this.outcomes = outcomes;
        this.commitments = commitments;
        this.quality = quality;
        this.helping = helping;
        this.people = people;
    }

    /** The room for who came in; nothing for who did not. */
    Optional<RoomPage> find(CircleId circle, SessionId session, Viewer viewer) {
        return Optional.of(show(circle, session, Retyped.NOTHING, Errors.NONE, viewer))
                .filter(page -> page.sight() != null);
    }

    RoomPage refusing(CircleId circle, SessionId session, Retyped retyped, Said why, Viewer viewer) {
        return show(circle, session, retyped, Errors.NONE, viewer).refusing(why);
    }

    RoomPage show(CircleId circle, SessionId session, Retyped retyped, Errors errors, Viewer viewer) {
        var seen = rooms.see(circle, session, viewer);
        var sight = seen.sight().orElse(null);
        return new RoomPage(
                seen.circle(),
                session,
                seen.method(),
                seen.manner(),
                seen.place(),
                seen.stage(),
                sight,
                sight == null ? Map.of() : people.cardsById(named(sight)),
                seen.stage() == Stage.CLOSED ? quality.asking(circle, session, viewer) : Quality.Asking.NOT,
                sight == null || seen.stage() == Stage.CLOSED ? List.of() : helping.all(),
                seen.now(),
                seen.guest(),
                PublicId.show(PublicId.next()),
                sight == null ? Remains.NOTHING : remains(seen, viewer),
                retyped,
                errors);
    }

    private Remains remains(Rooms.Seen seen, Viewer viewer) {
        return switch (seen.stage()) {
            case LOBBY -> Remains.before(commitments.lastTime(seen.circle(), seen.session(), viewer));
            case CLOSED ->
                outcomes.remains(seen.circle(), seen.session(), viewer)
                        .with(commitments.path(seen.session(), viewer))
                        .until(seen.goes());
            case RUNNING, PAUSED -> Remains.NOTHING;
        };
    }

    /** Whoever is here, and whoever wrote something and left. */
    private static List<PersonId> named(Sight sight) {
        return Stream.concat(
                        sight.people().stream().map(Sight.Fellow::person),
                        sight.past().stream()
                                .flatMap(shown -> shown.entries().stream())
                                .map(Sight.Seen::writer)
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
    }
}
