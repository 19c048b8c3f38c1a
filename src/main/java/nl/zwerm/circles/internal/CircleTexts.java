package nl.zwerm.circles.internal;

import java.util.Collection;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens what is written about circles and their sessions; who may read it was asked before. */
@Component
class CircleTexts {

    static final String NAME = "name";
    static final String PURPOSE = "purpose";

    private final Sealer sealer;
    private final SpaceKeys keys;

    CircleTexts(Sealer sealer, SpaceKeys keys) {
        this.sealer = sealer;
        this.keys = keys;
    }

    String seal(SpaceId space, CircleId id, String column, String text) {
        return sealer.seal(space, true, text, place(id, column));
    }

    String name(Circle circle) {
        return open(circle, NAME, circle.name());
    }

    String purpose(Circle circle) {
        return open(circle, PURPOSE, circle.purpose());
    }

    /** So that opening many asks nothing more. */
    void prepare(Collection<Circle> circles) {
        keys.prepare(circles.stream().map(Circle::space).toList());
    }

    String sealPlace(SpaceId space, SessionId id, String text) {
        return sealer.seal(space, true, text, place(id));
    }

    String place(Session session) {
        return place(session.space(), session.id(), session.place());
    }

    String place(SpaceId space, SessionId id, @Nullable String sealed) {
        return sealed == null ? "" : sealer.open(space, true, sealed, place(id));
    }

    private String open(Circle circle, String column, @Nullable String sealed) {
        return sealed == null ? "" : sealer.open(circle.space(), true, sealed, place(circle.id(), column));
    }

    private static String place(CircleId id, String column) {
        return "circles circle " + id + " " + column;
    }

    private static String place(SessionId id) {
        return "circles session " + id + " place";
    }
}
