package nl.zwerm.notifications.internal;

import java.util.Map;
import java.util.Set;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Something that amina was told, and how she stops letters like it. */
@Component
class NoticeSamples implements AccessSamples {

    private final Notifications notifications;
    private final StopLinks stops;
    private final ObjectProvider<CastOnStage> cast;

    NoticeSamples(Notifications notifications, StopLinks stops, ObjectProvider<CastOnStage> cast) {
        this.notifications = notifications;
        this.stops = stops;
        this.cast = cast;
    }

    @Override
    public Map<String, String> make() {
        var viewer = cast.getObject().viewer(Cast.AMINA);
        notifications.tell(viewer.id(), "step-due", "/steps/of-a-sample");
        return Map.of(
                "notifications",
                notifications.list(viewer, 1).getFirst().id(),
                "stop",
                stops.token(viewer.id(), Set.of(Sort.MENTIONED)));
    }
}
