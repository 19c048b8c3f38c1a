package nl.zwerm.expertise;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import org.springframework.stereotype.Service;

/** The front door to who knows and who has room: offers a question to people, and keeps what they do with it. */
@Service
public class Expertise {

    /** A question offered to the viewer, and why. {@code why} may hold the name of a topic or space they may see. */
    public record Waiting(ContributionId question, String slot, Said why, Instant offeredAt) {}

    /** How a question stands: how many were asked so far, never who. */
    public record Standing(int asked, int open) {}

    /** Offers the question to the next few people by relevance, stretch and room; returns how many were asked now. */
    public int offer(ContributionId question, int stage) {
        return 0;
    }

    /** What waits for this viewer, oldest first; only what they may still read. */
    public List<Waiting> waitingFor(Viewer viewer, int limit) {
        return List.of();
    }

    /** The viewer's own open invitation to this question, if there is one. */
    public java.util.Optional<Waiting> waitingFor(Viewer viewer, ContributionId question) {
        return java.util.Optional.empty();
    }

    public Standing standing(ContributionId question) {
        return new Standing(0, 0);
    }

    /** Says no without a reason; nobody is told, and the place goes to somebody else at the next step. */
    public void decline(ContributionId question, Viewer viewer) {}

    /** The invitation is done: the person answered. */
    public void answered(ContributionId question, PersonId person) {}

    /** The question needs nobody any more, or was taken back. */
    public void lapse(ContributionId question) {}
}
