package nl.zwerm.files.internal;

import nl.zwerm.contributions.ThreadMoved;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.files.Files;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Pictures go along with what they stand in, those of earlier versions too. */
@Component
class FollowMoves {

    private final Files files;
    private final Unshown contributions;

    FollowMoves(Files files, Unshown contributions) {
        this.files = files;
        this.contributions = contributions;
    }

    @EventListener
    void follow(ThreadMoved moved) {
        moved.parts().forEach(part -> contributions.find(part).ifPresent(files::follow));
    }
}
